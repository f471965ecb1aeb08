package org.porchlight.admission;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets a request in once it is there in whole, within the {@link Limits}, but for the few with long bodies. What was too long, or came when there was no
 * room, is let in as well, without its body and only to be refused as its page words it.
 */
public final class WholeRequests extends Handler.Wrapper {
    private static final String REFUSED = WholeRequests.class.getName();

    /** So many long bodies come in at once. */
    private static final int STREAMS = 4;

    private final Function<String, Kind> kinds;
    private final BodyRoom room;
    private final Turns turns;
    private final Semaphore streams = new Semaphore(STREAMS);
    private final TrustedProxies proxies;

    /**
     * Stands nowhere yet.
     *
     * @param kinds by path
     * @param proxies tell whose a request is
     */
    public WholeRequests(Limits limits, Function<String, Kind> kinds, TrustedProxies proxies) {
        this.kinds = kinds;
        this.proxies = proxies;
        this.room = new BodyRoom(limits.bytes());
        this.turns = new Turns(limits.patience().usual());
    }

    /** Stands before all that the server serves. */
    public void into(JavalinConfig config) {
        config.jetty.modifyServer(server -> server.setHandler(this));
        config.routes.before(WholeRequests::refuse);
    }

    private static void refuse(Context ctx) {
        if (ctx.req().getAttribute(REFUSED) instanceof Integer status) {
            throw new HttpResponseException(status, "", Map.of());
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<TimedEndPoint> connection = TimedEndPoint.of(request);
        Optional<String> visitor = proxies.visitor(request);
        connection.ifPresent(it -> {
            it.arriving();
            it.of(visitor);
            Request.addCompletionListener(request, failure -> {
                it.become(TimedEndPoint.Stage.QUIET);
                it.of(Optional.empty());
            });
        });
        Kind kind = kinds.apply(Request.getPathInContext(request));
        if (kind.streamed()) {
            connection.ifPresent(it -> it.become(TimedEndPoint.Stage.STREAMED));
            stream(kind, request, response, callback);
            return true;
        }
        new Arrival(request, response, callback, new KeptBody(room, kind.longest()), (whole, refusal) -> {
                    connection.ifPresent(it -> it.become(TimedEndPoint.Stage.ANSWERED));
                    answer(new Whole(kind, whole, visitor), refusal, response, callback);
                })
                .begin();
        return true;
    }

    /** A body of which nobody knows how long it is comes from no browser. */
    private void stream(Kind kind, Request request, Response response, Callback callback) {
        boolean unknown = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        if (unknown || request.getLength() > kind.longest()) {
            refuse(request, HttpStatus.PAYLOAD_TOO_LARGE_413, response, callback);
        } else if (streams.tryAcquire()) {
            Request.addCompletionListener(request, failure -> streams.release());
            serve(request, response, callback);
        } else {
            refuse(request, HttpStatus.SERVICE_UNAVAILABLE_503, response, callback);
        }
    }

    private record Whole(Kind kind, Request request, Optional<String> visitor) {}

    private void answer(Whole whole, int refusal, Response response, Callback callback) {
        Request request = whole.request();
        if (refusal != 0) {
            refuse(request, refusal, response, callback);
        } else if (whole.kind().urgent()) {
            serve(request, response, callback);
        } else {
            turns.take(whole.visitor())
                    .ifPresentOrElse(
                            end -> inTurn(request, response, callback, end),
                            () -> refuse(request, HttpStatus.SERVICE_UNAVAILABLE_503, response, callback));
        }
    }

    private void inTurn(Request request, Response response, Callback callback, Runnable end) {
        Request.addCompletionListener(request, failure -> end.run());
        serve(request, new WatchedResponse(request, response, () -> follow(request, end)), callback);
    }

    private static void follow(Request request, Runnable end) {
        end.run();
        TimedEndPoint.of(request).ifPresent(it -> it.become(TimedEndPoint.Stage.FOLLOWED));
    }

    private void refuse(Request request, int status, Response response, Callback callback) {
        request.setAttribute(REFUSED, status);
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        serve(request, response, callback);
    }

    private void serve(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception | Error broken) {
            Response.writeError(request, response, callback, broken);
        }
    }
}
