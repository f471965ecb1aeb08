package org.porchlight.exchange;

import com.twilio.security.RequestValidator;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A line that answers each path with the TwiML it was given, checks every signature and remembers what it was sent. */
public final class ScriptedLineFixture implements AutoCloseable {
    public static final String HOTLINE = "+12065550100";
    public static final String CALLBACKS = "+12065550101";
    public static final String PERSON = "+12065550142";
    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "12345";
    public static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    /** One request, its fields and its cookies. */
    public record Seen(String path, Map<String, String> fields, Map<String, String> cookies, boolean signed) {}

    private final Map<String, Handler> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Javalin server;

    public ScriptedLineFixture() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.post("/<path>", this::answer);
                    config.routes.get("/<path>", this::answer);
                })
                .start("127.0.0.1", 0);
    }

    private void answer(Context context) throws Exception {
        Map<String, String> fields = context.formParamMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getFirst()));
        String target = url() + context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
        boolean signed = new RequestValidator(TOKEN).validate(target, fields, context.header("X-Twilio-Signature"));
        seen.add(new Seen(context.path(), fields, Map.copyOf(context.cookieMap()), signed));
        answers.getOrDefault(context.path(), missing -> missing.status(404)).handle(context);
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    /** Answers the path with these verbs inside a Response. */
    public ScriptedLineFixture on(String path, String verbs) {
        return on(path, context -> context.contentType("text/xml; charset=utf-8")
                .result("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>"));
    }

    public ScriptedLineFixture on(String path, Handler handler) {
        answers.put(path, handler);
        return this;
    }

    public Account account() {
        return Account.serving(url(), ACCOUNT, TOKEN, List.of(HOTLINE, CALLBACKS));
    }

    public Exchange exchange() {
        return exchange(account());
    }

    public Exchange exchange(Account account) {
        return new Exchange(account, Clock.fixed(NOW, ZoneOffset.UTC), new Random(1), body -> 1 + body.length() / 160);
    }

    public List<Seen> seen() {
        return seen;
    }

    public Seen last() {
        return seen.getLast();
    }

    /** The paths asked for, in order. */
    public List<String> paths() {
        return new ArrayList<>(seen.stream().map(Seen::path).toList());
    }

    @Override
    public void close() {
        server.stop();
    }
}
