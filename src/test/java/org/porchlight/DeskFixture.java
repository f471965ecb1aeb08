package org.porchlight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.porchlight.bridge.BridgeProgress.Progress;
import org.porchlight.bridge.Bridges.Begun;
import org.porchlight.callbacks.Leases.Taken;
import org.porchlight.callbacks.NewRequest;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.callbacks.Terms;
import org.porchlight.callbacks.TextFirst.Question;
import org.porchlight.database.Database;
import org.porchlight.directory.StoredSites;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.outbox.OutboxSender;
import org.porchlight.outbox.SenderNumbers;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.settings.Settings;
import org.porchlight.speech.Window;
import org.porchlight.staff.StaffFixture;

/** The people around a call back, on a line's own ground: who asked for it, and who answers, with a phone of their own. */
public final class DeskFixture {
    public static final String PERSON = "+12065550123";
    public static final String RESPONDER = "+12065550102";
    private static final ZoneId SEATTLE = ServicesFixture.SEATTLE;

    private final Services services;
    private final Database database;
    private final InstantSource clock;
    private final Vault vault;
    private final CallbackServices callbacks;
    private int asked;

    /** By the time that callers are told. */
    public DeskFixture(LineFixture line) {
        this(ServicesFixture.of(
                ServicesFixture.settings(SEATTLE, true),
                line.services().base().privacy().keys(),
                line.database(),
                ServicesFixture.by(line.time()),
                line.carrier()));
    }

    DeskFixture(Services services) {
        this.services = ServicesFixture.looked(services);
        this.database = services.base().database();
        this.clock = services.base().clocks().real();
        this.vault = services.base().privacy().vault();
        this.callbacks = services.callbacks();
    }

    Instant now() {
        return clock.instant();
    }

    /** Somebody with a phone that is proved. */
    public UUID responder(String alias, String phone, Set<Language> languages) {
        new StaffFixture(database).add(alias, languages);
        return database.commit(handle -> {
            UUID row = vault.put(
                    handle,
                    new VaultEntry(
                            VaultKind.STAFF, Secrets.of(new PhoneNumber(phone)), Optional.empty(), Optional.empty()));
            handle.execute("UPDATE staff SET vault = ? WHERE alias = ?", row, alias);
            return handle.select("SELECT id FROM staff WHERE alias = ?", alias)
                    .mapTo(UUID.class)
                    .one();
        });
    }

    /** Somebody is on shift day and night from now on, and isn't texted that a request waits. */
    void alwaysOnShift(String alias) {
        var staff = new StaffFixture(database);
        staff.always(alias, EnumSet.allOf(Language.class), SEATTLE);
        staff.quiet();
        services.base().onShift().shifts().refresh();
    }

    /** Asks for a call in the first time that is free. @param word to ask for; empty for none */
    public UUID request(String phone, String word, boolean message, Language language) {
        return request(phone, word, message, language, windows().getFirst());
    }

    UUID request(String phone, String word, boolean message, Language language, Window window) {
        Set<UUID> before = Set.copyOf(requests());
        Answer answer = callbacks
                .callbacks()
                .ask(new NewRequest(
                        identity(++asked),
                        "contact " + phone,
                        Optional.of(new PhoneNumber(phone)),
                        true,
                        Optional.of(word).filter(it -> !it.isEmpty()),
                        false,
                        new Terms(language, window, true, message, true)));
        if (!(answer instanceof Answer.Promised)) {
            throw new AssertionError("not promised: " + answer);
        }
        return requests().stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** Puts a request to practise with in somebody's queue. */
    public UUID practice(UUID staff, String word, Language language) {
        return callbacks
                .practice()
                .begin(staff, language, word, now().atZone(SEATTLE))
                .orElseThrow();
    }

    /** From now on no coordinator can be rung. */
    public void noCoordinator() {
        database.commit(handle -> handle.execute("UPDATE staff SET vault = NULL WHERE role <> 'responder'"));
    }

    List<Window> windows() {
        return services.base().onShift().shifts().windows(now(), SEATTLE).get();
    }

    private static byte[] identity(int which) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("asked " + which).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<UUID> requests() {
        return database.commit(handle ->
                handle.select("SELECT id FROM callback").mapTo(UUID.class).list());
    }

    public Taken take(UUID request, UUID staff) {
        return callbacks.leases().take(request, staff, now());
    }

    void giveBack(UUID request, UUID staff) {
        callbacks.leases().giveBack(request, staff, false, now());
    }

    /** As if a responder had a request whose time hasn't come. */
    void lease(UUID request, UUID staff) {
        database.commit(handle -> handle.execute(
                "UPDATE callback SET taken_by = ?, taken_until = ? WHERE id = ?",
                staff,
                now().plusSeconds(600),
                request));
    }

    /** Calls somebody who has just said by text that now is good. */
    public Begun call(UUID request, UUID staff) {
        nowIsGood(request);
        return begin(request, staff);
    }

    /** As if they had said so by text. */
    void nowIsGood(UUID request) {
        database.commit(handle -> handle.execute(
                "UPDATE callback SET asking = 'good', asked_at = ? WHERE id = ? AND text_first", now(), request));
    }

    Begun begin(UUID request, UUID staff) {
        return callbacks.bridging().bridges().begin(request, staff, now());
    }

    public Optional<Progress> progress(UUID request, UUID staff) {
        return callbacks.bridging().progress().latest(request, staff);
    }

    /** What the worker's job does every five seconds. */
    public void work() {
        callbacks.bridging().calls().round(now());
        callbacks.bridging().watch().round(now());
    }

    /** Takes the only request there is, has the person asked if now is good, and lets the text go out. */
    public Question askIfNowIsGood(Carrier carrier) {
        UUID staff = database.commit(handle -> handle.select("SELECT id FROM staff ORDER BY alias LIMIT 1")
                .mapTo(UUID.class)
                .one());
        UUID request = requests().getFirst();
        take(request, staff);
        Question asked = callbacks.textFirst().ask(request, staff, now());
        sendWhatWaits(carrier);
        return asked;
    }

    /** What the worker does every five seconds. */
    public void sendWhatWaits(Carrier carrier) {
        var sites = new StoredSites(services.sites(), services.holidays());
        new OutboxSender(
                        OutboxFixture.attempts(
                                database, vault, services.base().privacy().stops()),
                        new TextBodies(LineFixture::script, sites, new WholeTexts()),
                        carrier,
                        new SenderNumbers(Settings.Demo.CALLBACKS, Settings.Demo.HOTLINE),
                        LineFixture.PUBLIC_URL + "/reports/")
                .round(now());
    }

    /** One cell of the only row. */
    String cell(String query) {
        return database.commit(handle ->
                handle.createQuery(query).mapTo(String.class).findOne().orElse("nothing"));
    }
}
