package org.porchlight.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier.Listing;

/**
 * Reads the provider's list of texts from one number to another: the latest page, which is more than we begin to one
 * phone in days. Bodies and numbers in it are not looked at. It goes by when a text was made, since one that waits at
 * the provider has no date of sending yet.
 */
final class TextList {
    private static final String LATEST = "50";

    private final TwilioRestClient client;

    TextList(TwilioRestClient client) {
        this.client = client;
    }

    /**
     * Lists the texts since an instant.
     *
     * @throws IllegalStateException when the list can't be read; the message quotes nothing
     */
    Listing since(String path, PhoneNumber from, PhoneNumber to, Instant since) {
        Request request = new Request(HttpMethod.GET, Domains.API.toString(), path);
        request.addQueryParam("From", from.e164());
        request.addQueryParam("To", to.e164());
        request.addQueryParam("PageSize", LATEST);
        Response response = client.request(request);
        if (response == null || response.getStatusCode() != 200 || response.getStream() == null) {
            throw new IllegalStateException("no list");
        }
        List<Listing.ListedText> texts = new ArrayList<>();
        for (JsonNode text : read(response).withArray("messages")) {
            if (text.path("direction").asText().equals("outbound-api")
                    && !made(text).isBefore(since)) {
                texts.add(new Listing.ListedText(
                        text.path("sid").asText(),
                        new DeliveryStatus(text.path("status").asText())));
            }
        }
        return new Listing.Complete(List.copyOf(texts));
    }

    private JsonNode read(Response response) {
        try {
            JsonNode list = client.getObjectMapper().readTree(response.getContent());
            if (list != null && list.path("messages").isArray()) {
                return list;
            }
        } catch (JsonProcessingException unreadable) {
            // Its message may quote what was read.
        }
        throw new IllegalStateException("no list that can be read");
    }

    private static Instant made(JsonNode text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                    text.path("date_created").asText(), Instant::from);
        } catch (DateTimeException unreadable) {
            throw new IllegalStateException("no date that can be read");
        }
    }
}
