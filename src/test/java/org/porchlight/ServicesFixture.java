package org.porchlight;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;
import org.porchlight.BaseServices.PrivacyServices;
import org.porchlight.BaseServices.StaffServices;
import org.porchlight.admission.TrustedProxies;
import org.porchlight.alerts.AlertRules;
import org.porchlight.database.Database;
import org.porchlight.folding.RecordRules;
import org.porchlight.messaging.Operator;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Clocks;
import org.porchlight.settings.PlacePages;
import org.porchlight.settings.Secret;
import org.porchlight.settings.ServiceSettings;
import org.porchlight.settings.Settings;
import org.porchlight.staff.PasswordCost;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.twilio.TwilioCarrier;

/** The services of one process for a test: the demo's numbers, and all else as the test wants it. */
public final class ServicesFixture {
    public static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

    /** So that sign-ins take the tests no time; what a hash costs in service is what {@code PasswordsTest} looks at. */
    private static final PasswordCost CHEAP = new PasswordCost(64, 1);

    private ServicesFixture() {}

    /** @param demo whether places and staff made up for the demo count, and everybody may look places up */
    public static ServiceSettings settings(ZoneId zone, boolean demo) {
        return new ServiceSettings(
                new Settings.Line(
                        Settings.Demo.HOTLINE,
                        Settings.Demo.CALLBACKS,
                        zone,
                        Operator.EXAMPLE,
                        Optional.empty(),
                        false,
                        RecordRules.USUAL),
                LineFixture.PUBLIC_URL,
                TrustedProxies.usual(),
                new PlacePages(demo, Optional.empty()),
                List.of(new Secret(LineFixture.TOKEN)),
                demo,
                CHEAP,
                AlertRules.USUAL);
    }

    /** The same settings, with which callers may say a place. */
    static ServiceSettings listening(ServiceSettings usual) {
        Settings.Line line = usual.line();
        var listening = new Settings.Line(
                line.hotline(), line.callbacks(), line.zone(), line.operator(), line.scripts(), true, line.records());
        return new ServiceSettings(
                listening,
                usual.publicUrl(),
                usual.proxies(),
                usual.places(),
                usual.tokens(),
                usual.demo(),
                usual.passwordCost(),
                usual.alerts());
    }

    /** The same settings with another cost of passwords. */
    static ServiceSettings costing(ServiceSettings usual, PasswordCost cost) {
        return new ServiceSettings(
                usual.line(),
                usual.publicUrl(),
                usual.proxies(),
                usual.places(),
                usual.tokens(),
                usual.demo(),
                cost,
                usual.alerts());
    }

    /** The same settings, with other rules for alerts. */
    public static ServiceSettings telling(ServiceSettings usual, AlertRules alerts) {
        return new ServiceSettings(
                usual.line(),
                usual.publicUrl(),
                usual.proxies(),
                usual.places(),
                usual.tokens(),
                usual.demo(),
                usual.passwordCost(),
                alerts);
    }

    public static Services of(ServiceSettings settings, Keys keys, Database database, Clocks clocks, Carrier carrier) {
        var privacy = PrivacyServices.of(keys, database, clocks);
        var staff = StaffServices.of(keys, database, clocks);
        return Services.on(BaseServices.of(settings, privacy, staff, clocks, carrier));
    }

    /** By one clock for everything. */
    public static Clocks by(InstantSource clock) {
        return new Clocks(clock, clock, new SecureRandom());
    }

    /** The carrier for an account at an exchange of the test's. */
    static TwilioCarrier carrier(int port) {
        return new TwilioCarrier(account(port));
    }

    /** That account itself. */
    public static TwilioAccount account(int port) {
        return new TwilioAccount(
                LineFixture.SID,
                LineFixture.SID,
                LineFixture.TOKEN,
                Optional.of(new HttpHost("http", "127.0.0.1", port)));
    }

    /** An account at a provider that isn't there. */
    static TwilioAccount nobody() {
        return account(1);
    }

    /** As a process begins: the vault and the shifts are looked at once. */
    public static Services looked(Services services) {
        services.base().privacy().watch().look();
        services.base().onShift().shifts().refresh();
        return services;
    }
}
