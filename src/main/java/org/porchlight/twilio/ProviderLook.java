package org.porchlight.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.rest.Domains;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the provider about the account and its numbers, for who sets up the line; changes a number's settings only when told
 * to. Each question waits two seconds at most, and is asked
 * again once: none of them does anything twice. Not for calls and texts: those are the {@link TwilioCarrier}'s.
 */
public final class ProviderLook {
    private static final int NAME_DIGITS = 32;

    private final TwilioRest rest;

    /**
     * What the provider answered.
     *
     * @param json what it said; empty when that can't be read
     * @param date its time, as it says itself
     */
    public record Heard(int status, Optional<JsonNode> json, Optional<Instant> date) {
        /** Whether it did what was asked. */
        public boolean done() {
            return status >= 200 && status < 300;
        }
    }

    public ProviderLook(TwilioAccount account) {
        this.rest = new TwilioRest(account);
    }

    /**
     * Asks for a resource of the account; empty when there is no answer.
     *
     * @param resource such as {@code Calls.json}
     * @param query what the list is narrowed by
     */
    public Optional<Heard> get(String resource, Map<String, String> query) {
        Request request = new Request(HttpMethod.GET, Domains.API.toString(), rest.path(resource));
        query.forEach(request::addQueryParam);
        return heard(request);
    }

    /** Asks whether the provider answers at all: says why not, such as the kind of the failure; empty when it does. */
    public Optional<String> silence() {
        return get("Calls.json", Map.of("PageSize", "1")).isPresent()
                ? Optional.empty()
                : rest.word().silence().or(() -> Optional.of("no answer"));
    }

    /** Asks for the account itself; only its own token may. Empty when there is no answer. */
    public Optional<Heard> account() {
        String path = rest.path("");
        return heard(
                new Request(HttpMethod.GET, Domains.API.toString(), path.substring(0, path.length() - 1) + ".json"));
    }

    /** Asks for a resource about voice; empty when there is no answer. @param path from the slash on */
    public Optional<Heard> voice(String path, Map<String, String> query) {
        Request request = new Request(HttpMethod.GET, Domains.VOICE.toString(), path);
        query.forEach(request::addQueryParam);
        return heard(request);
    }

    /** Asks for a resource about texts; empty when there is no answer. @param path from the slash on */
    public Optional<Heard> messaging(String path, Map<String, String> query) {
        Request request = new Request(HttpMethod.GET, Domains.MESSAGING.toString(), path);
        query.forEach(request::addQueryParam);
        return heard(request);
    }

    /** Changes a resource of the account; empty when there is no answer, so that nobody knows. */
    public Optional<Heard> change(String resource, Map<String, String> fields) {
        Request request = new Request(HttpMethod.POST, Domains.API.toString(), rest.path(resource));
        fields.forEach(request::addPostParam);
        return heard(request);
    }

    /**
     * Asks whether something could be erased, by the name of something that can't be there.
     *
     * @param kind such as {@code Calls/CA}
     */
    public Optional<Heard> mayErase(String kind) {
        return heard(new Request(
                HttpMethod.DELETE, Domains.API.toString(), rest.path(kind + "0".repeat(NAME_DIGITS) + ".json")));
    }

    private Optional<Heard> heard(Request request) {
        return rest.ask(request)
                .or(() -> rest.ask(request))
                .map(response -> new Heard(response.getStatusCode(), rest.read(response), date(response)));
    }

    private static Optional<Instant> date(Response response) {
        try {
            return Stream.ofNullable(response.getHeaders())
                    .flatMap(Stream::of)
                    .filter(header -> header.getName().equalsIgnoreCase("Date"))
                    .findFirst()
                    .map(header -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.getValue(), Instant::from));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
