package org.porchlight.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.OutboxTable.TextContent;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.QuarterHour;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/**
 * Takes in the texts and calls that the line begins itself, in the transaction of what they tell of, so that there is
 * one exactly if that is so. Holds no number and no word of a person. Sends nothing: that is for {@link OutboxSender}.
 */
public final class Outbox {
    /** How long the number of a person may wait here for a text to go, and to the end of that quarter hour. */
    private static final Duration NUMBER_KEPT = Duration.ofMinutes(15);

    /** From the hour in which it was tried: reports have come by then, and no text is looked for any more. */
    private static final Duration NAMED = Duration.ofHours(3);

    private final Database database;
    private final Vault vault;
    private final OutboxTable table;
    private final AttemptTable attempts;

    public Outbox(Database database, Vault vault, OutboxTable table, AttemptTable attempts) {
        this.database = database;
        this.vault = vault;
        this.table = table;
        this.attempts = attempts;
    }

    /**
     * Tells a person that nobody tried to call in the time that was promised. As with every text to a person, the
     * number waits in a row of the vault of its own, for half an hour at most.
     *
     * @param request the row of the vault that their request has
     */
    public void sorry(Handle handle, UUID request, Language language, Instant now) {
        toPerson(handle, request, new TextContent(TextKind.SORRY, language, Optional.empty()), now);
    }

    /** Tells a person who was called and not reached, and who allowed texts. */
    public void tried(Handle handle, UUID request, Language language, Instant now) {
        toPerson(handle, request, new TextContent(TextKind.TRIED, language, Optional.empty()), now);
    }

    /** Asks a person whether now is good for the call. */
    public void isNowGood(Handle handle, UUID request, Language language, Instant now) {
        toPerson(handle, request, new TextContent(TextKind.IS_NOW_GOOD, language, Optional.empty()), now);
    }

    /** Sends a person something public that a responder chose. */
    public void offered(Handle handle, UUID request, Textable what, Language language, Instant now) {
        toPerson(handle, request, new TextContent(TextKind.of(what), language, Optional.of(what.about())), now);
    }

    private void toPerson(Handle handle, UUID request, TextContent content, Instant now) {
        if (vault.open(handle, request) instanceof Opened.Found(Secrets secrets)) {
            secrets.number().ifPresent(number -> table.putText(handle, numberRow(handle, number, now), content, now));
        }
    }

    private UUID numberRow(Handle handle, PhoneNumber number, Instant now) {
        return vault.put(
                handle,
                new VaultEntry(
                        VaultKind.TEXT,
                        Secrets.of(number),
                        Optional.of(vault.blind(VaultKind.TEXT, number.e164())),
                        Optional.of(QuarterHour.over(now.plus(NUMBER_KEPT)))));
    }

    /** Tells staff something, but for those to whom the same waits to be sent already. */
    public void staff(Handle handle, List<StaffPhone> phones, TextKind kind, Instant now) {
        phones.stream()
                .filter(phone -> !table.waits(handle, phone.vault(), kind))
                .forEach(phone -> table.putText(
                        handle, phone.vault(), new TextContent(kind, phone.language(), Optional.empty()), now));
    }

    /** Takes back what waits to be told to staff, where it is no longer so; looked at once nobody else can count on it. */
    public void recall(Handle handle, TextKind kind, BooleanSupplier noLonger) {
        List<UUID> waiting = table.holdWaiting(handle, kind);
        if (!waiting.isEmpty() && noLonger.getAsBoolean()) {
            table.remove(handle, waiting);
        }
    }

    /**
     * Tells a staff phone something last, before it is erased: the number waits in a row of its own, as a person's does.
     */
    public void farewell(Handle handle, StaffPhone phone, TextKind kind, Instant now) {
        toPerson(handle, phone.vault(), new TextContent(kind, phone.language(), Optional.empty()), now);
    }

    /** Has a responder's phone rung for a bridge; which phone stands in the responder's own row of the vault. */
    public void bridge(Handle handle, UUID bridge, Language language, Instant now) {
        table.putCall(handle, bridge, language, now);
    }

    /**
     * Takes in what the provider reports of a text; late, twice or in any order, and before its answer to us, too. A
     * report about nothing that we sent changes nothing.
     *
     * @param sid the provider's name for the text
     * @throws DatabaseAway when it may not be committed
     */
    public void reported(UUID id, String sid, DeliveryStatus status) {
        database.commit(handle -> {
            attempts.report(handle, id, sid, status);
            return true;
        });
    }

    /**
     * Counts the texts of the last days of which nobody will ever know whether they were sent.
     *
     * @throws DatabaseAway when the database is away
     */
    public int lost() {
        return database.commit(table::lost);
    }

    /**
     * Says which texts are lost or left to a newer program, or that the database is away; nothing when all is well. Asks
     * the database even if it was away just now, where other parts of the status don't: so its return is seen here.
     */
    public List<String> troubles() {
        try {
            return database.commit(this::troubles);
        } catch (DatabaseAway away) {
            return List.of("The database does not answer: no stop word can be saved, and nothing is counted.");
        }
    }

    private List<String> troubles(Handle handle) {
        int lost = table.lost(handle);
        int newer = table.forNewerProgram(handle);
        return Stream.of(
                        said(
                                lost,
                                "Texts of the last days of which nobody knows whether they were sent: " + lost + "."),
                        said(
                                newer,
                                "Texts that this program doesn't know and a newer work has to send: " + newer
                                        + ". End the upgrade: start the newer jar everywhere."))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> said(int count, String words) {
        return Optional.of(words).filter(_ -> count > 0);
    }

    /**
     * Forgets what was put in so many days ago, with the attempts at it, and after hours what the provider called them; for
     * a job, every hour.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void tidy(Instant now, int days) {
        database.commit(handle -> {
            attempts.forgetNames(handle, now.minus(NAMED));
            return table.forgetOld(handle, now, days);
        });
    }
}
