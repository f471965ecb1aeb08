package org.porchlight.twilio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.bridge.BridgeTurn;
import org.porchlight.callbacks.Disposition;
import org.porchlight.callbacks.Dispositions;
import org.porchlight.callbacks.Dispositions.Ended;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.speech.Window;
import org.porchlight.staff.Shifts;

/**
 * Ends a bridge: the responder gives the disposition by key, with the same effect as on the screen. Rings nobody:
 * ringing back is left to {@link BridgeWebhook}.
 */
public final class BridgeAfter {
    /** Asked so often; after that the screen is left for it. */
    private static final int PATIENCE = 3;

    private final Dispositions dispositions;
    private final Shifts shifts;
    private final BridgeTwiml twiml;
    private final BridgeWords words;

    public BridgeAfter(Dispositions dispositions, Shifts shifts, BridgeTwiml twiml, BridgeWords words) {
        this.dispositions = dispositions;
        this.shifts = shifts;
        this.twiml = twiml;
        this.words = words;
    }

    /**
     * Where a responder is in the list of choices.
     *
     * @param asked how often they were asked without a key
     */
    record Place(int page, int asked) {
        String step() {
            return "after/" + page + "/" + asked;
        }
    }

    /** Says what became of the person's leg, and then the first page of choices. */
    String begin(BridgeTwiml.On on, BridgeTurn.After after) {
        return ask(on, after, new Place(0, 0), false, List.of(BridgePrompt.outcome(after.outcome())));
    }

    private String ask(
            BridgeTwiml.On on, BridgeTurn.After after, Place place, boolean slow, List<? extends SpokenPrompt> before) {
        return twiml.ask(
                on,
                says(on, before),
                words.choices(on.language(), BridgeChoice.of(after), place.page(), slow),
                place.step());
    }

    private List<Utterance> says(BridgeTwiml.On on, List<? extends SpokenPrompt> prompts) {
        return prompts.stream().map(it -> words.say(on.language(), it)).toList();
    }

    /**
     * Answers a key pressed at the choices.
     *
     * @return empty when the responder chose to ring back
     */
    Optional<String> pressed(BridgeTwiml.On on, BridgeTurn.After after, Place place, WebhookForm form, Instant now) {
        List<BridgeChoice> all = BridgeChoice.of(after);
        List<BridgeChoice> shown = BridgeChoice.page(all, place.page());
        return switch (BridgeKeys.of(
                form, shown, !BridgeChoice.page(all, place.page() + 1).isEmpty())) {
            case BridgeKeys.Chosen(int index) -> chosen(on, after, shown.get(index), now);
            case BridgeKeys.More _ -> Optional.of(ask(on, after, new Place(place.page() + 1, 0), false, List.of()));
            case BridgeKeys.Back _ ->
                Optional.of(ask(on, after, new Place(Math.max(0, place.page() - 1), 0), false, List.of()));
            case BridgeKeys.Again _ -> Optional.of(ask(on, after, new Place(place.page(), 0), true, List.of()));
            case BridgeKeys.Silence _ ->
                Optional.of(
                        place.asked() + 1 < PATIENCE
                                ? ask(on, after, new Place(place.page(), place.asked() + 1), false, List.of())
                                : twiml.goodbye(says(on, List.of(BridgePrompt.SCREEN))));
            case BridgeKeys.Other _ ->
                Optional.of(ask(on, after, new Place(place.page(), 0), false, List.of(ConversationPrompt.UNCLEAR)));
        };
    }

    private Optional<String> chosen(BridgeTwiml.On on, BridgeTurn.After after, BridgeChoice choice, Instant now) {
        return switch (choice) {
            case BridgeChoice.RingBack _ -> Optional.empty();
            case BridgeChoice.Say(Disposition how)
            when how == Disposition.NEW_TIME -> Optional.of(times(on, after, new Times(now, 0), false, List.of()));
            case BridgeChoice.Say(Disposition how) ->
                Optional.of(
                        said(on, after, dispositions.end(after.request(), after.staff(), how, Optional.empty(), now)));
        };
    }

    /**
     * Which windows were offered.
     *
     * @param at when, since they change with the clock
     */
    record Times(Instant at, int asked) {
        String step() {
            return "time/" + at.getEpochSecond() + "/" + asked;
        }
    }

    private String times(
            BridgeTwiml.On on, BridgeTurn.After after, Times times, boolean slow, List<? extends SpokenPrompt> before) {
        List<Window> windows = shifts.windows(times.at(), after.zone()).get();
        if (windows.isEmpty()) {
            return ask(on, after, new Place(0, 0), false, List.of(BridgePrompt.NO_TIMES));
        }
        return twiml.ask(on, says(on, before), words.times(on.language(), windows, times.at(), slow), times.step());
    }

    String timed(BridgeTwiml.On on, BridgeTurn.After after, Times times, WebhookForm form, Instant now) {
        List<Window> windows = shifts.windows(times.at(), after.zone()).get();
        return switch (BridgeKeys.of(form, windows, false)) {
            case BridgeKeys.Chosen(int index) ->
                said(
                        on,
                        after,
                        dispositions.end(
                                after.request(),
                                after.staff(),
                                Disposition.NEW_TIME,
                                Optional.of(windows.get(index)),
                                now));
            case BridgeKeys.Back _ -> ask(on, after, new Place(0, 0), false, List.of());
            case BridgeKeys.Again _ -> times(on, after, new Times(times.at(), 0), true, List.of());
            case BridgeKeys.Silence _ ->
                times.asked() + 1 < PATIENCE
                        ? times(on, after, new Times(times.at(), times.asked() + 1), false, List.of())
                        : twiml.goodbye(says(on, List.of(BridgePrompt.SCREEN)));
            case BridgeKeys.More _, BridgeKeys.Other _ ->
                times(on, after, new Times(times.at(), 0), false, List.of(ConversationPrompt.UNCLEAR));
        };
    }

    private String said(BridgeTwiml.On on, BridgeTurn.After after, Ended ended) {
        return switch (ended) {
            case Ended.Closed _ -> goodbye(on, BridgePrompt.SAVED_CLOSED);
            case Ended.Again _ -> goodbye(on, BridgePrompt.SAVED_AGAIN);
            case Ended.NotYours _ -> goodbye(on, BridgePrompt.NOT_YOURS);
            case Ended.Gone _ -> goodbye(on, BridgePrompt.DONE);
            case Ended.NoTime _ -> ask(on, after, new Place(0, 0), false, List.of(BridgePrompt.NO_TIMES));
        };
    }

    private String goodbye(BridgeTwiml.On on, BridgePrompt prompt) {
        return twiml.goodbye(says(on, List.of(prompt)));
    }
}
