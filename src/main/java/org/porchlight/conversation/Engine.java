package org.porchlight.conversation;

import org.porchlight.script.Script;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/**
 * The conversation as one function: from where it stands and what came, to what is said and done next. Pure and total:
 * the same four values give the same turn, and every combination gives one.
 */
public final class Engine {
    private Engine() {}

    /** Takes one turn. */
    public static Turn step(Script script, Position position, Input input, Facts facts) {
        if (input instanceof Input.Words words) {
            return new NotTheirs(script, position, facts)
                    .answer(words)
                    .orElseGet(() -> taken(script, position, input, facts));
        }
        return taken(script, position, input, facts);
    }

    private static Turn taken(Script script, Position position, Input input, Facts facts) {
        Position left = OpenQuestion.before(script, TextExpiry.after(script, position, facts), facts);
        var turn = new TurnBuilder(script, facts, left);
        var way = new Navigation(turn, new StepRunner(turn));
        switch (input) {
            case Input.Began began -> way.begin(turn.entrances().first());
            case Input.Silence silence -> silence(turn, way);
            case Input.Keys keys -> new KeyInput(turn, way).take(keys.keys());
            case Input.Spoken spoken -> new PlaceAnswer(turn, way).spoken(spoken.words());
            case Input.Words words -> new TextInput(turn, way).take(words);
            case Input.LineOver over ->
                way.go(new LineConnection(turn).over(over, position.contact().issued()));
            case Input.PromiseFailed(Effect.Connect connect) -> way.go(new LineConnection(turn).refused(connect));
            case Input.PromiseFailed failed -> way.go(failed.promise().otherwise());
        }
        return turn.turn();
    }

    private static void silence(TurnBuilder turn, Navigation way) {
        if (!new LineConnection(turn).dial()) {
            new MissedInput(turn, way).silence();
        }
    }
}
