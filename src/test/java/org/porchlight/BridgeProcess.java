package org.porchlight;

import io.javalin.Javalin;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Clocks;
import org.porchlight.process.Listening;
import org.porchlight.script.Script;
import org.porchlight.switchboard.Onlooker;
import org.porchlight.testing.Postgres;

/** A web process or a worker of its own, to be killed at a step of a bridge, or to kill itself there. */
final class BridgeProcess {
    private final Map<String, String> told;
    private final Services services;

    private BridgeProcess(Map<String, String> told) {
        this.told = told;
        this.services = services(
                told.get("DATABASE"),
                told.get("KEYS"),
                Clocks.system(),
                new Trapped(ServicesFixture.carrier(Integer.parseInt(told.get("EXCHANGE")))));
    }

    static Services services(String database, String keys, Clocks clocks, Carrier carrier) {
        return ServicesFixture.of(
                ServicesFixture.settings(ServicesFixture.SEATTLE, true),
                Keys.read(keys),
                Postgres.patient(database),
                clocks,
                carrier);
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
        Script script = LineFixture.script();
        Path siteFile = Path.of(told.get("FOLDER"), "sites.json");
        var line = new WebProcess(
                services,
                () -> script,
                new SwitchboardServices(services, () -> script, siteFile, Onlooker.NOBODY),
                LineFixture.OUTSIDE);
        line.start();
        Javalin.create(config -> {
                    new Listening(port, List.of("127.0.0.1")).into(config);
                    config.routes.before("/twilio/bridge/*", ctx -> trap("before " + step(ctx.path())));
                    line.into(config);
                    config.routes.after("/twilio/bridge/*", ctx -> trap("after " + step(ctx.path())));
                    config.routes.post("/begin/{request}/{staff}", ctx -> {
                        services.callbacks()
                                .bridging()
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
        ServicesFixture.looked(services);
        say("serving");
        services.callbacks().bridging().calls().round(Instant.now());
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
