package org.porchlight.outbox;

import static org.porchlight.callbacks.CallbacksFixture.asked;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.hc.core5.http.HttpHost;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.callbacks.Dispositions;
import org.porchlight.callbacks.PersonTexts;
import org.porchlight.callbacks.TextFirst;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.database.Database;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.KnownSites;
import org.porchlight.directory.Sites;
import org.porchlight.exchange.Account;
import org.porchlight.exchange.Exchange;
import org.porchlight.exchange.Text;
import org.porchlight.hours.Holidays;
import org.porchlight.lint.CheckedScript;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.places.Site;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.twilio.TwilioCarrier;

/** A desk, its outbox, and the exchange that its texts go through. */
public final class OutboxFixture implements AutoCloseable {
    public static final PhoneNumber CALLBACKS = new PhoneNumber("+12065550101");
    private static final String SID = "AC00000000000000000000000000000001";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String URL = "https://line.example.org";
    public static final Directory SITES =
            new Directory(Gazetteer.packaged(), new CurrentSites(new Sites(DemoSites.read(), Holidays.read())));
    public static final Script SCRIPT = CheckedScript.read(ScriptFiles.packaged(), SpokenPrompts.ALL);
    static final OutboxTable.NotNow NOTHING = new OutboxTable.NotNow(Set.of(), EnumSet.allOf(TextKind.class));
    static final TextBodies BODIES = new TextBodies(() -> SCRIPT, SITES, new WholeTexts());
    private static final SenderNumbers NUMBERS = new SenderNumbers(CALLBACKS, CallbacksFixture.HOTLINE);

    public final CallbacksFixture desk = new CallbacksFixture();
    public final Outbox outbox = desk.outbox;
    public final Exchange exchange = new Exchange(
            Account.serving(URL, SID, TOKEN, List.of(CallbacksFixture.HOTLINE.e164(), CALLBACKS.e164()))
                    .reachedAt("http://127.0.0.1:1"),
            desk.time,
            new Random(1),
            body -> 1);

    /** What puts texts into the outbox of that database. */
    public static Outbox outbox(Database database, Vault vault) {
        var table = new OutboxTable(vault);
        return new Outbox(database, vault, table, new AttemptTable(table));
    }

    /** What takes a process' texts through their attempts. */
    public static TextAttempts attempts(Database database, Vault vault, StopList stops) {
        var table = new OutboxTable(vault);
        return new TextAttempts(database, vault, table, new AttemptTable(table), stops);
    }

    /** Sends what waits, as the worker does every few seconds. */
    public int send() {
        return send(desk, carrier());
    }

    public int send(Carrier carrier) {
        return send(desk, carrier);
    }

    public int send(CallbacksFixture process, Carrier carrier) {
        return send(attempts(process), BODIES, carrier);
    }

    /** Sends what waits, with other knowledge of the sites. */
    int send(KnownSites sites) {
        return send(attempts(), new TextBodies(() -> SCRIPT, sites, new WholeTexts()), carrier());
    }

    private int send(TextAttempts attempts, TextBodies bodies, Carrier carrier) {
        return sender(attempts, bodies, carrier).round(desk.time.instant());
    }

    /** What sends for as long as a worker runs. */
    OutboxSender sender() {
        return sender(attempts(), BODIES, carrier());
    }

    private static OutboxSender sender(TextAttempts attempts, TextBodies bodies, Carrier carrier) {
        return new OutboxSender(attempts, bodies, carrier, NUMBERS, URL + "/twilio/text/status/");
    }

    /** A site of the demo as somebody entered it who forgot its street. */
    public static Optional<Site> withoutStreet(String id, Instant at) {
        return SITES.site(id, at)
                .map(it -> new Site(
                        it.id(),
                        it.name(),
                        "",
                        "",
                        "",
                        it.city(),
                        it.country(),
                        it.kilometres(),
                        it.opening(),
                        it.now(),
                        it.detail()));
    }

    /** A responder has this place texted to the person of the only request. */
    void offer(String site) {
        desk.database.commit(handle -> {
            UUID row = handle.select("SELECT vault FROM callback")
                    .mapTo(UUID.class)
                    .one();
            outbox.offered(handle, row, new Textable.SiteAddress(site), Language.EN, desk.time.instant());
            return true;
        });
    }

    /** A minute goes by, and what is in doubt is looked at. */
    public void minutes(int minutes, Carrier carrier) {
        UnknownTexts settling = new UnknownTexts(attempts(), carrier, NUMBERS);
        for (int minute = 0; minute < minutes; minute++) {
            desk.pass(Duration.ofMinutes(1));
            settling.round();
        }
    }

    public TwilioCarrier carrier() {
        return new TwilioCarrier(new TwilioAccount(
                SID,
                SID,
                TOKEN,
                Optional.of(new HttpHost("http", "127.0.0.1", exchange.rest().port()))));
    }

    public TextFirst textFirst() {
        return desk.textFirst;
    }

    public PersonTexts personTexts() {
        return personTexts(SITES);
    }

    public PersonTexts personTexts(KnownSites sites) {
        var things = new Textables(() -> SCRIPT, SITES, new TextBodies(() -> SCRIPT, sites, new WholeTexts()));
        return new PersonTexts(desk.services.held(), desk.services.table(), desk.services.consent(), outbox, things);
    }

    public Dispositions dispositions() {
        return desk.dispositions;
    }

    TextAttempts attempts() {
        return attempts(desk);
    }

    private static TextAttempts attempts(CallbacksFixture process) {
        return attempts(process.database, process.vault, process.stops);
    }

    /** Somebody is promised a call for this evening, and nobody calls. */
    public void brokenPromiseTo(PhoneNumber... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            desk.callbacks.ask(asked(100 + i, numbers[i], "", desk.evening()));
        }
        desk.pass(Duration.ofHours(11));
        expire();
    }

    /** The only responder has a phone, which is texted about requests. */
    PhoneNumber staffPhone() {
        desk.texted();
        PhoneNumber phone = new PhoneNumber("+12065550102");
        var row = desk.put(new VaultEntry(VaultKind.STAFF, Secrets.of(phone), Optional.empty(), Optional.empty()));
        desk.database.commit(handle -> handle.execute("UPDATE staff SET vault = ?", row));
        return phone;
    }

    public int expire() {
        return desk.timeouts.expire(desk.time.instant());
    }

    public List<Text> inbox(PhoneNumber number) {
        return exchange.phone(number.e164()).inbox();
    }

    public List<String> column(String query) {
        return desk.database.commit(
                handle -> handle.select(query).mapTo(String.class).list());
    }

    public List<String> states() {
        return column("SELECT state FROM outbox ORDER BY kind, id");
    }

    public List<String> outcomes() {
        return column("SELECT coalesce(outcome, 'none') FROM attempt ORDER BY outbox, no");
    }

    public UUID only() {
        return UUID.fromString(column("SELECT id FROM outbox").getFirst());
    }

    @Override
    public void close() {
        exchange.close();
        desk.close();
    }
}
