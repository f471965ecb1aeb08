package org.porchlight.exchange;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.porchlight.exchange.RestForm.RestProblem;

/**
 * The provider's REST API for calls, messages, our numbers and what they may, as far as its SDK asks for it from us, on
 * a free port of the loopback interface. Can be told to fail in the ways that real ones do.
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
        /** HTTP 401, nothing done: the account or its secret is wrong. */
        UNKNOWN_ACCOUNT,
        /** HTTP 403, nothing done: the key may not do this. */
        FORBIDDEN,
        /** HTTP 429, nothing done: too many requests at one time. */
        BUSY,
        /** Closes the connection, nothing done. */
        RESET,
        /** Does what was asked and closes the connection without an answer. */
        RESPONSE_LOST
    }

    private final Account account;
    private final RestMessages messages;
    private final RestCalls calls;
    private final Account.Numbers numbers;
    private final RestRegistry registry = new RestRegistry();
    private final AtomicInteger requests = new AtomicInteger();
    private final Javalin server;
    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch gate = new CountDownLatch(1);

    ExchangeRest(Account account, RestMessages messages, RestCalls calls) {
        this.account = account;
        this.messages = messages;
        this.calls = calls;
        this.numbers = new Account.Numbers(account.lines());
        this.server = Javalin.create(this::routes).start("127.0.0.1", 0);
    }

    private void routes(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        messageRoutes(config);
        callRoutes(config);
        route(config, HandlerType.GET, "/IncomingPhoneNumbers.json", (sid, form) -> numbers.list(form));
        route(config, HandlerType.POST, "/IncomingPhoneNumbers/{sid}.json", numbers::update);
        registry.answers()
                .forEach((path, answer) -> config.routes.addHttpHandler(
                        HandlerType.GET, path, it -> serve(it, 200, () -> answer.apply(it))));
    }

    private void messageRoutes(JavalinConfig config) {
        route(config, HandlerType.POST, "/Messages.json", (sid, form) -> messages.create(form));
        route(config, HandlerType.GET, "/Messages.json", (sid, form) -> messages.list(form));
        route(config, HandlerType.GET, "/Messages/{sid}.json", (sid, form) -> messages.one(sid));
        route(config, HandlerType.POST, "/Messages/{sid}.json", messages::update);
        route(config, HandlerType.DELETE, "/Messages/{sid}.json", (sid, form) -> messages.delete(sid));
        route(config, HandlerType.GET, "/Messages/{sid}/Media.json", messages::media);
        route(config, HandlerType.GET, "/Messages/{sid}/Media/{media}.json", messages::oneMedia);
        route(config, HandlerType.DELETE, "/Messages/{sid}/Media/{media}.json", messages::deleteMedia);
    }

    private void callRoutes(JavalinConfig config) {
        route(config, HandlerType.POST, "/Calls.json", (sid, form) -> calls.create(form));
        route(config, HandlerType.GET, "/Calls.json", (sid, form) -> calls.list(form));
        route(config, HandlerType.GET, "/Calls/{sid}.json", (sid, form) -> calls.one(sid));
        route(config, HandlerType.POST, "/Calls/{sid}.json", calls::update);
        route(config, HandlerType.DELETE, "/Calls/{sid}.json", (sid, form) -> calls.delete(sid));
        route(config, HandlerType.GET, "/Calls/{sid}/Recordings.json", calls::recordings);
        route(config, HandlerType.GET, "/Recordings/{sid}.json", (sid, form) -> calls.recording(sid));
        route(config, HandlerType.DELETE, "/Recordings/{sid}.json", (sid, form) -> calls.deleteRecording(sid));
    }

    /** Routes one kind of request; what is made is answered by 201, what is deleted by 204. */
    private void route(
            JavalinConfig config,
            HandlerType method,
            String path,
            BiFunction<String, RestForm, Map<String, Object>> deed) {
        boolean one = path.contains("{sid}");
        int status = method == HandlerType.DELETE ? 204 : method == HandlerType.POST && !one ? 201 : 200;
        config.routes.addHttpHandler(
                method,
                ACCOUNT + path,
                it -> serve(it, status, () -> deed.apply(one ? it.pathParam("sid") : "", new RestForm(it))));
    }

    /** The port on 127.0.0.1 to which the SDK is routed. */
    public int port() {
        return server.port();
    }

    /** What the account may do, which a test may change. */
    public RestRegistry registry() {
        return registry;
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

    /** Records a call, as an account does that is set to record, whatever the line asks for. */
    public void record(String call) {
        calls.recorded(call);
    }

    private void serve(Context context, int status, Supplier<Map<String, Object>> deed) {
        requests.incrementAndGet();
        switch (fault) {
            case NONE -> answer(context, status, deed);
            case SLOW -> {
                hold();
                answer(context, status, deed);
            }
            case SERVER_ERROR -> new RestForm(context).problem(new RestProblem(500, 20500, "internal server error"));
            case UNAVAILABLE -> new RestForm(context).problem(new RestProblem(503, 20503, "service unavailable"));
            case UNKNOWN_ACCOUNT -> new RestForm(context).problem(new RestProblem(401, 20003, "authenticate"));
            case FORBIDDEN -> new RestForm(context).problem(new RestProblem(403, 20403, "forbidden"));
            case BUSY -> new RestForm(context).problem(new RestProblem(429, 20429, "too many requests"));
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
            if (credentials == null || !account.opensFor(credentials.getUsername(), credentials.getPassword())) {
                throw new RestProblem(401, 20003, "authenticate");
            }
            if (!context.pathParamMap().getOrDefault("account", account.sid()).equals(account.sid())) {
                throw new RestProblem(404, 20404, "the requested account was not found");
            }
            Map<String, Object> json = deed.get();
            new RestForm(context).answer(status, json);
        } catch (RestProblem e) {
            new RestForm(context).problem(e);
        }
    }

    @Override
    public void close() {
        release();
        server.stop();
    }
}
