package org.porchlight.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Hotline;
import org.porchlight.script.Phrase;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.script.Target;

/**
 * The making of one turn: moves from step to step until one asks or ends, gathering what is said and what is to be
 * done. Lives for one call of {@link Engine#step} and is used by one thread.
 */
final class Walk {
    /** Steps that lead on by themselves in one turn; the lint sees to it that no script needs more. */
    private static final int HOPS = 24;

    /** Silences in a row after which even a patient line may end the call: the better part of an hour. */
    private static final int QUIET = 90;

    private static final Duration KEY = Duration.ofSeconds(8);
    private static final Duration KEY_SLOWLY = Duration.ofSeconds(12);

    private final Script script;
    private final Facts facts;
    private final List<Utterance> before = new ArrayList<>();
    private final List<Utterance> says = new ArrayList<>();
    private final List<Effect> promises = new ArrayList<>();
    private final List<Effect> notes = new ArrayList<>();
    private Position position;
    private Expect expect = new Expect.Nothing();
    private boolean slowly;
    private Optional<PhoneNumber> keyed = Optional.empty();

    Walk(Script script, Facts facts, Position position) {
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
    void say(String key) {
        says.add(new Utterance(script.words().phrase(position.language(), key), Map.of(), false));
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
        expect = new Expect.Nothing();
    }

    /** Goes to a step, or to a target that means something from where we are. */
    void go(String target) {
        switch (target) {
            case Target.BACK -> back();
            case Target.AGAIN -> again();
            case Target.NEXT -> next();
            default -> enter(target, position.wayHere());
        }
    }

    /** The current step once more, slowly. */
    void again() {
        slowly = true;
        ask();
    }

    /** The current step as it is now, at its usual pace. */
    void ask() {
        current().ifPresentOrElse(this::ask, () -> enter(home(), List.of()));
    }

    /** Another item of the current step's list. */
    void item(int index) {
        position = position.item(index).missed(0, position.quiet());
        ask();
    }

    /** Nothing came. Asked again twice, more slowly; then on to the next useful thing. */
    void silence() {
        int quiet = position.quiet() + 1;
        position = position.missed(position.misses() + 1, quiet);
        if (quiet > QUIET) {
            enter(script.hotline().farewell(), List.of());
            return;
        }
        current().ifPresentOrElse(this::missed, () -> enter(home(), List.of()));
    }

    /** Something came that we can't make out; {@code prompt} says so without blame. */
    void unclear(String prompt) {
        say(prompt);
        position = position.missed(position.misses() + 1, 0);
        current().ifPresentOrElse(this::missed, () -> enter(home(), List.of()));
    }

    /** A text that we can't make out: the short list, and the second time a person, where it may be told of one. */
    void unknown() {
        int misses = position.misses() + 1;
        if (misses > 1 && !facts.calls().ringBack()) {
            enter(script.hotline().unknown(), position.wayHere());
            return;
        }
        say(Pressed.UNCLEAR);
        enter(home(), List.of());
        position = position.missed(misses, 0);
    }

    /** They named a place that tells us nothing: asked again after {@code prompt}, and the second time a person. */
    void lost(Step.Ask where, String prompt) {
        int misses = position.misses() + 1;
        if (misses > 1) {
            enter(script.hotline().unknown(), position.wayHere());
            return;
        }
        say(prompt);
        enter(where.name(), position.wayHere());
        position = position.missed(misses, 0);
    }

    private void missed(Step.Asking step) {
        if (position.misses() < step.choices().tries()) {
            again();
        } else {
            go(step.choices().silent());
        }
    }

    /** They are here and did something. */
    void heard() {
        position = position.missed(position.misses(), 0);
    }

    /** The next item: of this step's own list, or of the list that it speaks of. */
    private void next() {
        current().flatMap(step -> step.saying().of()).ifPresent(list -> position = position.at(list, position.wayHere()));
        item(position.index() + 1);
    }

    private void back() {
        if (position.index() > 0 && current().filter(Kinds::lists).isPresent()) {
            item(position.index() - 1);
        } else if (position.back().isEmpty()) {
            enter(menu(), List.of());
        } else {
            List<String> way = position.back();
            String last = way.getLast();
            enter(script.find(last).isPresent() ? last : menu(), way.subList(0, way.size() - 1));
        }
    }

    /** Where a contact starts over. */
    String home() {
        boolean list = facts.channel() == Channel.TEXT && !facts.calls().ringBack();
        return list ? script.hotline().text() : menu();
    }

    /** The menu, or the words that reveal nothing on the number that calls show, or what was asked from there. */
    String menu() {
        Hotline hotline = script.hotline();
        String ringBack = facts.calls().asked().isPresent() ? hotline.asked() : hotline.ringBack();
        return facts.calls().ringBack() ? ringBack : hotline.menu();
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
            Step step = script.step(facts.calls().ringBack() ? discreet(here) : here);
            step.note().ifPresent(this::note);
            Optional<String> on = pass(step, way);
            if (on.isEmpty()) {
                return;
            }
            here = on.get();
        }
        throw new IllegalStateException("the script runs in circles at " + here);
    }

