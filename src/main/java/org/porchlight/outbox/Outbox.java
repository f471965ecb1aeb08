package org.porchlight.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/**
 * The texts that the line begins itself: put here in the transaction of what they tell of, so that there is one exactly
 * if that is so. Holds no number and no word of anybody's. Sends nothing: that is for {@link OutboxSender}.
 */
public final class Outbox {
    /** How long the number of somebody whose promise is over may wait here to be told so. */
    private static final Duration NUMBER_KEPT = Duration.ofMinutes(15);

    /** As long as reports may come. */
    private static final int DAYS_KEPT = 2;

    private final Database database;
    private final Vault vault;

    public Outbox(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Tells a person that nobody tried to call in the time that was promised, as part of the caller's transaction. The
     * number waits in a row of the vault of its own for 15 minutes at most.
     *
     * @param request the person's row of the vault
     */
    public void sorry(Handle handle, UUID request, Language language, Instant now) {
        toPerson(handle, request, new Told(TextKind.SORRY, language, Optional.empty()), now);
    }

    /** What is told, in whose language, and about which public thing, if any. */
    private record Told(TextKind kind, Language language, Optional<String> about) {}

    /** The same to somebody who was called and not reached, and who allowed texts. */
    public void tried(Handle handle, UUID request, Language language, Instant now) {
        toPerson(handle, request, new Told(TextKind.TRIED, language, Optional.empty()), now);
    }

    /** The same to somebody who is to say whether now is good. @param request their row of the vault */
    public void isNowGood(Handle handle, UUID request, Language language, Instant now) {
        toPerson(handle, request, new Told(TextKind.IS_NOW_GOOD, language, Optional.empty()), now);
    }

    /** The same to somebody who is to be sent something. @param about its public name */
    public void offered(Handle handle, UUID request, Textable what, Language language, Instant now) {
        toPerson(handle, request, new Told(TextKind.of(what), language, Optional.of(what.about())), now);
    }

    private void toPerson(Handle handle, UUID request, Told told, Instant now) {
        if (vault.open(handle, request) instanceof Opened.Found(Secrets secrets)) {
            secrets.number()
                    .ifPresent(number -> put(
                            handle,
                            vault.put(
                                    handle,
                                    new VaultEntry(
                                            VaultKind.TEXT,
                                            Secrets.of(number),
                                            Optional.of(vault.blind(VaultKind.TEXT, number.e164())),
                                            Optional.of(now.plus(NUMBER_KEPT)))),
                            told,
                            now));
        }
    }

    /** Tells staff something, but for those for whom word of the same waits already. */
    public void staff(Handle handle, List<StaffPhone> phones, TextKind kind, Instant now) {
        phones.forEach(phone -> toStaff(handle, phone, kind, now));
    }

    private static void toStaff(Handle handle, StaffPhone phone, TextKind kind, Instant now) {
        boolean waiting = handle.select(
                        "SELECT EXISTS (SELECT FROM outbox WHERE vault = ? AND kind = ? AND state = 'waiting')",
                        phone.vault(),
                        kind.column())
                .mapTo(boolean.class)
                .one();
        if (!waiting) {
            put(handle, phone.vault(), new Told(kind, phone.language(), Optional.empty()), now);
        }
    }

    /** The day is UTC's. */
    private static void put(Handle handle, UUID vaultRow, Told told, Instant now) {
        handle.execute(
                "INSERT INTO outbox (vault, kind, language, about, created_day) VALUES (?, ?, ?, ?, ?)",
                vaultRow,
                told.kind().column(),
                told.language().code(),
                told.about().orElse(null),
                day(now));
    }

    /** A responder's phone is to be rung for a bridge; which phone, their own row says. */
    public static void bridge(Handle handle, UUID bridge, Language language, Instant now) {
        handle.execute(
                "INSERT INTO outbox (kind, bridge, language, created_day) VALUES ('bridge', ?, ?, ?)",
                bridge,
                language.code(),
                day(now));
    }

    private record Reported(int no, Optional<String> sid, Optional<String> delivery) {}

    /**
     * Takes in what the provider reports of a text; late, twice or in any order, and before its answer to us, too. A
     * report about nothing that we sent changes nothing.
     *
     * @param sid the provider's name for the text
     * @throws DatabaseAway when it may not be committed
     */
    public void reported(UUID id, String sid, DeliveryStatus status) {
        database.commit(handle -> {
            // The provider has it: the number that an unknown outcome left goes.
            handle.execute("""
                DELETE FROM vault WHERE kind = 'text'
                AND id = (SELECT vault FROM outbox WHERE id = ? AND state <> 'waiting')
                """, id);
            handle.execute("SELECT FROM outbox WHERE id = ? FOR UPDATE", id);
            return latest(handle, id)
                    .filter(attempt -> attempt.sid().map(sid::equals).orElse(true))
                    .map(attempt ->
                            merge(handle, id, new Reported(attempt.no(), Optional.of(sid), attempt.delivery()), status))
                    .orElse(0);
        });
    }

    private static Optional<Reported> latest(Handle handle, UUID id) {
        return handle.select("""
            SELECT no, sid, delivery FROM attempt
            WHERE outbox = ? AND outcome IS DISTINCT FROM 'refused' ORDER BY no DESC LIMIT 1
            """, id)
                .map((row, context) -> new Reported(
                        row.getInt("no"),
                        Optional.ofNullable(row.getString("sid")),
                        Optional.ofNullable(row.getString("delivery"))))
                .findOne();
    }

    private static int merge(Handle handle, UUID id, Reported attempt, DeliveryStatus status) {
        DeliveryStatus merged = attempt.delivery()
                .flatMap(DeliveryStatus::of)
                .map(status::merge)
                .orElse(status);
        handle.execute(
                "UPDATE attempt SET sid = ?, delivery = ? WHERE outbox = ? AND no = ?",
                attempt.sid().orElseThrow(),
                merged.word(),
                id,
                attempt.no());
        return handle.execute("UPDATE outbox SET state = ? WHERE id = ?", merged.failed() ? "failed" : "sent", id);
    }

    /**
     * How many texts of the last two days nobody will ever know of whether they were sent.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public int lost() {
        return database.commit(handle -> handle.select("SELECT count(*) FROM outbox WHERE state = 'lost'")
                .mapTo(int.class)
                .one());
    }

    /**
     * For a job, every hour: forgets texts of two days ago.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void tidy(Instant now) {
        database.commit(
                handle -> handle.execute("DELETE FROM outbox WHERE created_day < ?", day(now).minusDays(DAYS_KEPT)));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
