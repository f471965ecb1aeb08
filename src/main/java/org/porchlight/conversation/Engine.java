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
    private Engine() {}

    /** Takes one turn. */
    public static Turn step(Script script, Position position, Input input, Facts facts) {
        if (input instanceof Input.Words words
                && words.message().quotes()
                && words.message().empty()) {
            return Turn.nothing(position);
        }
        Position left = OpenQuestion.before(script, TextExpiry.after(position, facts), facts);
        var turn = new TurnBuilder(script, facts, left);
        var way = new Navigation(turn, new StepRunner(turn));
        switch (input) {
            case Input.Began began -> way.begin(turn.entrances().first());
            case Input.Silence silence -> new MissedInput(turn, way).silence();
            case Input.Keys keys -> new KeyInput(turn, way).take(keys.keys());
            case Input.Words words -> new TextInput(turn, way).take(words);
            case Input.PromiseFailed failed -> way.go(failed.promise().otherwise());
        }
        return turn.turn();
    }

    /** Lists the options of the step being asked at this position, in the order in which they are said. */
    public static List<KeyOption> offers(Script script, Position position, Facts facts) {
        return script.find(position.step())
                .filter(Step.Asking.class::isInstance)
                .flatMap(step ->
                        new StepRenderer(script, facts, position, Optional.empty()).rendered((Step.Asking) step))
                .map(rendered -> rendered.choices().entrySet().stream()
                        .map(choice -> offer(choice.getKey(), choice.getValue().label(), facts.channel()))
                        .filter(offer -> !offer.words().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static KeyOption offer(String key, Utterance label, Channel channel) {
        String words = Phrase.PAUSE.matcher(label.in(channel)).replaceAll(" ").strip();
        return new KeyOption(key, words, label.phrase().language());
    }
}
