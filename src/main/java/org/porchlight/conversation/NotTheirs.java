package org.porchlight.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.script.Script;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Message;

/**
 * Answers texts that are no person's: a bare reaction, an automatic reply, a text of ours that came back. They move
 * nothing, and after one short answer get none, so that machines don't answer each other for ever.
 */
final class NotTheirs {
    private final Script script;
    private final Facts facts;
    private final Position position;

    NotTheirs(Script script, Position position, Facts facts) {
        this.script = script;
        this.position = position;
        this.facts = facts;
    }

    /** Answers such a text; empty where a person wrote it, or where the provider has acted on it. */
    Optional<Turn> answer(Input.Words words) {
        Message message = words.message();
        if (words.provider().isPresent()) {
            return Optional.empty();
        } else if (message.quotes() && message.empty()) {
            return Optional.of(Turn.nothing(position));
        } else if (message.automatic() || script.words().ours(message.tokens())) {
            return Optional.of(position.thread().machine() ? Turn.nothing(position) : once(message));
        }
        return Optional.empty();
    }

    /** On the number that calls show: the question again, since the phone's own reply crossed ours. */
    private Turn once(Message message) {
        Position answered = position.with(position.thread().machineAnswered());
        if (facts.calls().ringBack()) {
            var turn = new TurnBuilder(script, facts, OpenQuestion.before(script, answered, facts));
            new Navigation(turn, new StepRunner(turn)).home();
            return turn.turn();
        }
        // In the notice's language; the person's stays, who didn't write it.
        Language language = script.understanding().read(message).language().orElse(answered.language());
        var said = new Utterance(script.words().phrase(language, ConversationPrompt.MACHINE), Map.of(), false);
        return Turn.only(answered, List.of(said));
    }
}
