package org.porchlight.handset;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.porchlight.exchange.Exchange;
import org.porchlight.web.Bell;
import org.porchlight.web.Forms;
import org.porchlight.web.Pages;

/**
 * Serves {@code /handset}: phones in the browser, up to three side by side, on the simulated exchange. Every key and
 * text goes through the exchange and the line's webhooks; the page itself makes nothing up. Live service has no such
 * page.
 */
public final class HandsetPage implements AutoCloseable {
    private static final String PATH = "/handset";
    private static final String PHONE = PATH + "/phones/{phone}/";

    private final HandsetTemplates templates = new HandsetTemplates();
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
        config.routes.get(PHONE + "texts", this::texts);
        config.routes.get(PATH + "/clock", ctx -> templates.render(ctx, "time", Map.of("clock", clock)));
        config.routes.post(PATH + "/clock", this::move);
        act(config, "call", (phone, ctx) -> phone.dial(given(ctx, "to")));
        act(config, "hang-up", (phone, ctx) -> phone.hangUp());
        act(config, "unanswered", (phone, ctx) -> phone.ignore());
        act(config, "keys", (phone, ctx) -> phone.press(given(ctx, "keys"), number(ctx, "during")));
        act(config, "words", (phone, ctx) -> phone.say(given(ctx, "words"), number(ctx, "during")));
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
        templates.render(ctx, "page", Map.of("shown", chosen(ctx), "all", List.copyOf(phones.all()), "clock", clock));
    }

    private void texts(Context ctx) {
        PagePhone phone = phone(ctx);
        templates.render(
                ctx,
                "texts",
                Map.of("bubbles", Bubble.thread(phone, exchange.texting().thread(phone.number()), segments)));
    }

    private void move(Context ctx) {
        switch (given(ctx, "moment")) {
            case "night" -> clock.put(DemoClock.Moment.NIGHT);
            case "christmas" -> clock.put(DemoClock.Moment.CHRISTMAS);
            default -> clock.put(DemoClock.Moment.NOW);
        }
        templates.render(ctx, "clock", Map.of("clock", clock));
    }

    private PhoneState state(PagePhone phone) {
        return PhoneState.of(phone, exchange.texting().thread(phone.number()).size(), turns::offers);
    }

    private List<PagePhone> chosen(Context ctx) {
        return phones.chosen(ctx.queryParams("phone"));
    }

    private PagePhone phone(Context ctx) {
        return phones.named(ctx.pathParam("phone")).orElseThrow(() -> new NotFoundResponse("No such phone."));
    }

    private static String given(Context ctx, String name) {
        return Forms.field(ctx, name).orElse("");
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
