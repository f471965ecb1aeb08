package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.porchlight.LineFixture;

/** Asks the exchange over its REST API to ring somebody, as later parts of the line will. */
public record RestCallFixture(Exchange exchange) {
    private static final String ACCOUNT = "AC00000000000000000000000000000001";

    public void rings(String number, String words) {
        String twiml = "<Response><Gather numDigits=\"1\"><Say>" + words + "</Say></Gather></Response>";
        String form = "To=" + encoded(number) + "&From=" + encoded(LineFixture.HOTLINE) + "&Twiml=" + encoded(twiml);
        String credentials = Base64.getEncoder()
                .encodeToString((ACCOUNT + ":" + LineFixture.TOKEN).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + exchange.rest().port() + "/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
