package org.porchlight.switchboard;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.script.Script;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;
import org.porchlight.understanding.Understanding;

/**
 * What the line took a text for. Holds no word of it.
 *
 * @param language in which it is answered, or would be, where nothing is; of a bare reaction, the language of what it
 *     quotes
 * @param topic of the answer, which in a conversation isn't always what the text alone would be about
 * @param certainty of that topic, 0 to 1; 1 where our own words, or the question before, left no doubt
 * @param guessed whether the words of the text told the topic; else the conversation did
 */
public record TextReading(Language language, Topic topic, double certainty, boolean guessed) {
    static TextReading of(Script script, Position before, Message message, Turn turn) {
        Meaning meaning = turn.meaning().orElseGet(() -> script.understanding().read(message));
        Topic topic = new AnswerTopic(script, before, turn).of(meaning);
        boolean guessed = topic == meaning.topic();
        return new TextReading(
                quoted(script, message).orElseGet(() -> answered(meaning, message, turn)),
                topic,
                guessed ? meaning.certainty() : 1,
                guessed);
    }

    /** A machine is answered in its own language, which the thread doesn't take on. */
    private static Language answered(Meaning meaning, Message message, Turn turn) {
        return turn.says().stream()
                .map(said -> said.phrase().language())
                .findFirst()
                .or(() -> message.automatic() ? meaning.language() : Optional.empty())
                .orElse(turn.next().language());
    }

    private static Optional<Language> quoted(Script script, Message message) {
        return message.quotes() && message.empty()
                ? script.understanding().read(message.whole()).language()
                : Optional.empty();
    }

    /**
     * The words that decided, weightiest first: of a topic that the conversation told, the whole text. None where an
     * understanding that has learnt more since takes the text for something else.
     */
    public List<String> because(Message message, Understanding understanding) {
        if (!guessed) {
            return message.empty() ? List.of() : List.of(message.own());
        }
        Topic read = understanding.read(message).topic();
        return read == topic ? understanding.because(message) : List.of();
    }
}
