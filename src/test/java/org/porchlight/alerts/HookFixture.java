package org.porchlight.alerts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An operator's webhook on a free port: answers as it is told, and remembers what was posted. */
public final class HookFixture implements AutoCloseable {
    /** Stands in its address, and is nobody else's to know. */
    public static final String SECRET = "halyardsecret";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 204;
    private volatile CountDownLatch held = new CountDownLatch(0);

    public HookFixture() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(body.isEmpty() ? exchange.getRequestMethod() + " " + exchange.getRequestURI() : body);
            try (exchange) {
                held.await();
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(status, -1);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    public void answers(int code) {
        status = code;
    }

    /** Answers nothing until {@link #letGo()}. */
    public void holds() {
        held = new CountDownLatch(1);
    }

    public void letGo() {
        held.countDown();
    }

    public AlertWebhook webhook() {
        return AlertWebhook.read("http://127.0.0.1:" + server.getAddress().getPort() + "/" + SECRET)
                .orElseThrow();
    }

    /** What was posted, the first first. */
    public List<String> bodies() {
        return bodies;
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
        threads.shutdownNow();
    }
}
