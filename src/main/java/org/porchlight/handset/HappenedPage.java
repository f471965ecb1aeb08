package org.porchlight.handset;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.exchange.Exchange;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Example;
import org.porchlight.understanding.Topic;
import org.porchlight.web.Forms;

/**
 * Serves what happens on the line, below the phones: each turn, what a text was taken for, and a form in which a
 * coordinator says what it belongs to.
 */
public final class HappenedPage {
    private static final String LESSON = "/handset/lesson";
    private static final int MOST = 1600;

    private final HandsetTemplates templates = new HandsetTemplates();
    private final Exchange exchange;
    private final PagePhones phones;
    private final RecentTurns turns;
    private final Lessons lessons;

    /**
     * Makes it for one demo.
     *
     * @param turns what the line's onlooker has seen
     */
    public HappenedPage(Exchange exchange, PagePhones phones, RecentTurns turns, Lessons lessons) {
        this.exchange = exchange;
        this.phones = phones;
        this.turns = turns;
        this.lessons = lessons;
    }

    /** Adds the routes below {@code /handset}. */
    public void into(JavalinConfig config) {
        config.routes.get("/handset/happened", this::happened);
        config.routes.get(
                LESSON + "/form",
                ctx -> templates.render(ctx, "lesson", Map.of("topics", names(ctx), "possible", lessons.possible())));
        config.routes.get(LESSON, this::latest);
        config.routes.post(LESSON, ctx -> outcome(ctx, Optional.of(lessons.add(given(ctx)))));
    }

    private void happened(Context ctx) {
        var shown = phones.chosen(ctx.queryParams("phone"));
        templates.render(
                ctx,
                "happened",
                Map.of(
                        "entries",
                        RequestView.to(
                                shown, exchange.record(), turns, lessons.get().understanding()),
                        "refusals",
                        exchange.errors(),
                        "topics",
                        names(ctx)));
    }

    /** No news while it is learnt: nothing is read out twice. */
    private void latest(Context ctx) {
        Optional<Lesson> latest = lessons.latest();
        if (latest.filter(Lesson::learning).isPresent()) {
            ctx.status(204);
        } else {
            outcome(ctx, latest);
        }
    }

    private void outcome(Context ctx, Optional<Lesson> lesson) {
        templates.render(ctx, "outcome", Map.of("lesson", lesson, "topics", names(ctx)));
    }

    private TopicNames names(Context ctx) {
        return new TopicNames(lessons.get().words(), templates.words(ctx));
    }

    private static Example given(Context ctx) {
        String text = Forms.field(ctx, "text").orElse("");
        return new Example(
                Forms.field(ctx, "language")
                        .flatMap(Language::ofCode)
                        .orElseThrow(() -> new BadRequestResponse("No such language.")),
                Forms.field(ctx, "topic")
                        .flatMap(Topic::ofWord)
                        .orElseThrow(() -> new BadRequestResponse("No such topic.")),
                Set.of(),
                text.substring(0, Math.min(MOST, text.length())));
    }
}
