package org.porchlight.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.twilio.ProviderRecord.Kind;

/**
 * Lists and erases the provider's records for one round of the sweep: one request at a time, and so many at most, since
 * the calls and texts that people wait for go the same way. Decides nothing about what is to go.
 */
final class ProviderRecords {
    /** Requests in one round, and how long it may go on. */
    private static final int MOST = 300;

    private static final Duration LONGEST = Duration.ofSeconds(45);

    /** What an answer of two seconds can hold. */
    private static final String PAGE = "200";

    private static final int PAGES = 50;

    /** What one record may take: its words, a list of what hangs on it, and itself. */
    private static final int FOR_ONE = 8;

    private final TwilioRest rest;
    private final long begun = System.nanoTime();
    private int asked;

    ProviderRecords(TwilioRest rest) {
        this.rest = rest;
    }

    /** The provider can't be asked now. */
    static final class NoList extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoList() {
            super("no list");
        }
    }

    /** Whether there is time, and are requests, for one more. */
    boolean room() {
        return asked + FOR_ONE <= MOST && System.nanoTime() - begun < LONGEST.toNanos();
    }

    /**
     * Lists every call and text to or from these numbers.
     *
     * @throws NoList when a list can't be read to its end
     */
    List<ProviderRecord> of(Collection<PhoneNumber> ours) {
        Map<String, ProviderRecord> found = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            for (PhoneNumber number : ours) {
                for (String side : List.of("To", "From")) {
                    list(kind, side, number.e164()).forEach(record -> found.put(record.sid(), record));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<ProviderRecord> list(Kind kind, String by, String value) {
        Request request = request(HttpMethod.GET, kind.resource() + ".json");
        request.addQueryParam(by, value);
        return read(request, kind.listed()).stream()
                .map(json -> ProviderRecord.of(kind, json))
                .toList();
    }

    /** Reads a list to its end, page by page. */
    private List<JsonNode> read(Request first, String listed) {
        first.addQueryParam("PageSize", PAGE);
        List<JsonNode> items = new ArrayList<>();
        Optional<Request> next = Optional.of(first);
        for (int pages = 0; next.isPresent(); pages++) {
            if (pages == PAGES) {
                throw new NoList();
            }
            asked++;
            JsonNode page = rest.look(next.get())
                    .filter(it -> it.path(listed).isArray())
                    .orElseThrow(NoList::new);
            page.path(listed).forEach(items::add);
            next = next(page);
        }
        return items;
    }

    private Optional<Request> next(JsonNode page) {
        return Optional.of(page.path("next_page_uri").asText(""))
                .filter(uri -> uri.startsWith(rest.path("")))
                .map(uri -> new Request(HttpMethod.GET, Domains.API.toString(), uri));
    }

    private Request request(HttpMethod method, String resource) {
        return new Request(method, Domains.API.toString(), rest.path(resource));
    }

    /**
     * Has a record erased, and what hangs on it before: the words and pictures of a text, the legs and recordings of a
     * call. A call whose leg stays, stays, too: nothing else would lead there.
     */
    Erasure erase(ProviderRecord record, Instant now) {
        Erasure before =
                switch (record.kind()) {
                    case CALL -> legs(record, now).then(() -> hanging(record, "Recordings", "recordings"));
                    case TEXT -> redacted(record).then(() -> pictures(record));
                };
        return before.then(() -> delete(record.kind().resource() + "/" + record.sid()));
    }

    private Erasure legs(ProviderRecord call, Instant now) {
        if (call.parent().isPresent()) {
            return Erasure.GONE;
        }
        Erasure all = Erasure.GONE;
        for (ProviderRecord leg : list(Kind.CALL, "ParentCallSid", call.sid())) {
            all = all.then(() -> leg.due(now) ? erase(leg, now) : Erasure.NOT_YET);
        }
        return all;
    }

    /** Where a text keeps its words, for whatever reason, it may go all the same. */
    private Erasure redacted(ProviderRecord text) {
        if (!text.words()) {
            return Erasure.GONE;
        }
        Request request = request(HttpMethod.POST, "Messages/" + text.sid() + ".json");
        request.addPostParam("Body", "");
        asked++;
        return rest.erase(request).orGoOn();
    }

    private Erasure pictures(ProviderRecord text) {
        return text.pictures() ? hanging(text, "Media", "media_list") : Erasure.GONE;
    }

    private Erasure hanging(ProviderRecord record, String resource, String listed) {
        String of = record.kind().resource() + "/" + record.sid() + "/" + resource;
        Erasure all = Erasure.GONE;
        for (JsonNode one : read(request(HttpMethod.GET, of + ".json"), listed)) {
            String sid = one.path("sid").asText();
            String itself = record.kind() == Kind.TEXT ? of + "/" + sid : resource + "/" + sid;
            all = all.then(() -> delete(itself));
        }
        return all;
    }

    private Erasure delete(String resource) {
        asked++;
        return rest.erase(request(HttpMethod.DELETE, resource + ".json"));
    }
}
