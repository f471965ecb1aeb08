package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.console.Route;

/** Whoever is not the provider, or sends what can't be used, brings a number to every address that there is. */
final class CanaryStrangersFixture {
    private final LineFixture line;
    private final List<String> refused = new ArrayList<>();

    CanaryStrangersFixture(LineFixture line) {
        this.line = line;
    }

    /** What they were answered. */
    List<String> refused() {
        strangers();
        lookUp();
        readPolicies();
        knockAtTheConsole();
        garble();
        return refused;
    }

    /** Requests that are refused, or bring what can't be used. */
    private void strangers() {
        var provider = line.provider();
        var form = ProviderFixture.form(
                "CallSid",
                "CA+1" + CanaryFixture.CALLER,
                "MessageSid",
                "SM" + CanaryFixture.CALLER,
                "From",
                "+1" + CanaryFixture.CALLER,
                "To",
                "+1" + CanaryFixture.TEXTER,
                "Body",
                CanaryFixture.WRITTEN,
                "Digits",
                CanaryFixture.CALLER,
                "CallerName",
                CanaryFixture.WRITTEN,
                "FromCity",
                CanaryFixture.WRITTEN,
                "DialCallStatus",
                CanaryFixture.WRITTEN,
                "DialCallSid",
                "CA+1" + CanaryFixture.CALLER);
        String body = ProviderFixture.encoded(form);
        for (String path : List.of(
                "", "/voice", "/voice/turn", "/voice/status", "/text", "/text/status", "/" + CanaryFixture.CALLER)) {
            String target = "/twilio" + path;
            String query = target + "?p=" + CanaryFixture.CALLER;
            refused.add(provider.raw(target, body).body());
            refused.add(provider.raw(query, body + "&From=twice", "X-Twilio-Signature", "+1" + CanaryFixture.CALLER)
                    .body());
            refused.add(provider.raw(query, body + "&%zz").body());
            refused.add(provider.raw(query, body + "&x=" + CanaryFixture.CALLER.repeat(7000))
                    .body());
            refused.add(provider.method("GET", query).body());
            refused.add(provider.post(target, form).body());
            refused.add(provider.post(query, form, "porchlight=" + CanaryFixture.CALLER)
                    .body());
            refused.add(provider.raw("/nothing/" + CanaryFixture.CALLER, body).body());
        }
    }

    /** Somebody looks for places on the page that is everybody's, and types what belongs nowhere. */
    private void lookUp() {
        for (String path : List.of("/places", "/places/embed?lang=fr")) {
            for (String typed : List.of(
                    CanaryFixture.CALLER,
                    CanaryFixture.WRITTEN,
                    CanaryFixture.WRITTEN + " 98101",
                    "+1" + CanaryFixture.TEXTER + "\u0000")) {
                String body = "where=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
                assertThat(line.provider().raw(path, body).statusCode()).isEqualTo(200);
            }
        }
    }

    /** Somebody asks for the pages of privacy and terms, with an address that holds what belongs nowhere. */
    private void readPolicies() {
        for (String path : List.of("/privacy", "/terms")) {
            var page = line.provider()
                    .method("GET", path + "?lang=" + CanaryFixture.CALLER + "&from=" + CanaryFixture.WRITTEN);
            assertThat(page.statusCode()).isEqualTo(200);
            refused.add(page.body());
        }
    }

    /** Nobody who is signed in asks for every page of the staff's, with a number wherever one can stand. */
    private void knockAtTheConsole() {
        for (Route route : line.routes()) {
            String path = route.path().replaceAll("\\{[a-z]+}", CanaryFixture.CALLER);
            var answer = line.provider()
                    .method(
                            route.method().name(),
                            path + "?q=" + CanaryFixture.CALLER,
                            "Cookie",
                            "porchlight=" + CanaryFixture.CALLER,
                            "Origin",
                            "http://" + CanaryFixture.CALLER);
            refused.add(answer.headers().map() + answer.body());
        }
    }

    /** What is no request, or not quite one. */
    private void garble() {
        String post = "POST /twilio/voice HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        for (String garbled : List.of(
                "+1" + CanaryFixture.CALLER + "\r\n\r\n",
                "GET /" + CanaryFixture.CALLER + " HTTP/7.3\r\n\r\n",
                "GET /%" + CanaryFixture.CALLER + "%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                post + "Content-Length: " + CanaryFixture.CALLER + "9999999999999\r\n\r\n",
                post + "Transfer-Encoding: " + CanaryFixture.CALLER + "\r\n\r\n",
                post + CanaryFixture.WRITTEN + " " + CanaryFixture.CALLER + "\r\n\r\n",
                post + "X: " + CanaryFixture.CALLER.repeat(2000) + "\r\n\r\n")) {
            String answer = raw(garbled);
            assertThat(answer).as(garbled).matches("(?s)HTTP/1.1 [45].*");
            refused.add(answer);
        }
    }

    private String raw(String request) {
        try (var socket = new Socket("127.0.0.1", URI.create(line.address()).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
