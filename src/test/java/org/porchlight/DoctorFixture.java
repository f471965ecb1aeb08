package org.porchlight;

import io.javalin.Javalin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.porchlight.admission.TrustedProxies;
import org.porchlight.alerts.AlertRules;
import org.porchlight.database.Database;
import org.porchlight.doctor.Doctor;
import org.porchlight.doctor.DoctorOrder;
import org.porchlight.doctor.Patient;
import org.porchlight.exchange.Account;
import org.porchlight.exchange.Exchange;
import org.porchlight.folding.RecordRules;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Operator;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Segments;
import org.porchlight.privacy.Keys;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.settings.PlacePages;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;
import org.porchlight.twilio.ProviderLook;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.twilio.TwilioCarrier;
import org.porchlight.vitals.ProcessKind;
import org.porchlight.vitals.Vitals;

/** A line in live service with nothing wrong, for a doctor: what a test breaks is then all that is found. */
final class DoctorFixture implements AutoCloseable {
    private static final PhoneNumber HOTLINE = new PhoneNumber("+12065550100");
    private static final PhoneNumber TOLL_FREE = new PhoneNumber("+18885550100");
    private static final PhoneNumber CALLBACKS = new PhoneNumber("+12065550101");
    static final PhoneNumber OWN = new PhoneNumber("+12065550188");

    private final Path here;
    private final PhoneNumber hotline;
    final Gate gate = Gate.before(Postgres.freshUrl());
    final Database database;
    final Keys keys = Keys.fresh();
    final Exchange exchange;
    final Vitals vitals;
    private final Javalin web = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.get("/healthz", ctx -> ctx.result("ok"));
            })
            .start("127.0.0.1", 0);
    private final String publicUrl = "http://127.0.0.1:" + web.port();
    Optional<Secret> statusToken = Optional.of(new Secret(LineFixture.STATUS_TOKEN));
    String token = LineFixture.TOKEN;
    Keys set = keys;
    InstantSource clock = InstantSource.system();
    AlertRules alerts = AlertRules.USUAL;
    private String user = "";

    DoctorFixture(Path here) {
        this(here, HOTLINE);
    }

    /** The same with a hotline that costs callers nothing. */
    static DoctorFixture tollFree(Path here) {
        return new DoctorFixture(here, TOLL_FREE);
    }

    private DoctorFixture(Path here, PhoneNumber hotline) {
        this.here = here;
        this.hotline = hotline;
        gate.open();
        database = Postgres.patient(gate.url());
        exchange = new Exchange(
                Account.serving(
                        publicUrl, LineFixture.SID, LineFixture.TOKEN, List.of(hotline.e164(), CALLBACKS.e164())),
                InstantSource.system(),
                new Random(7),
                text -> Segments.of(text).count());
        vitals =
                new Vitals(database, new TaskWatch(System::nanoTime), database.clock(), new SecureRandom(), Stream::of);
        vitals.beat(ProcessKind.SERVE, List.of());
        vitals.beat(ProcessKind.WORK, List.of());
        staff();
        sql("""
            INSERT INTO site (id, name, street, city, country, region, latitude, longitude, zone, services, kind, demo,
                checked_on)
            VALUES ('a-room', 'A Room', '1 Any St', 'Seattle', 'US', 'WA', 47.6, -122.3, 'America/Los_Angeles',
                array['naloxone'], 'staffed', false, current_date)
            """);
        change("VoiceFallbackUrl", "https://elsewhere.example.org/fallback.xml");
        examine(new DoctorOrder(true, false, Optional.empty(), Optional.empty()));
    }

    private void staff() {
        new StaffFixture(database, keys).always("juniper", EnumSet.allOf(Language.class), ZoneOffset.UTC);
    }

    void sql(String sql) {
        database.commit(handle -> handle.execute(sql));
    }

    /** Sets something of both numbers at the provider. */
    void change(String field, String value) {
        var provider = new ProviderLook(account(LineFixture.TOKEN));
        for (PhoneNumber number : List.of(hotline, CALLBACKS)) {
            String sid = "PN" + "0".repeat(21) + number.e164().substring(1);
            Eventually.holds(() -> provider.change("IncomingPhoneNumbers/" + sid + ".json", Map.of(field, value))
                    .isPresent());
        }
    }

    private TwilioAccount account(String secret) {
        TwilioAccount account = ServicesFixture.account(exchange.rest().port());
        return new TwilioAccount(account.accountSid(), account.user(), secret, account.instead());
    }

    private Settings.Live settings() {
        return new Settings.Live(
                new Settings.Web(
                        web.port(),
                        URI.create(publicUrl),
                        TrustedProxies.usual(),
                        new PlacePages(false, Optional.empty())),
                new Settings.Line(
                        hotline,
                        CALLBACKS,
                        ZoneOffset.UTC,
                        Operator.EXAMPLE,
                        Optional.empty(),
                        false,
                        RecordRules.USUAL),
                new Settings.Provider(LineFixture.SID, List.of(new Secret(token)), Optional.empty()),
                new Secret(gate.url()),
                new Secret(set.value()),
                statusToken,
                new Settings.Machine(List.of("127.0.0.1"), Path.of("target")),
                alerts,
                List.of());
    }

    /** What a visit came to. */
    record Visited(int code, String report) {}

    Visited examine(DoctorOrder order) {
        var out = new StringWriter();
        try (var own = Postgres.thatMayGoAway(url(user))) {
            var outside = new Patient.Outside(
                    new ProviderLook(account(token)), new TwilioCarrier(account(token)), LineFixture.script(), here);
            Patient real = Porchlight.patient(settings(), set, own, outside);
            var patient = new Patient(real.settings(), own, real.inside(), real.outside(), clock);
            int code = new Doctor(patient).examine(order, new PrintWriter(out, true));
            return new Visited(code, out.toString());
        }
    }

    Visited examine() {
        return examine(DoctorOrder.LOOK);
    }

    String url() {
        return publicUrl;
    }

    private String url(String user) {
        return user.isEmpty() ? gate.url() : gate.url().replace("postgres:postgres@", user + ":sesame@");
    }

    /** Comes as a user that may read and write all tables and has none. */
    void asGuest() {
        user = "guest_" + UUID.randomUUID().toString().replace("-", "");
        sql("CREATE ROLE " + user + " LOGIN PASSWORD 'sesame'");
        sql("GRANT ALL ON ALL TABLES IN SCHEMA public TO " + user);
    }

    void stopAnswering() {
        web.stop();
    }

    @Override
    public void close() {
        web.stop();
        exchange.close();
        database.close();
        gate.close();
    }
}
