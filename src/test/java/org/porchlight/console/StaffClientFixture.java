package org.porchlight.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/**
 * A browser without a screen, over real HTTP: it keeps the one cookie, follows nothing, and sends a form with the token of
 * the page before it, unless a test has it do otherwise.
 */
final class StaffClientFixture implements AutoCloseable {
    /** Stands between several values of one field. */
    static final String AND = "\u001F";

    private static final Pattern COOKIE = Pattern.compile("(?:__Host-)?porchlight=([^;]*)");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final LineFixture line;
    private final List<String> extra = new ArrayList<>();
    private Optional<String> cookie = Optional.empty();
    private String token = "";

    StaffClientFixture(LineFixture line) {
        this.line = line;
    }

    /** The demo's short way in. */
    StaffClientFixture enter(Role role) {
        get(ConsolePaths.SIGN_IN);
        post(ConsolePaths.DEMO, Map.of("role", role.code()));
        get(ConsolePaths.HOME);
        return this;
    }

    /** The status of an answer, and where it leads. */
    static String leadsTo(HttpResponse<String> response) {
        return response.statusCode() + " "
                + response.headers().firstValue("Location").orElse("");
    }

    HttpResponse<String> get(String path) {
        return sent(request(path).GET().build());
    }

    /** Asks for a stream of events, as a page does. */
    HttpResponse<String> follow(String path) {
        return sent(request(path).header("Accept", "text/event-stream").GET().build());
    }

    /** Opens a stream of events; whoever reads it closes it. */
    HttpResponse<InputStream> stream(String path) {
        try {
            return client.send(
                    request(path).header("Accept", "text/event-stream").GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** With the token of the last page that had one. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, token);
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String withToken) {
        var form = new StringBuilder("token=" + encoded(withToken));
        fields.forEach((name, values) -> Stream.of(values.split(AND, -1))
                .forEach(value -> form.append('&').append(name).append('=').append(encoded(value))));
        return sent(request(path)
                .header("Origin", line.address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build());
    }

    /** Sends a form with files, by their names. */
    HttpResponse<String> send(String path, Map<String, String> fields, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("token", token);
        all.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> part(body, "name=\"files\"; filename=\"" + name + "\"", content));
        body.writeBytes("--over--\r\n".getBytes(StandardCharsets.UTF_8));
        return sent(request(path)
                .header("Origin", line.address())
                .header("Content-Type", "multipart/form-data; boundary=over")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** Sends a body of any kind, such as one that is broken, on a connection of its own: the server may close it then. */
    HttpResponse<String> raw(String path, String type, String body) {
        HttpRequest request = request(path)
                .header("Origin", line.address())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient once = HttpClient.newHttpClient()) {
            return once.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(type + "|" + body, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        String head = "--over\r\nContent-Disposition: form-data; " + what + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(line.address() + path));
        cookie.ifPresent(value -> request.header("Cookie", value));
        if (!extra.isEmpty()) {
            request.headers(extra.toArray(String[]::new));
        }
        return request;
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher found = TOKEN.matcher(response.body());
            token = found.find() ? found.group(1) : token;
            return response;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String header) {
        Matcher found = COOKIE.matcher(header);
        if (found.find()) {
            cookie = found.group(1).isEmpty() ? Optional.empty() : Optional.of(found.group());
        }
    }

    /** The cookie as it is sent back. */
    Optional<String> cookie() {
        return cookie;
    }

    void cookie(String value) {
        cookie = Optional.of(value);
    }

    /** What the last form carried. */
    String token() {
        return token;
    }

    /** Sends this with every request from now on. */
    StaffClientFixture with(String header, String value) {
        extra.addAll(List.of(header, value));
        return this;
    }

    /** Sends this, and nothing else besides, with every request from now on. */
    StaffClientFixture sending(String header, String value) {
        extra.clear();
        return with(header, value);
    }

    @Override
    public void close() {
        client.close();
    }
}
