package org.porchlight.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.HttpHost;

/** A provider on a free port that answers as it is told, and remembers what it was asked. */
final class FakeProviderFixture implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** One request as it arrived. */
    record Asked(String method, String path, String authorization, Map<String, String> form) {}

    /** How it answers. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    FakeProviderFixture(Answer answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(read(exchange));
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
    }

    static Answer saying(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = Arrays.stream(body.split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (one, other) -> one + " " + other));
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                form);
    }

    List<Asked> asked() {
        return asked;
    }

    TwilioCarrier carrier() {
        return carrierTo(server.getAddress().getPort());
    }

    TwilioAccount account() {
        return account(server.getAddress().getPort());
    }

    static TwilioCarrier carrierTo(int port) {
        return new TwilioCarrier(account(port));
    }

    private static TwilioAccount account(int port) {
        HttpHost host = new HttpHost("http", "127.0.0.1", port);
        return new TwilioAccount("AC00", "SK00", "key-secret", Optional.of(host));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
