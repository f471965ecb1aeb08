package org.porchlight;

import io.javalin.Javalin;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hc.core5.http.HttpHost;
import org.porchlight.directory.Holidays;
import org.porchlight.directory.SiteFile;
import org.porchlight.directory.SiteSource;
import org.porchlight.directory.SiteStore;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Vault;
import org.porchlight.process.Listening;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Postgres;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.twilio.TwilioCarrier;

/** A web process or a worker of its own, to be killed at a step of a bridge, or to kill itself there. */
final class BridgeProcess {
    private final Map<String, String> told;
    private final LineContext ground;
    private final Carrier carrier;

    private BridgeProcess(Map<String, String> told) {
        this.told = told;
        this.ground = ground(told.get("DATABASE"), told.get("KEYS"));
        this.carrier = new Trapped(carrier(Integer.parseInt(told.get("EXCHANGE"))));
    }

    static LineContext ground(String database, String keys) {
        var settings = new Settings.Line(
                Settings.Demo.HOTLINE, Settings.Demo.CALLBACKS, ZoneId.of("America/Los_Angeles"), Optional.empty());
        return new LineContext(
                settings,
                LineFixture.PUBLIC_URL,
                List.of(new Secret(LineFixture.TOKEN)),
                Keys.read(keys),
                Postgres.patient(database));
    }

    static TwilioCarrier carrier(int port) {
        return new TwilioCarrier(new TwilioAccount(
                LineFixture.SID,
                LineFixture.SID,
                LineFixture.TOKEN,
                Optional.of(new HttpHost("http", "127.0.0.1", port))));
    }

    /** In the environment: DATABASE, KEYS, EXCHANGE and PORT, and TRAP, at which it kills itself. No PORT is a worker. */
    public static void main(String[] none) {
        var child = new BridgeProcess(System.getenv());
        if (System.getenv("PORT") == null) {
            child.work();
        } else {
            child.serve(Integer.parseInt(System.getenv("PORT")));
        }
    }

    private void trap(String moment) {
        if (moment.equals(told.get("TRAP"))) {
            Runtime.getRuntime().halt(137);
        }
    }

    private void serve(int port) {
        var clocks = Clocks.system();
        var sites = new SiteSource(
                new SiteStore(ground.database().jdbi()),
                new SiteFile(Path.of(told.get("FOLDER"), "sites.json")),
                Holidays.read(),
                true);
        var line = new WebProcess(
                ground, ScriptReader.read(ScriptFiles.packaged(), SpokenPrompts.ALL), carrier, clocks, sites);
        line.start();
        Javalin.create(config -> {
                    new Listening(port, List.of("127.0.0.1")).into(config);
                    config.routes.before("/twilio/bridge/*", ctx -> trap("before " + step(ctx.path())));
                    line.into(config);
                    config.routes.after("/twilio/bridge/*", ctx -> trap("after " + step(ctx.path())));
                    config.routes.post("/begin/{request}/{staff}", ctx -> {
                        line.bridging()
                                .bridges()
                                .begin(
                                        UUID.fromString(ctx.pathParam("request")),
                                        UUID.fromString(ctx.pathParam("staff")),
                                        Instant.now());
                        trap("begun");
                    });
                })
                .start();
        say("serving");
    }

    /** Of {@code /twilio/bridge/<id>/key/0} it is "key". */
    private static String step(String path) {
        String[] parts = path.split("/");
        return parts.length > 4 ? parts[4] : "whisper";
    }

    private void work() {
        var vault = new Vault(
                ground.keys(),
                ground.database(),
                Clocks.system().random(),
                Clocks.system().real());
        vault.refresh();
        say("serving");
        var outgoing = Outgoing.on(ground, vault);
        var callbacks = CallbackServices.on(
                ground, outgoing, new StaffFixture(ground.database()).shifts(false), Clocks.system());
        new Bridging(ground, outgoing, callbacks, carrier).calls().round(Instant.now());
        say("worked");
    }

    private static void say(String what) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(what);
    }

    private final class Trapped implements Carrier {
        private final Carrier carrier;

        Trapped(Carrier carrier) {
            this.carrier = carrier;
        }

        @Override
        public Outcome text(PhoneNumber from, PhoneNumber to, String body) {
            return carrier.text(from, to, body);
        }

        @Override
        public Outcome call(PhoneNumber from, PhoneNumber to, Addresses addresses) {
            trap("before call");
            Outcome outcome = carrier.call(from, to, addresses);
            trap("after call");
            return outcome;
        }
    }
}
