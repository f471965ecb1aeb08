package org.porchlight.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.porchlight.exchange.RestForm.RestProblem;

/**
 * The provider's REST API for calls and messages, as far as its SDK asks for it from us, on a free port of the
 * loopback interface. Can be told to fail in the ways that real ones do.
 */
public final class ExchangeRest implements AutoCloseable {
    private static final String ACCOUNT = "/2010-04-01/Accounts/{account}";

    /** How the API behaves. */
    public enum Fault {
        NONE,
        /** Neither does nor answers anything until {@link #release()}; then as usual. */
        SLOW,
        /** HTTP 500, nothing done. */
        SERVER_ERROR,
        /** HTTP 503, nothing done. */
        UNAVAILABLE,
        /** Closes the connection, nothing done. */
        RESET,
        /** Does what was asked and closes the connection without an answer. */
        RESPONSE_LOST
    }

    private final Account account;
    private final RestMessages messages;
    private final RestCalls calls;
    private final ObjectMapper mapper = new ObjectMapper();
    private final AtomicInteger requests = new AtomicInteger();
    private final Javalin server;
    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch gate = new CountDownLatch(1);

    ExchangeRest(Account account, RestMessages messages, RestCalls calls) {
        this.account = account;
        this.messages = messages;
        this.calls = calls;
        this.server = Javalin.create(this::routes).start("127.0.0.1", 0);
    }

    private void routes(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.routes.post(ACCOUNT + "/Messages.json", it -> serve(it, 201, () -> messages.create(new RestForm(it))));
        config.routes.get(ACCOUNT + "/Messages.json", it -> serve(it, 200, () -> messages.list(new RestForm(it))));
        config.routes.get(ACCOUNT + "/Messages/{sid}.json", it -> serve(it, 200, () -> messages.one(sid(it))));
        config.routes.post(
                ACCOUNT + "/Messages/{sid}.json",
                it -> serve(it, 200, () -> messages.update(sid(it), new RestForm(it))));
        config.routes.delete(ACCOUNT + "/Messages/{sid}.json", it -> serve(it, 204, () -> gone(messages::delete, it)));
        config.routes.post(ACCOUNT + "/Calls.json", it -> serve(it, 201, () -> calls.create(new RestForm(it))));
        config.routes.get(ACCOUNT + "/Calls.json", it -> serve(it, 200, () -> calls.list(new RestForm(it))));
        config.routes.get(ACCOUNT + "/Calls/{sid}.json", it -> serve(it, 200, () -> calls.one(sid(it))));
        config.routes.post(
                ACCOUNT + "/Calls/{sid}.json", it -> serve(it, 200, () -> calls.update(sid(it), new RestForm(it))));
        config.routes.delete(ACCOUNT + "/Calls/{sid}.json", it -> serve(it, 204, () -> gone(calls::delete, it)));
    }

    private static String sid(Context context) {
        return context.pathParam("sid");
    }

    private static Map<String, Object> gone(Consumer<String> delete, Context context) {
        delete.accept(sid(context));
        return Map.of();
    }

    /** The port on 127.0.0.1 to which the SDK is routed. */
    public int port() {
        return server.port();
    }

    /** How many requests came, answered or not. */
    public int requests() {
        return requests.get();
    }

    /** Behaves like this until told otherwise. */
    public ExchangeRest answer(Fault next) {
        fault = next;
        return this;
    }

    /** Lets go of all requests that {@link Fault#SLOW} holds, and is well again. */
    public void release() {
        fault = Fault.NONE;
        gate.countDown();
        gate = new CountDownLatch(1);
    }

    private void serve(Context context, int status, Supplier<Map<String, Object>> deed) {
        requests.incrementAndGet();
        switch (fault) {
            case NONE -> answer(context, status, deed);
            case SLOW -> {
                hold();
                answer(context, status, deed);
            }
            case SERVER_ERROR -> problem(context, new RestProblem(500, 20500, "internal server error"));
            case UNAVAILABLE -> problem(context, new RestProblem(503, 20503, "service unavailable"));
            case RESET -> cut(context);
            case RESPONSE_LOST -> {
                answer(context, status, deed);
                cut(context);
            }
        }
    }

    private void hold() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cut(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private void answer(Context context, int status, Supplier<Map<String, Object>> deed) {
        try {
            var credentials = context.basicAuthCredentials();
            if (credentials == null
                    || !credentials.getUsername().equals(account.sid())
                    || !credentials.getPassword().equals(account.authToken())) {
                throw new RestProblem(401, 20003, "authenticate");
            }
            if (!context.pathParam("account").equals(account.sid())) {
                throw new RestProblem(404, 20404, "the requested account was not found");
            }
            Map<String, Object> json = deed.get();
            write(context, status, json);
        } catch (RestProblem e) {
            problem(context, e);
        }
    }

    private void problem(Context context, RestProblem problem) {
        write(
                context,
                problem.status(),
                Map.of(
                        "code",
                        problem.code(),
                        "message",
                        problem.getMessage(),
                        "status",
                        problem.status(),
                        "more_info",
                        "https://www.twilio.com/docs/errors/" + problem.code()));
    }

    private void write(Context context, int status, Map<String, Object> json) {
        context.status(status);
        if (status == 204) {
            return;
        }
        try {
            context.contentType("application/json").result(mapper.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers are always JSON", e);
        }
    }

    @Override
    public void close() {
        release();
        server.stop();
    }
}
