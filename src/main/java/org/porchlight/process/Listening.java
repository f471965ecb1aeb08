package org.porchlight.process;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.porchlight.admission.Limits;
import org.porchlight.admission.WaitingRoom;
import org.porchlight.repeating.OutOfMemory;
import org.porchlight.web.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port and hosts that a web process listens on: loopback, unless live service is told otherwise. A port that is taken is a {@link Refusal} that says so. Knows nothing of what is served there.
 */
public record Listening(int port, List<String> hosts) {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final String LOOPBACK_6 = "::1";

    /** Those below are for the administrator's programs on most systems. */
    private static final int FIRST_FOR_ALL = 1024;

    private static final int FIRST_FREE = 20_000;
    /** Linux gives ports from 32,768 on to connections going out, others from higher still. */
    private static final int FIRST_OUTGOING = 32_768;

    /** Where {@link #freePort} looks next: several that ask at once in one process get different ports. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST_OUTGOING));

    /** Javalin clears so many bytes for each answer, 32 KiB unless told; most answers are shorter than this. */
    private static final int ANSWER = 8 * 1024;

    /** Returns 127.0.0.1, and ::1 on machines that have it. */
    public static List<String> loopback() {
        return free(LOOPBACK_6, 0) ? List.of("127.0.0.1", LOOPBACK_6) : List.of("127.0.0.1");
    }

    /** Returns the port on {@link #loopback}. */
    public static Listening onLoopback(int port) {
        return new Listening(port, loopback());
    }

    /** Whether words are an address by number; no name is looked up. */
    public static boolean isAddress(String words) {
        try {
            InetAddress.ofLiteral(words);
            return true;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /**
     * Returns a port that no process has at this moment, and that no system gives to a connection going out: else one of
     * those takes it before we listen.
     */
    public static int freePort() {
        return IntStream.generate(() -> FIRST_FREE + Math.floorMod(NEXT.getAndIncrement(), FIRST_OUTGOING - FIRST_FREE))
                .filter(port -> free("0.0.0.0", port))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Checks the port before anything slow is started. A port that is taken a moment later is refused when the app starts.
     *
     * @throws Refusal when the port is taken, or an address isn't one of this machine
     */
    public void check() {
        for (String host : hosts) {
            if (!free(host, 0)) {
                throw Refusal.usage("BIND names an address that this machine doesn't have. 127.0.0.1 is this machine "
                        + "alone, 0.0.0.0 and :: are every address.");
            }
            if (!free(host, port)) {
                throw taken();
            }
        }
    }

    /** Says where, such as {@code 127.0.0.1 and ::1, port 8080}. */
    public String inWords() {
        return String.join(" and ", hosts) + ", port " + port;
    }

    private static boolean free(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Configures the connectors, and a virtual thread for each request. On a taken port the app's start is a refusal. */
    public void into(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.responseBufferSize = ANSWER;
        config.router.javaLangErrorHandler(Listening::broke);
        var room = new WaitingRoom(Limits.here());
        room.into(config);
        for (String host : hosts) {
            config.jetty.addConnector((server, http) -> open(room.connector(server, hiding(http)), host));
        }
    }

    /** Opens the port and serves what is added there. */
    public Javalin serve(Consumer<JavalinConfig> app) {
        return Javalin.create(config -> {
                    into(config);
                    app.accept(config);
                })
                .start();
    }

    private static void broke(HttpServletResponse response, Error error) {
        OutOfMemory.endFor(error);
        LOG.error("A request broke: {} at {}", error.getClass().getName(), Faults.where(error));
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    private static HttpConfiguration hiding(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setHttpCompliance(HttpCompliance.STRICT); // a proxy may read otherwise what is not quite a request
        return http;
    }

    private ServerConnector open(ServerConnector connector, String host) {
        connector.setHost(host);
        connector.setPort(port);
        open(connector);
        return connector;
    }

    /** Opens the port before Javalin starts, so that a failure is our one line and not Javalin's error as well. */
    private void open(ServerConnector connector) {
        try {
            connector.open();
        } catch (IOException e) {
            throw taken();
        }
    }

    private Refusal taken() {
        String why = port < FIRST_FOR_ALL
                ? "another program has it, or only the administrator may"
                : "another program has it";
        return Refusal.usage("Port " + port + " can't be used, most likely because " + why
                + ". Choose another with the setting PORT, such as PORT=" + (port == 8081 ? 8082 : 8081) + ".");
    }
}
