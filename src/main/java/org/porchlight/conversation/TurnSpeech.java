package org.porchlight.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Prompts;
import org.porchlight.script.Step;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Expect;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Collects what a turn says and then waits for. Doesn't decide what that is. */
final class TurnSpeech {
    private static final Duration BRIEFLY = Duration.ofSeconds(1);
    private static final Duration KEY_SLOWLY = Duration.ofSeconds(12);

    private final List<Utterance> before = new ArrayList<>();
    private final List<Utterance> says = new ArrayList<>();
    private Map<String, Utterance> labels = Map.of();
    private Expect expect = new Expect.NoAnswer();
    private boolean slowly;
    private boolean digits;

    /** Says everything slowly from now on. */
    void slowly() {
        slowly = true;
    }

    /** Digits came: what is said first is said before keys are heard, so that one too many skips nothing. */
    void afterDigits() {
        digits = true;
    }

    void say(Utterance utterance) {
        says.add(utterance);
    }

    void say(List<Utterance> utterances) {
        says.addAll(utterances);
    }

    /** What is said so far. */
    List<Utterance> said() {
        return Stream.concat(before.stream(), says.stream()).toList();
    }

    /** Says a step that asks. What it says before keys are heard comes after all that was said so far. */
    void show(RenderedStep step) {
        if (!step.before().isEmpty()) {
            before.addAll(says);
            before.addAll(step.before());
            says.clear();
        }
        labels = step.labels();
        says.addAll(slowly ? step.says().stream().map(Utterance::slowly).toList() : step.says());
    }

    /** Says only what is left of what was to be said. */
    void only(UnaryOperator<List<Utterance>> kept) {
        List<Utterance> some = kept.apply(List.copyOf(says));
        says.clear();
        says.addAll(some);
    }

    /**
     * Waits for an answer to a step.
     *
     * @param names of places that a caller may say
     */
    void wait(Step.Asking step, Channel channel, List<String> names) {
        Duration patience =
                step.saying().patience().map(Duration::ofSeconds).orElse(slowly ? KEY_SLOWLY : Prompts.PATIENCE);
        int digits = step.digits();
        expect = switch (channel) {
            case TEXT -> new Expect.TextReply();
            case VOICE -> digits > 1 ? new Expect.Digits(digits, patience, names) : new Expect.Key(patience);
        };
    }

    /** Waits only as long as it takes to press a key. */
    void waitBriefly() {
        expect = new Expect.Key(BRIEFLY);
    }

    /** Waits until a line that the caller is put through to is gone. */
    void connect(PhoneNumber to) {
        labels = Map.of();
        expect = new Expect.Connection(to);
    }

    /** Waits for no answer. */
    void end() {
        labels = Map.of();
        expect = new Expect.NoAnswer();
    }

    boolean waitsForReply() {
        return expect instanceof Expect.TextReply;
    }

    Turn turn(Position next, List<Effect> effects, List<String> through) {
        if (digits && before.isEmpty() && says.size() > 1) {
            before.add(says.removeFirst());
        }
        return new Turn(
                next,
                List.copyOf(before),
                List.copyOf(says),
                expect,
                List.copyOf(effects),
                labels,
                List.copyOf(through),
                Optional.empty());
    }
}
