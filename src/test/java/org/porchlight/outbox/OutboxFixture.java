package org.porchlight.outbox;

import static org.porchlight.callbacks.CallbacksFixture.asked;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.hc.core5.http.HttpHost;
import org.porchlight.SpokenPrompts;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.callbacks.Dispositions;
import org.porchlight.callbacks.Expired;
import org.porchlight.callbacks.Farewell;
import org.porchlight.callbacks.PersonTexts;
import org.porchlight.callbacks.TextFirst;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Holidays;
import org.porchlight.directory.Sites;
import org.porchlight.exchange.Account;
import org.porchlight.exchange.Exchange;
import org.porchlight.exchange.Text;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.StopList;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
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
    public static final Script SCRIPT = ScriptReader.read(ScriptFiles.packaged(), SpokenPrompts.ALL);

    public final CallbacksFixture desk = new CallbacksFixture();
    public final Outbox outbox = new Outbox(desk.database, desk.vault);
    public final Exchange exchange = new Exchange(
            Account.serving(URL, SID, TOKEN, List.of(CallbacksFixture.HOTLINE.e164(), CALLBACKS.e164()))
                    .reachedAt("http://127.0.0.1:1"),
            desk.time,
            new Random(1),
            body -> 1);

    public OutboxSender sending() {
        return sending(desk, carrier());
    }

    public OutboxSender sending(CallbacksFixture process, Carrier carrier) {
        return new OutboxSender(ledger(process), carrier, wording(), desk.time);
    }

    /** A minute goes by, and what is in doubt is looked at. */
    public void minutes(int minutes, Carrier carrier) {
        UnknownTexts settling = new UnknownTexts(ledger(desk), carrier, wording());
        for (int minute = 0; minute < minutes; minute++) {
            desk.pass(Duration.ofMinutes(1));
            settling.round();
        }
    }

    private static OutboxSender.Ledger ledger(CallbacksFixture process) {
        return new OutboxSender.Ledger(process.database, process.keys, process.vault);
    }

    private static OutboxSender.Wording wording() {
        return new OutboxSender.Wording(
                new TextBodies(SCRIPT, SITES::site), CALLBACKS, CallbacksFixture.HOTLINE, URL + "/twilio/text/status/");
    }

    public TwilioCarrier carrier() {
        return new TwilioCarrier(new TwilioAccount(
                SID,
                SID,
                TOKEN,
                Optional.of(new HttpHost("http", "127.0.0.1", exchange.rest().port()))));
    }

    public TextFirst textFirst() {
        return new TextFirst(ledger(), desk.callbacks);
    }

    public PersonTexts personTexts() {
        return new PersonTexts(ledger(), desk.callbacks, new Textables(SCRIPT, SITES, SITES::site));
    }

    public Dispositions dispositions() {
        return new Dispositions(desk.database, desk.vault, desk.callbacks, desk.shifts, outbox);
    }

    private OutboxSender.Ledger ledger() {
        return new OutboxSender.Ledger(desk.database, desk.keys, desk.vault);
    }

    public Attempts attempts() {
        return new Attempts(desk.database, desk.vault, new StopList(desk.keys, desk.database));
    }

    /** Somebody is promised a call for this evening, and nobody calls. */
    public void brokenPromiseTo(PhoneNumber... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            desk.callbacks.ask(asked(100 + i, numbers[i], "", desk.evening()));
        }
        desk.pass(Duration.ofHours(11));
        expire();
    }

    public List<Expired> expire() {
        return desk.callbacks.expire(desk.time.instant(), Farewell.byText(outbox, desk.time.instant()));
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