    /** On the number that calls show: whoever holds the phone now may be somebody else. */
    private String discreet(String step) {
        return script.hotline().discreetly().getOrDefault(step, step);
    }

    /** Takes one step; gives the next one's name unless this one asks or ends. */
    private Optional<String> pass(Step step, List<String> way) {
        return switch (step) {
            case Step.Tell tell -> {
                says.addAll(scenery().said(tell.saying(), facts.channel()));
                yield Optional.of(tell.then());
            }
            case Step.Branch branch -> Optional.of(holds(branch) ? branch.yes() : branch.no());
            case Step.Send send -> {
                promises.add(new Effect.SendText(scenery().said(send.saying(), Channel.TEXT), send.otherwise()));
                yield Optional.of(send.then());
            }
            case Step.Act act -> {
                Optional<Effect.Promise> promise = new Deeds(script, facts, position).promise(act);
                promise.ifPresent(promises::add);
                yield Optional.of(promise.isPresent() ? act.then() : act.noTime().orElse(act.otherwise()));
            }
            case Step.End end -> {
                says.addAll(scenery().said(end.saying(), facts.channel()));
                close();
                yield Optional.empty();
            }
            case Step.Asking asking -> {
                position = Kinds.lists(asking) ? position.at(asking.name(), way).listing() : position.at(asking.name(), way);
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
        Optional<Scene> scene = scenery().scene(step);
        scene.ifPresent(it -> {
            if (!it.before().isEmpty()) {
                before.addAll(says);
                before.addAll(it.before());
                says.clear();
            }
            says.addAll(slowly ? it.says().stream().map(Utterance::slowly).toList() : it.says());
            boolean digits = Kinds.digits(step) > 1 && facts.channel() == Channel.VOICE;
            position = position.asked(script.fingerprint(step.name()), digits);
            expect = expect(step);
        });
        return scene.isPresent();
    }

    private Expect expect(Step.Asking step) {
        if (facts.channel() == Channel.TEXT) {
            return new Expect.Reply();
        }
        Duration patience = step.saying().patience().map(Duration::ofSeconds).orElse(slowly ? KEY_SLOWLY : KEY);
        int digits = Kinds.digits(step);
        return digits > 1 ? new Expect.Digits(digits, patience) : new Expect.Key(patience);
    }

    private boolean holds(Step.Branch branch) {
        return switch (branch.condition()) {
            case TEXT -> facts.channel() == Channel.TEXT;
            case NUMBER -> facts.number();
            case CALL -> !facts.calls().windows().isEmpty();
            case PLACE -> position.place().flatMap(facts.atlas()::place).isPresent();
        };
    }

    Scenery scenery() {
        return new Scenery(script, facts, position, keyed);
    }

    Turn turn() {
        var effects = new ArrayList<>(promises);
        effects.addAll(notes);
        // The hint names what the line is for; on the number that calls show, nothing may.
        if (expect instanceof Expect.Reply && !facts.calls().ringBack()) {
            Phrase hint = script.words().phrase(position.language(), "hotline.hint");
            says.add(new Utterance(hint, Map.of(), false));
        }
        return new Turn(position, List.copyOf(before), List.copyOf(says), expect, List.copyOf(effects));
    }
}
