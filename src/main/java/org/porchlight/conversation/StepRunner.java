package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Prompts;
import org.porchlight.script.Step;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;
import org.porchlight.turn.Trouble;

/** Runs the steps of a turn: enters one and follows on to the first that asks or ends. */
final class StepRunner {
    /** Steps that lead on by themselves in one turn; the lint sees to it that no script needs more. */
    private static final int HOPS = 24;

    /** Noted when a site is told: once for a list, however many of it are heard. */
    private static final String PLACE_TOLD = "place-told";

    private final TurnBuilder turn;

    /** Whether this turn has gone around something that would have been said with an empty gap. */
    private boolean wentAround;

    StepRunner(TurnBuilder turn) {
        this.turn = turn;
    }

    /**
     * Enters a step.
     *
     * @param way the way back from there
     */
    void enter(String name, List<String> way) {
        String here = name;
        for (int hop = 0; hop < HOPS; hop++) {
            Step step = turn.script().step(turn.entrances().discreet(here));
            turn.passes(step);
            Optional<String> on = run(step, way);
            if (on.isEmpty()) {
                return;
            }
            here = on.get();
        }
        throw new IllegalStateException("the script runs in circles at " + here);
    }

    /** Asks the current step as it is now. */
    void ask(Step.Asking step) {
        turn.passes(step);
        show(step).ifPresent(on -> enter(on, turn.position().back()));
    }

    /** Runs one step; gives the name of the next unless this one asks or ends. */
    private Optional<String> run(Step step, List<String> way) {
        if (!(step instanceof Step.Doing)) {
            step.note().ifPresent(turn::note);
        }
        return switch (step) {
            case Step.Tell tell -> Optional.of(tell(tell));
            case Step.Branch branch -> Optional.of(holds(branch) ? branch.yes() : branch.no());
            case Step.Send send -> Optional.of(send(send));
            case Step.Doing act -> Optional.of(act(act));
            case Step.End end -> end(end);
            case Step.Asking asking -> arrive(asking, way);
        };
    }

    private String tell(Step.Tell tell) {
        Channel channel = turn.facts().channel();
        List<Utterance> says = turn.renderer().said(tell.saying(), channel);
        if (!whole(says, channel)) {
            return around(tell.saying(), tell.then());
        }
        turn.speech().say(says);
        tell.keep().forEach(turn::keep);
        return tell.then();
    }

    private boolean holds(Step.Branch branch) {
        Facts facts = turn.facts();
        return switch (branch.condition()) {
            case TEXT -> facts.channel() == Channel.TEXT;
            case NUMBER -> facts.number().getAsBoolean();
            case CALL -> !facts.calls().windows().isEmpty();
            case FEEDBACK -> Feedback.mayAsk(turn.position());
            case OWN -> !CallWords.another(turn.position());
            case SPOKEN -> CallWords.spoken(turn.position(), facts);
            case CANADA -> PlaceQuestions.inCanada(turn.position(), facts);
            case UNSURE -> facts.calls().unsure();
            case KITS -> ListedSite.kits(turn.position());
            case SITE -> ListedSite.here(turn.script(), turn.position(), facts).isPresent();
            case NEWS -> ListedSite.news(turn.script(), turn.position(), facts);
            case FITS -> ListedSite.fits(turn.position(), facts);
            case PLACE -> turn.position().place().flatMap(facts.atlas()::place).isPresent();
        };
    }

    private String send(Step.Send send) {
        List<Utterance> says = turn.renderer().said(send.saying(), Channel.TEXT);
        if (says.isEmpty() || !whole(says, Channel.TEXT)) {
            return around(send.saying(), send.otherwise());
        }
        var room = new TextRoom(turn.script(), turn.facts(), turn.position());
        turn.promise(new Effect.SendText(room.shared(says), send.otherwise()));
        return send.then();
    }

    private String act(Step.Doing act) {
        Optional<Effect.Promise> promise = new PromiseEffects(turn.script(), turn.facts(), turn.position())
                .promise(act)
                .filter(it -> !turn.repeated() || !(it instanceof Effect.AskCall));
        // What can't be promised isn't noted as promised.
        promise.ifPresent(it -> {
            turn.promise(it);
            act.note().ifPresent(turn::note);
        });
        return promise.isPresent() ? act.then() : act.noTime().orElse(act.otherwise());
    }

    private Optional<String> end(Step.End end) {
        Channel channel = turn.facts().channel();
        List<Utterance> says = turn.renderer().said(end.saying(), channel);
        if (!whole(says, channel) && !wentAround) {
            return Optional.of(around(end.saying(), turn.entrances().home()));
        }
        turn.speech().say(says.stream().filter(it -> it.whole(channel)).toList());
        turn.close();
        return Optional.empty();
    }

    private Optional<String> arrive(Step.Asking step, List<String> way) {
        turn.move(it -> it.at(step.name(), way));
        if (step.lists()) {
            turn.move(Position::listedAnew);
        }
        if (step instanceof Step.NearestSites sites && ListedSite.noneOpen(sites, turn.position(), turn.facts())) {
            turn.note(Trouble.NONE_OPEN);
        }
        return show(step);
    }

    /** Says the step and waits for its answer; gives where else to go if it has nothing to show, or a gap is empty. */
    private Optional<String> show(Step.Asking step) {
        Channel channel = turn.facts().channel();
        turn.move(here -> PlaceQuestions.asked(here, step));
        if (PlaceQuestions.tooMany(turn.position())) {
            return Optional.of(turn.script().hotline().unknown());
        }
        Optional<RenderedStep> rendered = turn.renderer().rendered(step);
        if (rendered.isEmpty()) {
            return Optional.of(past(step));
        } else if (!rendered.get().whole(channel) && !wentAround) {
            return Optional.of(around(step.saying(), past(step)));
        }
        if (step instanceof Step.NearestSites && !turn.position().listing().started()) {
            turn.note(PLACE_TOLD);
        }
        turn.speech().show(rendered.get().onlyWhole(channel));
        turn.speech().wait(step, channel, turn.renderer().names(step));
        boolean digits = step.digits() > 1 && channel == Channel.VOICE;
        turn.move(here -> here.askedNow(turn.script().fingerprint(step.name()), digits));
        return Optional.empty();
    }

    private static boolean whole(List<Utterance> says, Channel channel) {
        return says.stream().allMatch(it -> it.whole(channel));
    }

    /**
     * Where to go instead of saying something with an empty gap: where the list leads that it would have spoken of and
     * that has nothing to show, else to {@code other}. After the first time in a turn always to {@code other}, so that
     * no script, whatever it lacks, leads in circles.
     */
    private String around(Prompts saying, String other) {
        if (wentAround) {
            return other;
        }
        wentAround = true;
        return saying.of()
                .flatMap(turn.script()::find)
                .filter(Step.Asking.class::isInstance)
                .map(list -> past((Step.Asking) list))
                .orElse(other);
    }

    private String past(Step.Asking step) {
        return step.past(turn.position().listing().started(), turn.script().hotline());
    }
}
