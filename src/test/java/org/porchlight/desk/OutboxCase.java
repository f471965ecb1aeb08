package org.porchlight.desk;

import static org.porchlight.desk.DeskCase.asked;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.hc.core5.http.HttpHost;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Holidays;
import org.porchlight.directory.Sites;
import org.porchlight.handset.Account;
import org.porchlight.handset.Exchange;
import org.porchlight.handset.Text;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.StopList;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.twilio.TwilioCarrier;

/** A desk, its outbox, and the exchange that its texts go through. */
final class OutboxCase implements AutoCloseable {
    static final PhoneNumber CALLBACKS = new PhoneNumber("+12065550101");
    private static final String SID = "AC00000000000000000000000000000001";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String URL = "https://line.example.org";
    static final Directory SITES = new Directory(
            Gazetteer.packaged(), new CurrentSites(new Sites(DemoSites.read(), Holidays.read())));
    static final Script SCRIPT = ScriptReader.read(ScriptFiles.packaged());

    final DeskCase desk = new DeskCase();
    final Outbox outbox = new Outbox(desk.database, desk.vault);
    final Exchange exchange = new Exchange(
            Account.serving(URL, SID, TOKEN, List.of(DeskCase.HOTLINE.e164(), CALLBACKS.e164()))
                    .reachedAt("http://127.0.0.1:1"),
            desk.time, new Random(1), body -> 1);

    Sending sending() {
        return sending(desk, carrier());
    }

    Sending sending(DeskCase process, Carrier carrier) {
        return new Sending(ledger(process), carrier, wording(), desk.time);
    }

    /** A minute goes by, and what is in doubt is looked at. */
    void minutes(int minutes, Carrier carrier) {
        Settling settling = new Settling(ledger(desk), carrier, wording());
        for (int minute = 0; minute < minutes; minute++) {
            desk.pass(Duration.ofMinutes(1));
            settling.round();
        }
    }

    private static Sending.Ledger ledger(DeskCase process) {
        return new Sending.Ledger(process.database, process.keys, process.vault);
    }

    private static Sending.Wording wording() {
        return new Sending.Wording(new Bodies(SCRIPT, SITES::site), CALLBACKS, DeskCase.HOTLINE, URL + "/twilio/text/status/");
    }

    TwilioCarrier carrier() {
        return new TwilioCarrier(new TwilioAccount(
                SID, SID, TOKEN, Optional.of(new HttpHost("http", "127.0.0.1", exchange.rest().port()))));
    }

    TextFirst textFirst() {
        return new TextFirst(ledger(), desk.callbacks);
    }

    PersonTexts personTexts() {
        return new PersonTexts(ledger(), desk.callbacks, new Offers(SCRIPT, SITES, SITES::site));
    }

    Dispositions dispositions() {
        return new Dispositions(desk.database, desk.vault, desk.callbacks, desk.shifts, outbox);
    }

    private Sending.Ledger ledger() {
        return new Sending.Ledger(desk.database, desk.keys, desk.vault);
    }

    Attempts attempts() {
        return new Attempts(desk.database, desk.vault, new StopList(desk.keys, desk.database));
    }

    /** Somebody is promised a call for this evening, and nobody calls. */
    void brokenPromiseTo(PhoneNumber... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            desk.callbacks.ask(asked(100 + i, numbers[i], "", desk.evening()));
        }
        desk.pass(Duration.ofHours(11));
        expire();
    }

    List<Expired> expire() {
        return desk.callbacks.expire(
                desk.time.instant(), (handle, expired) -> outbox.farewell(handle, expired, desk.time.instant()));
    }

    List<Text> inbox(PhoneNumber number) {
        return exchange.phone(number.e164()).inbox();
    }

    List<String> column(String query) {
        return desk.database.commit(handle -> handle.select(query).mapTo(String.class).list());
    }

    List<String> states() {
        return column("SELECT state FROM outbox ORDER BY kind, id");
    }

    List<String> outcomes() {
        return column("SELECT coalesce(outcome, 'none') FROM attempt ORDER BY outbox, no");
    }

    UUID only() {
        return UUID.fromString(column("SELECT id FROM outbox").getFirst());
    }

    @Override
    public void close() {
        exchange.close();
        desk.close();
    }
}
