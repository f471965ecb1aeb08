package org.porchlight.admission;

import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.ServerConnector;

/** A server that serves what it is told to, behind limits of a test's own. */
final class DoorFixture implements AutoCloseable {
    /** Longer than anything that a test waits for. */
    static final Duration LONG = Duration.ofMinutes(5);

    static final Duration SHORT = Duration.ofMillis(300);
    static final int LONGEST = 16 * 1024;

    private final CountDownLatch released = new CountDownLatch(1);
    private final Javalin web;

    DoorFixture(Limits limits) {
        var room = new WaitingRoom(limits);
        this.web = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = true;
                    room.into(config);
                    new WholeRequests(
                                    limits,
                                    path -> new Kind(LONGEST, path.startsWith("/urgent")),
                                    TrustedProxies.usual())
                            .into(config);
                    config.jetty.addConnector((server, http) -> local(room.connector(server, http)));
                    config.routes.post("/length", ctx -> ctx.result("length " + ctx.bodyAsBytes().length));
                    config.routes.post("/urgent", ctx -> ctx.result("length " + ctx.bodyAsBytes().length));
                    config.routes.get("/held", ctx -> {
                        released.await();
                        ctx.result("released");
                    });
                    config.routes.get("/events", ctx -> {
                        var page = ctx.contentType("text/event-stream").res().getOutputStream();
                        page.write("data: here\n\n".getBytes(StandardCharsets.US_ASCII));
                        page.flush();
                        released.await();
                        page.write("data: there\n\n".getBytes(StandardCharsets.US_ASCII));
                    });
                })
                .start();
    }

    /** Limits that nothing reaches, but for how long a request may take. */
    static Limits waiting(Duration usual, Duration busy, Duration answer) {
        return new Limits(1_000, 500, 500, 1_000_000, new Limits.Patience(usual, busy, answer));
    }

    private static ServerConnector local(ServerConnector connector) {
        connector.setHost("0.0.0.0");
        connector.setPort(0);
        connector.setIdleTimeout(LONG.toMillis()); // Jetty's own would close what our limits leave open
        return connector;
    }

    /** Somebody at this machine's first address. */
    SenderFixture sender() {
        return sender("127.0.0.1");
    }

    SenderFixture sender(String from) {
        return new SenderFixture(web.port(), from);
    }

    /** Lets what is held end. */
    void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
        web.stop();
    }
}
