package org.porchlight.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.messaging.Language;
import org.porchlight.script.Phrase;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.vocabulary.KeywordFile;
import org.porchlight.vocabulary.PassingWords;

/**
 * Answers what a person asks beside a question that waits, why it is put, who will call or whether that is all, in one
 * sentence, and puts the question again. Only in short texts: a longer one is about something else.
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

    /**
     * Answers whether that is all, before anything is taken for an answer: a name to ask for, or the yes to a call. In
     * the words of an option ("done") only if it is asked.
     */
    boolean finished(Message message, boolean option) {
        List<String> tokens = message.words();
        boolean asks = message.own().contains("?") || (tokens.size() > 1 && !option);
        return asks && answers(whole(tokens, PassingWords.Kind.FINISHED));
    }

    /** Answers a text that asks nothing else; false where it is none, or no question waits that has such an answer. */
    boolean whole(Message message, Meaning meaning) {
        List<String> tokens = message.words();
        return answers(passing()
                        .whole(tokens, turn.position().language())
                        .filter(it -> it.meaning() != PassingWords.Kind.SOMEWHERE || !place(tokens)))
                || nowhere(message, meaning);
    }

    private Optional<Hit<PassingWords.Kind>> whole(List<String> tokens, PassingWords.Kind kind) {
        return passing().whole(tokens, turn.position().language()).filter(it -> it.meaning() == kind);
    }

    /** Answers that no code is known, in whatever words: it is a remark. */
    private boolean nowhere(Message message, Meaning meaning) {
        PassingWords.Kind kind = PassingWords.Kind.SOMEWHERE;
        return said(kind).isPresent()
                && message.words().size() <= SHORT
                && turn.script().remarks().in(message).stream()
                        .anyMatch(it -> it.name().equals(kind.word()))
                && answers(
                        kind, Set.of(meaning.language().orElse(turn.position().language())));
    }

    /** While a request is half made, "when is my call" is told that none is asked for yet, and asked to go on. */
    boolean notYet(String step) {
        String standing = turn.script().hotline().commands().get(KeywordFile.STANDING);
        boolean halfMade = step.equals(standing)
                && turn.asked().isPresent()
                && OpenQuestion.ofRequest(turn.script(), turn.position());
        if (halfMade) {
            turn.say(ConversationPrompt.NOT_ASKED_YET.key());
            way.ask();
        }
        return halfMade;
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
        return asked.filter(it -> answers(it.meaning(), it.languages())).isPresent();
    }

    private boolean answers(PassingWords.Kind kind, Set<Language> languages) {
        boolean known = said(kind).isPresent();
        if (known) {
            reply.knowing(languages);
            said(kind).ifPresent(phrase -> turn.speech().say(filled(phrase)));
            way.ask();
        }
        return known;
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
