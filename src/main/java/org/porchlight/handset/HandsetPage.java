package org.porchlight.handset;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.porchlight.exchange.Exchange;
import org.porchlight.messaging.Language;
import org.porchlight.web.Bell;
import org.porchlight.web.PageWords;
import org.porchlight.web.Pages;
import org.porchlight.web.Templates;

/**
 * Serves {@code /handset}: phones in the browser, up to three side by side, on the simulated exchange. Every key and
 * text goes through the exchange and the line's webhooks; the page itself makes nothing up. Live service has no such
 * page.
 */
public final class HandsetPage implements AutoCloseable {
    private static final String PATH = "/handset";
    private static final String PHONE = PATH + "/phones/{phone}/";
    private static final int MOST = 3;

    private final Map<Language, PageWords> words = PageWords.all("/words/handset");
    private final Bell bell = new Bell();
    private final Exchange exchange;
    private final PagePhones phones;
    private final DemoClock clock;
    private final RecentTurns turns;
    private final ToIntFunction<String> segments;
    private final Updates updates;

    /**
     * Makes the page of one demo.
     *
     * @param clock    what the page may move
     * @param turns    what the line's onlooker has seen
     * @param segments counts a text's segments
     */
    public HandsetPage(
            Exchange exchange, PagePhones phones, DemoClock clock, RecentTurns turns, ToIntFunction<String> segments) {
        this.exchange = exchange;
        this.phones = phones;
        this.clock = clock;
        this.turns = turns;
        this.segments = segments;
        this.updates = new Updates(exchange, this::state, bell);
    }

    /** Adds the routes; {@link Pages} adds what they need around them. */
    public void into(JavalinConfig config) {
        config.routes.get("/", ctx -> ctx.redirect(PATH));
        config.routes.get(PATH, this::page);
        config.routes.get(PATH + "/events", ctx -> updates.follow(ctx, chosen(ctx)));
        config.routes.get(PATH + "/happened", this::happened);
        config.routes.get(PHONE + "texts", this::texts);
        config.routes.get(PATH + "/clock", ctx -> render(ctx, "time", Map.of("clock", clock)));
        config.routes.post(PATH + "/clock", this::move);
        act(config, "call", (phone, ctx) -> phone.dial(given(ctx, "to")));
        act(config, "hang-up", (phone, ctx) -> phone.hangUp());
        act(config, "unanswered", (phone, ctx) -> phone.ignore());
        act(config, "keys", (phone, ctx) -> phone.press(given(ctx, "keys"), number(ctx, "during")));
        act(config, "silence", (phone, ctx) -> number(ctx, "heard").ifPresent(phone::silence));
        act(config, "texts", (phone, ctx) -> phone.text(given(ctx, "to"), given(ctx, "body")));
    }

    private interface PhoneAct {
        void on(PagePhone phone, Context ctx);
    }

    private void act(JavalinConfig config, String name, PhoneAct act) {
        config.routes.post(PHONE + name, ctx -> {
            act.on(phone(ctx), ctx);
            bell.ring();
            ctx.status(204);
        });
    }

    private void page(Context ctx) {
        render(ctx, "page", Map.of("shown", chosen(ctx), "all", List.copyOf(phones.all()), "clock", clock));
    }

    private void texts(Context ctx) {
        PagePhone phone = phone(ctx);
        render(
                ctx,
                "texts",
                Map.of("bubbles", Bubble.thread(phone, exchange.texting().thread(phone.number()), segments)));
    }

    private void happened(Context ctx) {
        render(
                ctx,
                "happened",
                Map.of(
                        "entries",
                        RequestView.to(chosen(ctx), exchange.record(), turns),
                        "refusals",
                        exchange.errors()));
    }

    private void move(Context ctx) {
        switch (given(ctx, "moment")) {
            case "night" -> clock.put(DemoClock.Moment.NIGHT);
            case "christmas" -> clock.put(DemoClock.Moment.CHRISTMAS);
            default -> clock.put(DemoClock.Moment.NOW);
        }
        render(ctx, "clock", Map.of("clock", clock));
    }

    private void render(Context ctx, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("words", words.get(PageWords.preferred(ctx)));
        Templates.show(ctx, "handset/" + template, all);
    }

    private PhoneState state(PagePhone phone) {
        return PhoneState.of(phone, exchange.texting().thread(phone.number()).size(), turns::offers);
    }

    private List<PagePhone> chosen(Context ctx) {
        List<PagePhone> named = ctx.queryParams("phone").stream()
                .distinct()
                .flatMap(name -> phones.named(name).stream())
                .limit(MOST)
                .toList();
        return named.isEmpty() ? phones.all().stream().limit(1).toList() : named;
    }

    private PagePhone phone(Context ctx) {
        return phones.named(ctx.pathParam("phone")).orElseThrow(() -> new NotFoundResponse("No such phone."));
    }

    private static String given(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    private static Optional<Integer> number(Context ctx, String name) {
        return Optional.of(given(ctx, name))
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    /** Ends the streams of open pages. */
    @Override
    public void close() {
        updates.close();
    }
}
