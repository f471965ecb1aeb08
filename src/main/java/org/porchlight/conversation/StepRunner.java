package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Step;

/** Runs the steps of a turn: enters one and follows on to the first that asks or ends. */
final class StepRunner {
    /** Steps that lead on by themselves in one turn; the lint sees to it that no script needs more. */
    private static final int HOPS = 24;

    private final TurnBuilder turn;

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
            step.note().ifPresent(turn::note);
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
        if (!show(step)) {
            enter(past(step), turn.position().back());
        }
    }

    /** Runs one step; gives the next one's name unless this one asks or ends. */
    private Optional<String> run(Step step, List<String> way) {
        return switch (step) {
            case Step.Tell tell -> {
                turn.speech()
                        .say(turn.renderer().said(tell.saying(), turn.facts().channel()));
                yield Optional.of(tell.then());
            }
            case Step.Branch branch -> Optional.of(holds(branch) ? branch.yes() : branch.no());
            case Step.Send send -> {
                turn.promise(new Effect.SendText(turn.renderer().said(send.saying(), Channel.TEXT), send.otherwise()));
                yield Optional.of(send.then());
            }
            case Step.Act act -> Optional.of(act(act));
            case Step.End end -> {
                turn.speech()
                        .say(turn.renderer().said(end.saying(), turn.facts().channel()));
                turn.close();
                yield Optional.empty();
            }
            case Step.Asking asking -> arrive(asking, way);
        };
    }

    private boolean holds(Step.Branch branch) {
        Facts facts = turn.facts();
        return switch (branch.condition()) {
            case TEXT -> facts.channel() == Channel.TEXT;
            case NUMBER -> facts.number();
            case CALL -> !facts.calls().windows().isEmpty();
            case PLACE -> turn.position().place().flatMap(facts.atlas()::place).isPresent();
        };
    }

    private String act(Step.Act act) {
        Optional<Effect.Promise> promise =
                new PromiseEffects(turn.script(), turn.facts(), turn.position()).promise(act);
        promise.ifPresent(turn::promise);
        return promise.isPresent() ? act.then() : act.noTime().orElse(act.otherwise());
    }

    private Optional<String> arrive(Step.Asking step, List<String> way) {
        turn.move(it -> it.at(step.name(), way));
        if (step.lists()) {
            turn.move(Position::listedAnew);
        }
        return show(step) ? Optional.empty() : Optional.of(past(step));
    }

    private String past(Step.Asking step) {
        return step.past(turn.position().listing().started(), turn.script().hotline());
    }

    /** Says the step and waits for its answer; false when it has nothing to show. */
    private boolean show(Step.Asking step) {
        Channel channel = turn.facts().channel();
        Optional<RenderedStep> rendered = turn.renderer().rendered(step);
        rendered.ifPresent(it -> {
            turn.speech().show(it);
            turn.speech().wait(step, channel);
            boolean digits = step.digits() > 1 && channel == Channel.VOICE;
            turn.move(here -> here.askedNow(turn.script().fingerprint(step.name()), digits));
        });
        return rendered.isPresent();
    }
}
