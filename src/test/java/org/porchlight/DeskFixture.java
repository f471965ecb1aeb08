package org.porchlight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
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
import org.porchlight.conversation.Window;
import org.porchlight.directory.Holidays;
import org.porchlight.directory.SiteStore;
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
import org.porchlight.staff.Shifts;
import org.porchlight.staff.StaffFixture;

/** The people around a call back, on a line's own ground: who asked for it, and who answers, with a phone of their own. */
public final class DeskFixture {
    public static final String PERSON = "+12065550123";
    public static final String RESPONDER = "+12065550102";
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

    private final LineContext ground;
    private final InstantSource clock;
    private final Vault vault;
    private final Outgoing outgoing;
    private final Shifts shifts;
    private final Bridging bridging;
    private final CallbackServices callbacks;
    private int asked;

    public DeskFixture(LineFixture line) {
        this(line.ground(), line.time(), line.line().bridging());
    }

    DeskFixture(LineContext ground, InstantSource clock, Bridging bridging) {
        this.ground = ground;
        this.clock = clock;
        this.vault = new Vault(ground.keys(), ground.database(), new SecureRandom(), clock);
        vault.refresh();
        this.outgoing = Outgoing.on(ground, vault);
        this.shifts = new StaffFixture(ground.database()).shifts(true);
        shifts.refresh();
        this.bridging = bridging;
        this.callbacks = CallbackServices.on(ground, outgoing, shifts, new Clocks(clock, clock, new SecureRandom()));
    }

    Instant now() {
        return clock.instant();
    }

    /** Somebody with a phone that is proved. */
    public UUID responder(String alias, String phone, Set<Language> languages) {
        new StaffFixture(ground.database()).add(alias, languages);
        return ground.database().commit(handle -> {
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
        ground.database().commit(handle -> handle.execute("UPDATE staff SET vault = NULL WHERE role <> 'responder'"));
    }

    List<Window> windows() {
        return shifts.windows(now(), SEATTLE).get();
    }

    private static byte[] identity(int which) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("asked " + which).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<UUID> requests() {
        return ground.database().commit(handle -> handle.select("SELECT id FROM callback")
                .mapTo(UUID.class)
                .list());
    }

    public Taken take(UUID request, UUID staff) {
        return callbacks.leases().take(request, staff, now());
    }

    void giveBack(UUID request, UUID staff) {
        callbacks.leases().giveBack(request, staff, false, now());
    }

    /** As if a responder had a request whose time hasn't come. */
    void lease(UUID request, UUID staff) {
        ground.database()
                .commit(handle -> handle.execute(
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
        ground.database()
                .commit(handle -> handle.execute(
                        "UPDATE callback SET asking = 'good', asked_at = ? WHERE id = ? AND text_first",
                        now(),
                        request));
    }

    Begun begin(UUID request, UUID staff) {
        return bridging.bridges().begin(request, staff, now());
    }

    public Optional<Progress> progress(UUID request, UUID staff) {
        return bridging.progress().latest(request, staff);
    }

    /** What the worker's job does every five seconds. */
    public void work() {
        bridging.calls().round(now());
        bridging.watch().round(now());
    }

    /** Takes the only request there is, has the person asked if now is good, and lets the text go out. */
    public Question askIfNowIsGood(Carrier carrier) {
        UUID staff = ground.database().commit(handle -> handle.select("SELECT id FROM staff ORDER BY alias LIMIT 1")
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
        var sites = new StoredSites(new SiteStore(ground.database().jdbi()), Holidays.read());
        new OutboxSender(
                        OutboxFixture.attempts(ground.database(), vault, outgoing.stops()),
                        new TextBodies(LineFixture.script(), sites, new WholeTexts()),
                        carrier,
                        new SenderNumbers(
                                ground.line().callbacks(), ground.line().hotline()),
                        LineFixture.PUBLIC_URL + "/reports/")
                .round(now());
    }

    /** One cell of the only row. */
    String cell(String query) {
        return ground.database()
                .commit(handle ->
                        handle.createQuery(query).mapTo(String.class).findOne().orElse("nothing"));
    }
}
