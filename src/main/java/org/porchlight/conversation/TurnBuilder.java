package org.porchlight.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Script;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.script.Step;

/**
 * The making of one turn: moves from step to step until one asks or ends, gathering what is said and what is to be
 * done. Lives for one call of {@link Engine#step} and is used by one thread.
 */
final class TurnBuilder {
    /** Steps that lead on by themselves in one turn; the lint sees to it that no script needs more. */
    private static final int HOPS = 24;

    private final Script script;
    private final Facts facts;
    private final TurnSpeech speech = new TurnSpeech();
    private final List<Effect> promises = new ArrayList<>();
    private final List<Effect> notes = new ArrayList<>();
    private Position position;
    private Optional<PhoneNumber> keyed = Optional.empty();

    TurnBuilder(Script script, Facts facts, Position position) {
        this.script = script;
        this.facts = facts;
        this.position = position.turned(facts.now());
    }

    Position position() {
        return position;
    }

    Facts facts() {
        return facts;
    }

    Script script() {
        return script;
    }

    /** Says one prompt ahead of what follows. */
    void say(SpokenPrompt prompt) {
        say(prompt.key());
    }

    /** Says one prompt of the script ahead of what follows. */
    void say(String key) {
        speech.say(new Utterance(script.words().phrase(position.language(), key), Map.of(), false));
    }

    void speak(Language language) {
        position = position.in(language);
    }

    void near(String placeKey) {
        position = position.near(placeKey);
    }

    void promise(Effect.Promise promise) {
        promises.add(promise);
    }

    /** A closed answer, {@code question.answer}. */
    void keep(String answer) {
        int dot = answer.indexOf('.');
        answer(answer.substring(0, dot), answer.substring(dot + 1));
    }

    void answer(String question, String answer) {
        position = position.answered(question, answer);
    }

    /** A number that may be read back in this turn and no other. */
    void keyed(PhoneNumber number) {
        keyed = Optional.of(number);
    }

    void note(String what) {
        notes.add(new Effect.Note(what, position.language()));
    }

    /** The question is closed; language and place stay. */
    void close() {
        position = position.afresh();
        speech.end();
    }

    /** Goes to a step, or to a target that means something from where we are. */
    void go(String target) {
        new Navigation(this).to(target);
    }

    /** Stands at a step without entering it. */
    void stand(String step) {
        position = position.at(step, position.wayHere());
    }

    /** The current step once more, slowly. */
    void again() {
        speech.slowly();
        ask();
    }

    /** The current step as it is now, at its usual pace. */
    void ask() {
        current().ifPresentOrElse(this::ask, () -> enter(entrances().home(), List.of()));
    }

    /** Another item of the current step's list. */
    void item(int index) {
        position = position.item(index).missed(0, position.quiet());
        ask();
    }

    /** They are here and did something. */
    void heard() {
        missed(position.misses(), 0);
    }

    void missed(int misses, int quiet) {
        position = position.missed(misses, quiet);
    }

    EntryPoints entrances() {
        return new EntryPoints(script.hotline(), facts);
    }

    Optional<Step.Asking> current() {
        return script.find(position.step())
                .filter(Step.Asking.class::isInstance)
                .map(Step.Asking.class::cast);
    }

    /** Enters a step and follows on to the first that asks or ends. */
    void enter(String name, List<String> way) {
        String here = name;
        for (int hop = 0; hop < HOPS; hop++) {
            Step step = script.step(entrances().discreet(here));
            step.note().ifPresent(this::note);
            Optional<String> on = pass(step, way);
            if (on.isEmpty()) {
                return;
            }
            here = on.get();
        }
        throw new IllegalStateException("the script runs in circles at " + here);
    }

    /** Takes one step; gives the next one's name unless this one asks or ends. */
    private Optional<String> pass(Step step, List<String> way) {
        return switch (step) {
            case Step.Tell tell -> {
                speech.say(scenery().said(tell.saying(), facts.channel()));
                yield Optional.of(tell.then());
            }
            case Step.Branch branch -> Optional.of(holds(branch) ? branch.yes() : branch.no());
            case Step.Send send -> {
                promises.add(new Effect.SendText(scenery().said(send.saying(), Channel.TEXT), send.otherwise()));
                yield Optional.of(send.then());
            }
            case Step.Act act -> {
                Optional<Effect.Promise> promise = new PromiseEffects(script, facts, position).promise(act);
                promise.ifPresent(promises::add);
                yield Optional.of(
                        promise.isPresent() ? act.then() : act.noTime().orElse(act.otherwise()));
            }
            case Step.End end -> {
                speech.say(scenery().said(end.saying(), facts.channel()));
                close();
                yield Optional.empty();
            }
            case Step.Asking asking -> {
                position = Kinds.lists(asking)
                        ? position.at(asking.name(), way).listing()
                        : position.at(asking.name(), way);
                yield show(asking) ? Optional.empty() : Optional.of(past(asking));
            }
        };
    }

    private void ask(Step.Asking step) {
        if (!show(step)) {
            enter(past(step), position.back());
        }
    }

    private String past(Step.Asking step) {
        return Kinds.past(step, position.index() > 0, script.hotline());
    }

    private boolean show(Step.Asking step) {
        Optional<RenderedStep> scene = scenery().scene(step);
        scene.ifPresent(it -> {
            speech.show(it);
            speech.wait(step, facts.channel());
            boolean digits = Kinds.digits(step) > 1 && facts.channel() == Channel.VOICE;
            position = position.asked(script.fingerprint(step.name()), digits);
        });
        return scene.isPresent();
    }

    private boolean holds(Step.Branch branch) {
        return switch (branch.condition()) {
            case TEXT -> facts.channel() == Channel.TEXT;
            case NUMBER -> facts.number();
            case CALL -> !facts.calls().windows().isEmpty();
            case PLACE -> position.place().flatMap(facts.atlas()::place).isPresent();
        };
    }

    StepRenderer scenery() {
        return new StepRenderer(script, facts, position, keyed);
    }

    Turn turn() {
        var effects = new ArrayList<>(promises);
        effects.addAll(notes);
        // The hint names what the line is for; on the number that calls show, nothing may.
        if (speech.waitsForReply() && !facts.calls().ringBack()) {
            say(ConversationPrompt.HINT);
        }
        return speech.turn(position, effects);
    }
}
