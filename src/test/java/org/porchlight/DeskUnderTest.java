package org.porchlight;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.porchlight.desk.Bodies;
import org.porchlight.desk.Callable;
import org.porchlight.desk.Callbacks;
import org.porchlight.desk.Carrier;
import org.porchlight.desk.Question;
import org.porchlight.desk.Reach;
import org.porchlight.desk.Sending;
import org.porchlight.desk.Shifts;
import org.porchlight.desk.Takes;
import org.porchlight.desk.TextFirst;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Database;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Vault;

/** Somebody of the staff beside a line under test who does what a page would have done, and the worker's sending. */
public final class DeskUnderTest {
    private static final PhoneNumber CALLBACKS = new PhoneNumber("+12065550101");

    private final Database database;
    private final InstantSource clock;
    private final TextFirst textFirst;
    private final Sending sending;

    DeskUnderTest(Database database, Keys keys, Carrier carrier, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        var vault = new Vault(keys, database, new SecureRandom(), clock);
        vault.refresh();
        var ledger = new Sending.Ledger(database, keys, vault);
        var reach = new Reach(new Callable(EnumSet.allOf(Country.class), Set.of()), new Shifts(database, true));
        this.textFirst = new TextFirst(ledger, new Callbacks(database, keys, vault, reach, clock));
        var hotline = new PhoneNumber(LineUnderTest.HOTLINE);
        this.sending = new Sending(
                ledger, carrier,
                new Sending.Wording(
                        new Bodies(LineUnderTest.script(), new StoredSites(database)), CALLBACKS, hotline,
                        LineUnderTest.PUBLIC_URL + "/twilio/text/status/"),
                clock);
    }

    /** Takes the only request there is, has the person asked if now is good, and lets the text go out. */
    public Question askIfNowIsGood() {
        UUID staff = only("SELECT id FROM staff ORDER BY alias LIMIT 1");
        UUID request = only("SELECT id FROM callback");
        new Takes(database).take(request, staff, clock.instant());
        Question asked = textFirst.ask(request, staff, clock.instant());
        sending.round();
        return asked;
    }

    private UUID only(String query) {
        return database.commit(handle -> handle.select(query).mapTo(UUID.class).one());
    }
}
