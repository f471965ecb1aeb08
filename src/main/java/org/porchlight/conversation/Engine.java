package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Phrase;
import org.porchlight.script.Script;
import org.porchlight.script.Step;

/**
 * The conversation as one function: from where it stands and what came, to what is said and done next. Pure and total:
 * the same four values give the same turn, and every combination gives one.
 */
public final class Engine {
    /** Digits of a ZIP code. */
    static final int ZIP = 5;

    /** Digits of a North American phone number. */
    static final int NUMBER = 10;

    private Engine() {}

    /** Takes one turn. */
    public static Turn step(Script script, Position position, Input input, Facts facts) {
        var walk =
                new TurnBuilder(script, facts, OpenQuestion.before(script, TextExpiry.after(position, facts), facts));
        switch (input) {
            case Input.Began began -> walk.enter(first(script, facts), List.of());
            case Input.Silence silence -> new MissedInput(walk).silence();
            case Input.Keys keys -> new KeyInput(walk).take(keys.keys());
            case Input.Words words -> new TextInput(walk).take(words.text());
            case Input.PromiseFailed failed -> walk.go(failed.promise().otherwise());
        }
        return walk.turn();
    }

    /** What the step being asked offers at this position, in the order in which it is said; empty when it asks nothing. */
    public static List<KeyOption> offers(Script script, Position position, Facts facts) {
        return script.find(position.step())
                .filter(Step.Asking.class::isInstance)
                .flatMap(step -> new StepRenderer(script, facts, position, Optional.empty()).scene((Step.Asking) step))
                .map(scene -> scene.choices().entrySet().stream()
                        .map(choice -> offer(choice.getKey(), choice.getValue().label(), facts.channel()))
                        .filter(offer -> !offer.words().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static KeyOption offer(String key, Utterance label, Channel channel) {
        String words = Phrase.PAUSE.matcher(label.in(channel)).replaceAll(" ").strip();
        return new KeyOption(key, words, label.phrase().language());
    }

    private static String first(Script script, Facts facts) {
        if (facts.calls().ringBack()) {
            return script.hotline().ringBack();
        }
        return facts.channel() == Channel.VOICE
                ? script.hotline().call()
                : script.hotline().text();
    }

    /** The step that is being asked, unless the script has changed under it since. */
    static boolean changed(Script script, Position position) {
        return script.find(position.step())
                .filter(Step.Asking.class::isInstance)
                .map(step -> script.fingerprint(step.name()) != position.fingerprint())
                .orElse(true);
    }
}
