package org.porchlight.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Wording;
import org.porchlight.script.Phrase;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/**
 * Keeps topics out of the replies of a discreet thread, which somebody else may be reading: a prompt with a quiet form
 * takes that, and any other that names a topic or a site is left out. What an emergency needs is never held back.
 */
final class Discretion {
    private final Script script;
    private final Position position;

    Discretion(Script script, Position position) {
        this.script = script;
        this.position = position;
    }

    /** Whether replies name no topic now. */
    boolean holds(Facts facts) {
        boolean emergency = script.find(position.step())
                .map(Step::topic)
                .filter(script.replies()::containsKey)
                .isPresent();
        return facts.channel() == Channel.TEXT && position.thread().discreet() && !emergency;
    }

    /** What may be said of these. */
    List<Utterance> of(List<Utterance> says) {
        var quiet = new ArrayList<Utterance>();
        says.forEach(utterance -> quietly(utterance).ifPresent(quiet::add));
        boolean nothing = quiet.stream().map(it -> it.phrase().key()).allMatch(ConversationPrompt.HINT.key()::equals);
        if (nothing && !says.isEmpty()) {
            quiet.addFirst(new Utterance(
                    script.words().phrase(position.language(), ConversationPrompt.QUIET), Map.of(), false));
        }
        return quiet;
    }

    private Optional<Utterance> quietly(Utterance utterance) {
        Phrase phrase = utterance.phrase();
        return script.words()
                .quietly(phrase)
                .map(other -> new Utterance(other, utterance.values(), utterance.slow()))
                .map(quiet -> Optional.of(quiet).filter(it -> it.whole(Channel.TEXT) && it.tells(Channel.TEXT)))
                .orElseGet(() -> Optional.of(utterance).filter(it -> !tells(it)));
    }

    /** A site's name, note and alert may name anything. */
    boolean tells(Utterance utterance) {
        var gaps = utterance.phrase().gaps(Channel.TEXT);
        return gaps.contains("name")
                || gaps.contains("note")
                || gaps.contains("mail")
                || gaps.contains("alert")
                || script.words().namesTopic(Wording.tokens(utterance.in(Channel.TEXT)));
    }
}
