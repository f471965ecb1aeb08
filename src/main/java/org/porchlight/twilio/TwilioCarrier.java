package org.porchlight.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;

/**
 * Sends texts and begins calls through Twilio: one attempt each, two seconds at most. It keeps nothing and repeats
 * nothing; what became of an attempt can be asked.
 */
public final class TwilioCarrier implements Carrier {
    private static final String MESSAGES = "Messages.json";
    private static final String CALLS = "Calls.json";

    /** Long enough to find the phone, short enough to come before most voicemails. */
    private static final int RINGS_SECONDS = 30;

    /** Also when all seems well, once in so many times: nothing may have been asked since the key was taken back. */
    private static final int SELDOM = 20;

    private final TwilioRest rest;
    private final AtomicInteger probes = new AtomicInteger();

    public TwilioCarrier(TwilioAccount account) {
        this.rest = new TwilioRest(account);
    }

    @Override
    public Outcome text(PhoneNumber from, PhoneNumber to, String body) {
        return rest.begin(text(parties(MESSAGES, from, to), body), "text");
    }

    @Override
    public Outcome text(PhoneNumber from, PhoneNumber to, String body, String reports) {
        Request request = text(parties(MESSAGES, from, to), body);
        request.addPostParam("StatusCallback", reports);
        return rest.begin(request, "text");
    }

    @Override
    public Listing list(PhoneNumber from, PhoneNumber to, Instant since) {
        return rest.texts(from, to, since);
    }

    /** By a list that the sweep asks for, too, so that no right is needed that isn't needed anyway; of one call at most. */
    @Override
    public void probe() {
        if (rest.word().unsure() || probes.incrementAndGet() % SELDOM == 0) {
            Request request = request(HttpMethod.GET, CALLS);
            request.addQueryParam("PageSize", "1");
            rest.look(request);
        }
    }

    @Override
    public List<String> troubles() {
        return rest.word().troubles();
    }

    private Request parties(String resource, PhoneNumber from, PhoneNumber to) {
        Request request = request(HttpMethod.POST, resource);
        request.addPostParam("From", from.e164());
        request.addPostParam("To", to.e164());
        return request;
    }

    private Request request(HttpMethod method, String resource) {
        return new Request(method, Domains.API.toString(), rest.path(resource));
    }

    private static Request text(Request request, String body) {
        // The SDK takes these four letters for a missing value and would send no body at all.
        request.addPostParam("Body", "null".equals(body) ? "null " : body);
        return request;
    }

    /** Not recorded, and without machine detection, which would listen in: a key is pressed instead. */
    @Override
    public Outcome call(PhoneNumber from, PhoneNumber to, Addresses addresses) {
        Request request = parties(CALLS, from, to);
        request.addPostParam("Url", addresses.answered());
        request.addPostParam("FallbackUrl", addresses.trouble());
        request.addPostParam("StatusCallback", addresses.reports());
        Stream.of("initiated", "ringing", "answered", "completed")
                .forEach(event -> request.addPostParam("StatusCallbackEvent", event));
        request.addPostParam("Timeout", Integer.toString(RINGS_SECONDS));
        request.addPostParam("Record", "false");
        return rest.begin(request, "call");
    }

    @Override
    public Optional<LookedUpCall> look(String sid) {
        return rest.look(request(HttpMethod.GET, "Calls/" + sid + ".json"))
                .flatMap(TwilioCarrier::status)
                .flatMap(call -> dialled(sid).map(legs -> new LookedUpCall(call, legs)));
    }

    /** The provider lists the latest first. */
    private Optional<List<CallStatus>> dialled(String sid) {
        Request request = request(HttpMethod.GET, CALLS);
        request.addQueryParam("ParentCallSid", sid);
        return rest.look(request)
                .map(list -> StreamSupport.stream(list.path("calls").spliterator(), false)
                        .flatMap(call -> status(call).stream())
                        .toList());
    }

    private static Optional<CallStatus> status(JsonNode call) {
        return CallStatus.of(call.path("status").asText());
    }
}
