package org.porchlight.exchange;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Asks the line over HTTP as the provider does: signed, 15 seconds at most, once more only if the connection failed,
 * never following a redirect (one would lose the form). It doesn't read what comes back.
 */
final class Webhook {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private final Account account;
    private final Signer signer;
    private final Supplier<String> tokens;
    private final InstantSource clock;
    private final BoundedLog<LoggedRequest> record;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Webhook(Account account, Supplier<String> tokens, InstantSource clock, BoundedLog<LoggedRequest> record) {
        this.account = account;
        this.signer = new Signer(account.authToken());
        this.tokens = tokens;
        this.clock = clock;
        this.record = record;
    }

    /** @param cookies the Cookie header, empty for none */
    record LineRequest(String method, String url, SortedMap<String, String> form, String cookies) {}

    /** Empty when no answer came in time. */
    Optional<HttpResponse<byte[]>> ask(LineRequest asked) {
        String url = withoutFragment(asked.url());
        boolean get = asked.method().equalsIgnoreCase("GET");
        String target = get ? url + (url.contains("?") ? "&" : "?") + encoded(asked.form()) : url;
        HttpRequest.Builder request = HttpRequest.newBuilder(reachable(target))
                .timeout(LIMIT)
                .header("X-Twilio-Signature", signer.sign(target, get ? new TreeMap<>() : asked.form()))
                .header("I-Twilio-Idempotency-Token", tokens.get())
                .header("User-Agent", "TwilioProxy/1.1");
        if (!asked.cookies().isEmpty()) {
            request.header("Cookie", asked.cookies());
        }
        if (!get) {
            request.header("Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofString(encoded(asked.form())));
        }
        return sent(request.build(), asked);
    }

    private Optional<HttpResponse<byte[]>> sent(HttpRequest request, LineRequest asked) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        Optional<HttpResponse<byte[]>> response = tried(request, 2);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        record.add(new LoggedRequest(
                at,
                asked.url(),
                asked.form(),
                response.map(HttpResponse::statusCode).orElse(0),
                response.map(answer -> new String(answer.body(), StandardCharsets.UTF_8))
                        .orElse(""),
                took));
        return response;
    }

    private Optional<HttpResponse<byte[]>> tried(HttpRequest request, int tries) {
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return tries > 1 ? tried(request, tries - 1) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private URI reachable(String url) {
        return URI.create(
                url.startsWith(account.publicUrl() + "/")
                        ? account.reachedAt()
                                + url.substring(account.publicUrl().length())
                        : url);
    }

    /** Connection overrides stand behind the #; they are neither sent nor signed. */
    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    static String encoded(SortedMap<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
