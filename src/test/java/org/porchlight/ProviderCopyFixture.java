package org.porchlight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.porchlight.settings.Settings;
import org.porchlight.twilio.ErasureSweep;
import org.porchlight.twilio.ErasureSweep.Needed;
import org.porchlight.twilio.ProviderCopy;
import org.porchlight.twilio.ProviderCopyTable;

/** What the exchange still has of a line's calls and texts, as anybody with the account's key sees it, and a sweep of it. */
public final class ProviderCopyFixture {
    /** The line asks about nothing any more. */
    public static final Needed NOTHING = new Needed(Optional.empty(), Set.of());

    private final LineFixture line;
    private final HttpClient client = HttpClient.newHttpClient();

    public ProviderCopyFixture(LineFixture line) {
        this.line = line;
    }

    public ErasureSweep sweep(Needed needed) {
        return new ErasureSweep(
                ServicesFixture.account(line.exchange().rest().port()),
                List.of(Settings.Demo.HOTLINE, Settings.Demo.CALLBACKS),
                () -> needed,
                table());
    }

    private ProviderCopyTable table() {
        return line.services().base().outgoing().copy();
    }

    ProviderCopy copy() {
        return table().read();
    }

    /** The provider's names for all that is in a list, such as {@code Calls}. */
    List<String> left(String resource, String name) {
        JsonNode list = ask(resource + ".json?PageSize=1000");
        return StreamSupport.stream(list.path(name).spliterator(), false)
                .map(it -> it.path("sid").asText())
                .toList();
    }

    List<String> calls() {
        return left("Calls", "calls");
    }

    List<String> texts() {
        return left("Messages", "messages");
    }

    /** How a request about one resource is answered. */
    int status(String resource) {
        return answer(resource).statusCode();
    }

    private JsonNode ask(String resource) {
        try {
            return new ObjectMapper().readTree(answer(resource).body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpResponse<String> answer(String resource) {
        String user = LineFixture.SID + ":" + LineFixture.TOKEN;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + line.exchange().rest().port() + "/2010-04-01/Accounts/" + LineFixture.SID + "/" + resource))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
