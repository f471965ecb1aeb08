package org.porchlight.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.porchlight.desk.Carrier;
import org.porchlight.messaging.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts through Twilio: one attempt each, two seconds at most, connecting included. It keeps nothing and repeats
 * nothing; what became of an attempt can be asked. The SDK's exceptions have phone numbers in their messages: none is logged, kept or passed on.
 */
public final class TwilioCarrier implements Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioCarrier.class);
    private static final long LONGEST_MILLIS = 2000;
    private static final int TOO_MANY_REQUESTS = 429;
    /** Twilio's own code for a 429, which says that the request was not processed. */
    private static final int NOT_PROCESSED = 20429;

    private final TwilioRestClient client;
    private final String path;

    public TwilioCarrier(TwilioAccount account) {
        this.client = new TwilioRestClient.Builder(account.user(), account.secret())
                .accountSid(account.accountSid())
                .httpClient(new OneAttempt(account.instead()))
                .build();
        this.path = "/2010-04-01/Accounts/" + account.accountSid() + "/Messages.json";
    }

    @Override
    public Outcome text(PhoneNumber from, PhoneNumber to, String body) {
        return inTime(() -> exchange(request(from, to, body)), TwilioCarrier::unknown);
    }

    @Override
    public Outcome text(PhoneNumber from, PhoneNumber to, String body, String reports) {
        Request request = request(from, to, body);
        request.addPostParam("StatusCallback", reports);
        return inTime(() -> exchange(request), TwilioCarrier::unknown);
    }

    @Override
    public Listing list(PhoneNumber from, PhoneNumber to, Instant since) {
        return inTime(() -> new TextList(client).since(path, from, to, since), TwilioCarrier::unlisted);
    }

    /**
     * The socket's limits hold for each read, not for the whole, and a name look-up has none. So the exchange
     * runs on a thread of its own, and interrupting that closes its socket.
     */
    private static <T> T inTime(Callable<T> work, Function<String, T> unknown) {
        FutureTask<T> exchange = new FutureTask<>(work);
        Thread.ofVirtual().name("text").start(exchange);
        try {
            return exchange.get(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            exchange.cancel(true);
            return unknown.apply("no answer in time");
        } catch (InterruptedException stopped) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return unknown.apply("interrupted");
        } catch (ExecutionException broken) {
            return unknown.apply(broken.getCause().getClass().getSimpleName());
        }
    }

    private Request request(PhoneNumber from, PhoneNumber to, String body) {
        Request request = new Request(HttpMethod.POST, Domains.API.toString(), path);
        request.addPostParam("From", from.e164());
        request.addPostParam("To", to.e164());
        // The SDK takes these four letters for a missing value and would send no body at all.
        request.addPostParam("Body", "null".equals(body) ? "null " : body);
        return request;
    }

    private Outcome exchange(Request request) {
        try {
            return outcome(client.request(request));
        } catch (ApiException failed) {
            if (neverSent(failed.getCause())) {
                LOG.warn("A text was not sent, the provider can't be reached: {}", kind(failed.getCause()));
                return new Outcome.Refused(0);
            }
            // Interrupted, it has been given up already, and the log says so.
            return Thread.interrupted() ? new Outcome.Unknown() : unknown(kind(failed.getCause()));
        }
    }

    private static boolean neverSent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof ConnectionRequestTimeoutException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException;
    }

    private static String kind(Throwable cause) {
        return cause == null ? "no cause given" : cause.getClass().getSimpleName();
    }

    private Outcome outcome(Response response) {
        int status = response.getStatusCode();
        Optional<JsonNode> answer = read(response);
        if (status >= 200 && status < 300) {
            return answer.map(json -> json.path("sid").asText())
                    .filter(sid -> !sid.isEmpty())
                    .<Outcome>map(Outcome.Accepted::new)
                    .orElseGet(() -> unknown("accepted, but unreadable"));
        }
        if (status >= 400 && status < 500) {
            int given = answer.map(json -> json.path("code").asInt(0)).orElse(0);
            int code = status == TOO_MANY_REQUESTS ? NOT_PROCESSED : given;
            LOG.warn("The provider refused a text: status {}, code {}", status, code);
            return new Outcome.Refused(code);
        }
        return unknown("status " + status);
    }

    private Optional<JsonNode> read(Response response) {
        if (response.getStream() == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(client.getObjectMapper().readTree(response.getContent()));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static Outcome unknown(String why) {
        LOG.warn("The provider gave no word on a text: {}", why);
        return new Outcome.Unknown();
    }

    private static Listing unlisted(String why) {
        LOG.warn("The provider did not say which texts it has: {}", why);
        return new Listing.Unknown();
    }
}
