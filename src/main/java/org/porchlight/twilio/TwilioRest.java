package org.porchlight.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.exception.ApiException;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier.Listing;
import org.porchlight.outbox.Carrier.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one request to the provider's REST API: one attempt for whatever changes something there, two seconds at most,
 * connecting included. The SDK's exceptions have phone numbers in their messages: none is logged, kept or passed on.
 */
final class TwilioRest {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioRest.class);
    private static final long LONGEST_MILLIS = 2000;
    private static final int TOO_MANY_REQUESTS = 429;
    /** Twilio's own code for a 429, which says that the request was not processed. */
    private static final int NOT_PROCESSED = 20429;

    private final TwilioRestClient client;
    private final String account;
    private final ProviderWord word = new ProviderWord();

    TwilioRest(TwilioAccount account) {
        this.client = new TwilioRestClient.Builder(account.user(), account.secret())
                .accountSid(account.accountSid())
                .httpClient(new OneAttempt(account.instead()))
                .build();
        this.account = "/2010-04-01/Accounts/" + account.accountSid() + "/";
    }

    /**
     * Makes the address of a resource.
     *
     * @param resource such as {@code Messages.json}
     */
    String path(String resource) {
        return account + resource;
    }

    /** How the provider took what was asked last. */
    ProviderWord word() {
        return word;
    }

    /**
     * Begins something there.
     *
     * @param what a text or a call, for the log
     */
    Outcome begin(Request request, String what) {
        return inTime(() -> exchange(request, what), what).orElseGet(Outcome.Unknown::new);
    }

    /** Asks for anything there; empty when there is no answer in time. */
    Optional<Response> ask(Request request) {
        return inTime(() -> asked(request), "look-up").flatMap(it -> it);
    }

    private Optional<Response> asked(Request request) {
        try {
            return Optional.of(client.request(request));
        } catch (ApiException failed) {
            word.silent(kind(failed.getCause()));
            return Optional.empty();
        }
    }

    /** Looks at something there; empty when there is no answer in time, or none that can be read. */
    Optional<JsonNode> look(Request request) {
        return inTime(() -> found(request), "look-up").flatMap(it -> it);
    }

    /** Has something there erased. */
    Erasure erase(Request request) {
        return inTime(() -> erased(request), "erasure").orElse(Erasure.STOP);
    }

    private Erasure erased(Request request) {
        try {
            Response response = client.request(request);
            int status = response.getStatusCode();
            word.answered("erasing", status);
            // What succeeded may have no body at all, which the SDK doesn't expect.
            return status < 300 ? Erasure.GONE : Erasure.refused(status, code(read(response)));
        } catch (ApiException failed) {
            word.silent(kind(failed.getCause()));
            return Erasure.STOP;
        }
    }

    /** Lists the texts that the provider has, from one number to another. */
    Listing texts(PhoneNumber from, PhoneNumber to, Instant since) {
        return inTime(() -> new TextList(client).since(path("Messages.json"), from, to, since), "list")
                .orElseGet(Listing.NoAnswer::new);
    }

    private Optional<JsonNode> found(Request request) {
        try {
            Response response = client.request(request);
            word.answered("looking calls up", response.getStatusCode());
            return response.getStatusCode() == 200 ? read(response) : Optional.empty();
        } catch (ApiException failed) {
            word.silent(kind(failed.getCause()));
            return Optional.empty();
        }
    }

    /**
     * The socket's limits hold for each read, not for the whole, and a name look-up has none. So the exchange
     * runs on a thread of its own, and interrupting that closes its socket.
     */
    private <T> Optional<T> inTime(Callable<T> work, String what) {
        FutureTask<T> exchange = new FutureTask<>(work);
        Thread.ofVirtual().name(what).start(exchange);
        try {
            return Optional.of(exchange.get(LONGEST_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            exchange.cancel(true);
            word.silent("no answer in time");
            unknown(what, "no answer in time");
        } catch (InterruptedException stopped) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            unknown(what, "interrupted");
        } catch (ExecutionException broken) {
            unknown(what, broken.getCause().getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private Outcome exchange(Request request, String what) {
        try {
            return outcome(client.request(request), what);
        } catch (ApiException failed) {
            word.silent(kind(failed.getCause()));
            if (OneAttempt.neverSent(failed.getCause())) {
                LOG.warn("A {} was not begun, the provider can't be reached: {}", what, kind(failed.getCause()));
                return new Outcome.Refused(0);
            }
            // Interrupted, it has been given up already, and the log says so.
            return Thread.interrupted() ? new Outcome.Unknown() : unknown(what, kind(failed.getCause()));
        }
    }

    private static String kind(Throwable cause) {
        return cause == null ? "no cause given" : cause.getClass().getSimpleName();
    }

    private Outcome outcome(Response response, String what) {
        int status = response.getStatusCode();
        word.answered("beginning a " + what, status);
        Optional<JsonNode> answer = read(response);
        if (status >= 200 && status < 300) {
            return answer.map(json -> json.path("sid").asText())
                    .filter(sid -> !sid.isEmpty())
                    .<Outcome>map(Outcome.Accepted::new)
                    .orElseGet(() -> unknown(what, "accepted, but unreadable"));
        }
        if (status >= 400 && status < 500) {
            int code = status == TOO_MANY_REQUESTS ? NOT_PROCESSED : code(answer);
            LOG.warn("The provider refused a {}: status {}, code {}", what, status, code);
            return new Outcome.Refused(code);
        }
        return unknown(what, "status " + status);
    }

    /** Empty where there is no body, which the SDK's stream doesn't bear, or one that can't be read. */
    Optional<JsonNode> read(Response response) {
        try {
            return Optional.of(client.getObjectMapper().readTree(response.getContent()))
                    .filter(json -> !json.isMissingNode());
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static int code(Optional<JsonNode> answer) {
        return answer.map(json -> json.path("code").asInt(0)).orElse(0);
    }

    private static Outcome unknown(String what, String why) {
        LOG.warn("The provider gave no word on a {}: {}", what, why);
        return new Outcome.Unknown();
    }
}
