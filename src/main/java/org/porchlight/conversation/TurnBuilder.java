package org.porchlight.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.AskedWishes;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;
import org.porchlight.turn.Trouble;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Topic;

/**
 * One turn as it comes together: where the conversation stands so far, what is said, promised and noted. Decides
 * nothing. Lives for one call of {@link Engine#step} and is used by one thread.
 */
final class TurnBuilder {
    private final Script script;
    private final Facts facts;
    private final Duration since;
    private final TurnSpeech speech = new TurnSpeech();
    private final List<Effect> promises = new ArrayList<>();
    private final List<Effect> notes = new ArrayList<>();
    private final List<String> through = new ArrayList<>();
    private Position position;
    private Optional<PhoneNumber> keyed = Optional.empty();
    private Optional<Meaning> meaning = Optional.empty();
    private Asking asking;

    /** The step that is being asked, as it is rendered at a position. */
    private record Asking(Position position, Optional<RenderedStep> step) {}

    TurnBuilder(Script script, Facts facts, Position position) {
        this.script = script;
        this.facts = facts;
        this.since = TextExpiry.since(position, facts);
        this.position = position.turned(facts.now());
    }

    Script script() {
        return script;
    }

    Facts facts() {
        return facts;
    }

    Position position() {
        return position;
    }

    /** Whether the turn was taken hours ago, and its webhook comes again. */
    boolean repeated() {
        return TextExpiry.repeated(facts.channel(), since);
    }

    /** How long ago the turn before was taken. */
    Duration since() {
        return since;
    }

    TurnSpeech speech() {
        return speech;
    }

    /** Moves the position: {@code turn.move(it -> it.near(key))}. */
    void move(UnaryOperator<Position> change) {
        position = change.apply(position);
    }

    /** Remembers a step that the turn goes through. */
    void passes(Step step) {
        through.add(step.name());
        position = Feedback.passed(script, step, position);
        if (script.leading(Topic.DISCREET).contains(step.name())) {
            // Who can't talk now is answered without a topic's name from here on.
            move(here -> here.with(here.thread().discreet(true)));
        }
    }

    /** Keeps one more closed answer, {@code question.answer}. */
    void keep(String answer) {
        boolean fit = answer.equals(ListedSite.FIT);
        move(it -> fit ? ListedSite.fitting(it, facts) : AskedWishes.keeping(answer, it));
    }

    /** Says one prompt ahead of what follows. */
    void say(String prompt) {
        speech.say(new Utterance(script.words().phrase(position.language(), prompt), Map.of(), false));
    }

    void promise(Effect.Promise promise) {
        promises.add(promise);
    }

    void note(String what) {
        notes.add(new Effect.WriteNote(what, position.language()));
    }

    void note(Trouble trouble) {
        note(trouble.word());
    }

    /** Remembers what the text is taken for. */
    void means(Meaning taken) {
        meaning = Optional.of(taken);
    }

    /** Keeps a number that may be read back in this turn and no other. */
    void keyed(PhoneNumber number) {
        keyed = Optional.of(number);
    }

    /** Closes the question; language and place stay. */
    void close() {
        move(Position::afresh);
        speech.end();
    }

    /** The step that the position stands at, where it asks. */
    Optional<Step.Asking> current() {
        return script.find(position.step())
                .filter(Step.Asking.class::isInstance)
                .map(Step.Asking.class::cast);
    }

    /** The same step, unless the script has changed under it since it was asked. */
    Optional<Step.Asking> asked() {
        return current()
                .filter(step ->
                        script.fingerprint(step.name()) == position.asked().fingerprint());
    }

    /** Whether a text is awaited at a question; on the number that calls show every step is one. */
    boolean questioning() {
        return facts.channel() == Channel.TEXT
                && asked().filter(step -> facts.calls().ringBack() || OpenQuestion.question(step))
                        .isPresent();
    }

    EntryPoints entrances() {
        return new EntryPoints(script.hotline(), facts);
    }

    /** Renders steps as they are at this position. */
    StepRenderer renderer() {
        return new StepRenderer(script, facts, position, keyed);
    }

    /**
     * The step that the last one asked as it is at this position, if it can be. A text is compared with it several
     * times, and it may list sites: it is rendered once for each position.
     */
    Optional<RenderedStep> asking() {
        if (asking == null || asking.position() != position) {
            asking = new Asking(position, asked().flatMap(renderer()::rendered));
        }
        return asking.step();
    }

    Turn turn() {
        var effects = new ArrayList<>(promises);
        effects.addAll(notes);
        // The hint names what the line is for; on the number that calls show, nothing may.
        if (speech.waitsForReply() && !facts.calls().ringBack()) {
            new TextRoom(script, facts, position).first(speech.said()).ifPresent(speech::say);
            boolean waiting = OpenQuestion.requestLeft(script, position);
            say((waiting ? ConversationPrompt.HINT_WAITING : ConversationPrompt.HINT).key());
        }
        var discretion = new Discretion(script, position);
        if (discretion.holds(facts)) {
            speech.only(discretion::of);
        }
        if (speech.waitsForReply()) {
            speech.only(new TextRoom(script, facts, position)::shared);
        }
        return speech.turn(position, effects, through).to(meaning);
    }
}
