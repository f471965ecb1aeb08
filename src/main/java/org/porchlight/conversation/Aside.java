package org.porchlight.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.script.Phrase;
import org.porchlight.script.Step;
import org.porchlight.speech.Utterance;
import org.porchlight.vocabulary.PassingWords;

/**
 * Answers what a person asks beside a question that waits, why it is put or who will call, in one sentence, and puts the
 * question again. Only in short texts: a longer one is about something else.
 */
final class Aside {
    private static final int SHORT = 9;

    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage reply;

    Aside(TurnBuilder turn, Navigation way, ReplyLanguage reply) {
        this.turn = turn;
        this.way = way;
        this.reply = reply;
    }

    /** Answers a text that asks nothing else; false where it is none, or no question waits that has such an answer. */
    boolean whole(List<String> tokens) {
        return answers(passing()
                .whole(tokens, turn.position().language())
                .filter(it -> it.meaning() != PassingWords.Kind.SOMEWHERE || !place(tokens)));
    }

    /** Some towns are called like what is anywhere: "El Centro". */
    private boolean place(List<String> tokens) {
        return turn.facts()
                .atlas()
                .answer(String.join(" ", tokens), turn.facts().region())
                .named();
    }

    /** Answers a short text in which it is asked. */
    boolean take(List<String> tokens) {
        return tokens.size() <= SHORT
                && answers(passing()
                        .said(tokens, turn.position().language())
                        .filter(it -> it.meaning() != PassingWords.Kind.SOMEWHERE));
    }

    private PassingWords passing() {
        return turn.script().vocabulary().passing();
    }

    private boolean answers(Optional<Hit<PassingWords.Kind>> asked) {
        Optional<Hit<PassingWords.Kind>> hit =
                asked.filter(it -> said(it.meaning()).isPresent());
        hit.ifPresent(it -> {
            reply.knowing(it.languages());
            said(it.meaning()).ifPresent(phrase -> turn.speech().say(filled(phrase)));
            way.ask();
        });
        return hit.isPresent();
    }

    private Optional<Phrase> said(PassingWords.Kind asks) {
        return turn.asked()
                .filter(step -> step instanceof Step.AskPlace || OpenQuestion.question(step))
                .filter(step -> !turn.facts().calls().ringBack())
                .flatMap(step -> turn.script().words().aside(turn.position().language(), step.topic(), asks));
    }

    private Utterance filled(Phrase phrase) {
        var words = new CallWords(turn.script().words(), turn.position(), turn.facts(), Channel.TEXT, Optional.empty());
        Map<String, String> values = new HashMap<>();
        phrase.gaps(Channel.TEXT).forEach(gap -> words.filling(gap).ifPresent(value -> values.put(gap, value)));
        return new Utterance(phrase, values, false);
    }
}
