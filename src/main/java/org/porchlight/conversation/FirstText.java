package org.porchlight.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/**
 * Names the operator in the first reply of a thread, as phone companies want it. Emergencies come without: nothing may
 * take room from what to do now. So does a discreet thread, which somebody else may be reading, and a text that has no
 * room left; HELP names the operator whenever it is asked.
 */
record FirstText(Script script, Facts facts, Position position) {
    /** What is said of the operator after all this; empty where nothing is. */
    Optional<Utterance> after(List<Utterance> says) {
        if (position.contact().turn() != 1
                || emergency()
                || asksForHelp()
                || new Discretion(script, position).holds(facts)) {
            return Optional.empty();
        }
        return Optional.of(said(ConversationPrompt.FIRST_TEXT)).filter(first -> fits(says, first));
    }

    private boolean emergency() {
        return script.find(position.step())
                .map(Step::topic)
                .filter(script.replies()::containsKey)
                .isPresent();
    }

    private boolean asksForHelp() {
        return position.step().equals(script.hotline().commands().get("help"));
    }

    private boolean fits(List<Utterance> says, Utterance first) {
        List<String> lines = Stream.concat(says.stream(), Stream.of(first, said(ConversationPrompt.HINT)))
                .map(utterance -> utterance.in(Channel.TEXT))
                .toList();
        return Segments.of(Gsm7.approximate(String.join("\n", lines))).count() <= Sms.MOST;
    }

    private Utterance said(ConversationPrompt prompt) {
        return new Utterance(script.words().phrase(position.language(), prompt), Map.of(), false);
    }
}
