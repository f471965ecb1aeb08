package org.porchlight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Asks the line as the provider would, field by field, or as somebody who only pretends to be the provider. */
public final class ProviderFixture {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final String token;

    /** @param address where the line is reached; {@code token} is what requests are signed with */
    public ProviderFixture(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Fields of a form, in order: name, value, name, value… */
    public static SortedMap<String, String> form(String... fields) {
        var form = new TreeMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** The signature as the provider's documentation tells to make it. */
    public static String signature(String token, String url, SortedMap<String, String> form) {
        var signed = new StringBuilder(url);
        form.forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it -> URLEncoder.encode(it.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A signed webhook. @param target path and query */
    public HttpResponse<String> post(String target, SortedMap<String, String> form) {
        return post(target, form, "");
    }

    /**
     * The form with what the provider always sends: the account, the parties, and a SID of the length of all, made of the
     * short one that a test gives.
     */
    public static SortedMap<String, String> whole(String target, SortedMap<String, String> form) {
        var whole = new TreeMap<>(form);
        whole.putIfAbsent("AccountSid", LineFixture.SID);
        whole.putIfAbsent("From", "");
        whole.putIfAbsent("To", LineFixture.HOTLINE);
        String name = target.startsWith("/twilio/text") ? "MessageSid" : "CallSid";
        whole.put(name, sid(name.equals("CallSid") ? "CA" : "SM", whole.getOrDefault(name, "")));
        return whole;
    }

    private static String sid(String kind, String given) {
        if (given.matches("[A-Z]{2}[0-9a-f]{32}")) {
            return given;
        }
        String digits = HexFormat.of().formatHex(given.getBytes(StandardCharsets.UTF_8)) + "0".repeat(32);
        return kind + digits.substring(0, 32);
    }

    /** A signed webhook that carries cookies. */
    public HttpResponse<String> post(String target, SortedMap<String, String> fields, String cookies) {
        SortedMap<String, String> form = whole(target, fields);
        HttpRequest.Builder request = request(target, encoded(form))
                .header("X-Twilio-Signature", signature(token, LineFixture.PUBLIC_URL + target, form));
        return send(cookies.isEmpty() ? request : request.header("Cookie", cookies));
    }

    /** Any body, with any signature or none. */
    public HttpResponse<String> raw(String target, String body, String... headers) {
        HttpRequest.Builder request = request(target, body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A signed body of a type of its own. */
    public HttpResponse<String> typed(String target, String type, String body, String signature) {
        return send(HttpRequest.newBuilder(URI.create(address + target))
                .headers("Content-Type", type, "X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A body whose length isn't told beforehand. */
    public HttpResponse<String> chunked(String target, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request =
                request(target, "").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> method(String method, String target, String... headers) {
        HttpRequest.Builder request = request(target, "").method(method, BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String target, String body) {
        return HttpRequest.newBuilder(URI.create(address + target))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
