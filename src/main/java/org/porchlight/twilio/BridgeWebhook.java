package org.porchlight.twilio;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.porchlight.bridge.BridgeTurn;
import org.porchlight.bridge.BridgeTurns;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.outbox.Carrier;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.speech.ConversationPrompt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the webhooks of a bridge: what the responder hears and presses, and what the provider reports of both legs. A
 * bridge is named by its id in the path; the numbers in the form are not read.
 */
public final class BridgeWebhook {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeWebhook.class);
    private static final String BRIDGE = WebhookPaths.BRIDGE + "{id}";

    /** Asked so often for the key; a voicemail never presses it. */
    private static final int PATIENCE = 3;

    private final BridgeTurns turns;
    private final BridgeAfter after;
    private final BridgeTwiml twiml;
    private final BridgeWords words;
    private final InstantSource clock;

    public BridgeWebhook(
            BridgeTurns turns, BridgeAfter after, BridgeTwiml twiml, BridgeWords words, InstantSource clock) {
        this.turns = turns;
        this.after = after;
        this.twiml = twiml;
        this.words = words;
        this.clock = clock;
    }

    /** Gives the addresses at which the provider asks and reports about a bridge that we begin. */
    public static Carrier.Addresses addresses(String publicUrl, UUID bridge, Language language) {
        var on = new BridgeTwiml.On(bridge, language);
        return new Carrier.Addresses(
                on.address(publicUrl, ""), on.address(publicUrl, "trouble"), on.address(publicUrl, "status"));
    }

    private interface Step {
        String of(BridgeAsked asked, Instant now);
    }

    /**
     * Gives the answers by path, for webhooks that wait for something to say.
     *
     * @param broken what they hear when that breaks
     */
    Map<String, WebhookAnswer> answers(LastResort broken) {
        return Map.of(
                BRIDGE,
                answer(broken, this::begin),
                BRIDGE + "/key/{asked}",
                answer(broken, this::key),
                BRIDGE + "/over/{round}",
                answer(broken, this::over),
                BRIDGE + "/after/{page}/{asked}",
                answer(broken, this::after),
                BRIDGE + "/time/{at}/{asked}",
                answer(broken, this::time),
                BRIDGE + "/trouble",
                answer(broken, (asked, now) -> trouble(asked, broken)));
    }

    /** Answers after an answer of ours was lost. Rings nobody: whether the person was rung already, nobody knows. */
    private String trouble(BridgeAsked asked, LastResort broken) {
        return turns.after(asked.on().bridge(), asked.leg()) instanceof BridgeTurn.After rung
                ? after.begin(asked.on(), rung)
                : broken.bridge(asked.on().language());
    }

    /** Gives the takers of reports by path; the provider wants no answer to those. */
    Map<String, BiConsumer<WebhookForm, Context>> reports() {
        return Map.of(
                BRIDGE + "/status",
                        report((asked, status) ->
                                turns.responder(asked.on().bridge(), asked.leg(), status, clock.instant())),
                BRIDGE + "/person/{round}",
                        report((asked, status) ->
                                turns.person(asked.on().bridge(), asked.number("round"), status, clock.instant())));
    }

    private BiConsumer<WebhookForm, Context> report(BiConsumer<BridgeAsked, CallStatus> taken) {
        return (form, ctx) -> CallStatus.of(form.field("CallStatus")).ifPresent(status -> {
            try {
                taken.accept(BridgeAsked.of(form, ctx), status);
            } catch (DatabaseAway away) {
                LOG.warn("A report on a call was lost: the database is away");
            }
        });
    }

    private WebhookAnswer answer(LastResort lastResort, Step step) {
        return new WebhookAnswer() {
            @Override
            public Channel channel() {
                return Channel.VOICE;
            }

            @Override
            public String to(WebhookForm form, Context ctx) {
                return step.of(BridgeAsked.of(form, ctx), clock.instant());
            }

            @Override
            public String broken(WebhookForm form, Context ctx) {
                return lastResort.bridge(BridgeAsked.language(ctx));
            }
        };
    }

    private String begin(BridgeAsked asked, Instant now) {
        return said(asked, turns.answered(asked.on().bridge(), asked.leg(), now), false);
    }

    private String key(BridgeAsked asked, Instant now) {
        int before = asked.number("asked");
        return switch (asked.form().field("Digits")) {
            case "1" -> said(asked, turns.accepted(asked.on().bridge(), asked.leg(), now), false);
            case "#" -> said(asked, turns.answered(asked.on().bridge(), asked.leg(), now), true);
            case "" ->
                before + 1 < PATIENCE ? onceMore(asked, before + 1, List.of()) : goodbye(asked, BridgePrompt.GOODBYE);
            default -> onceMore(asked, 0, List.of(ConversationPrompt.UNCLEAR));
        };
    }

    private String onceMore(BridgeAsked asked, int times, List<? extends SpokenPrompt> before) {
        return twiml.ask(
                asked.on(),
                before.stream().map(it -> words.say(asked.on().language(), it)).toList(),
                List.of(words.say(asked.on().language(), BridgePrompt.ONCE_MORE)),
                "key/" + times);
    }

    private String over(BridgeAsked asked, Instant now) {
        CallStatus how = CallStatus.of(asked.form().field("DialCallStatus")).orElse(CallStatus.LOST);
        return ended(asked, turns.parted(asked.on().bridge(), asked.leg(), asked.number("round"), how, now));
    }

    private String after(BridgeAsked asked, Instant now) {
        BridgeTurn turn = turns.after(asked.on().bridge(), asked.leg());
        if (!(turn instanceof BridgeTurn.After rung)) {
            return ended(asked, turn);
        }
        var place = new BridgeAfter.Place(asked.number("page"), asked.number("asked"));
        return after.pressed(asked.on(), rung, place, asked.form(), now)
                .orElseGet(() -> ended(asked, turns.again(asked.on().bridge(), asked.leg(), now)));
    }

    private String time(BridgeAsked asked, Instant now) {
        BridgeTurn turn = turns.after(asked.on().bridge(), asked.leg());
        String at = asked.ctx().pathParam("at");
        return turn instanceof BridgeTurn.After rung && at.matches("[0-9]{1,10}")
                ? after.timed(
                        asked.on(),
                        rung,
                        new BridgeAfter.Times(Instant.ofEpochSecond(Long.parseLong(at)), asked.number("asked")),
                        asked.form(),
                        now)
                : ended(asked, turn);
    }

    /** Ends a bridge; once the person was rung, a request that is gone is done. */
    private String ended(BridgeAsked asked, BridgeTurn turn) {
        return turn instanceof BridgeTurn.Gone ? goodbye(asked, BridgePrompt.DONE) : said(asked, turn, false);
    }

    private String said(BridgeAsked asked, BridgeTurn turn, boolean slow) {
        Language language = asked.on().language();
        return switch (turn) {
            case BridgeTurn.Whisper whisper ->
                twiml.ask(asked.on(), List.of(), words.whisper(language, whisper, slow), "key/0");
            case BridgeTurn.Dial dial -> twiml.dial(asked.on(), dial);
            case BridgeTurn.Alone(Language theirs) ->
                twiml.then(asked.on(), List.of(words.say(theirs, BridgePrompt.PARTNER)), "after/0/0");
            case BridgeTurn.After rung -> after.begin(asked.on(), rung);
            case BridgeTurn.Gone _ -> goodbye(asked, BridgePrompt.GONE);
            case BridgeTurn.NotNow _ -> goodbye(asked, BridgePrompt.NOT_NOW);
        };
    }

    private String goodbye(BridgeAsked asked, BridgePrompt prompt) {
        return twiml.goodbye(List.of(words.say(asked.on().language(), prompt)));
    }
}
