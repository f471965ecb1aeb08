package org.porchlight.answers;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.script.Option.Answer;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.SignedWords;

/** What the words of one text answer, as they are found, and the one option that they choose together. */
final class FoundAnswers {
    private final Map<Answer, String> answers;
    private final Set<String> keys;
    private final Set<String> named = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final EnumSet<AnswerSign> signs = EnumSet.noneOf(AnswerSign.class);
    private boolean unknown;

    /**
     * @param answers which options are the yes, the no and the not now
     * @param keys all options
     */
    FoundAnswers(Map<Answer, String> answers, Set<String> keys) {
        this.answers = answers;
        this.keys = keys;
    }

    /** An option was named in its own words. */
    void named(String key) {
        named.add(key);
    }

    /** Words of the vocabulary. */
    void said(SignedWords.Piece<AnswerSign> piece) {
        unknown |= piece.unknown();
        signs.addAll(piece.signs());
        piece.number().ifPresent(number -> numbers.add(Integer.toString(number)));
    }

    /** Whether the text says nothing else, and more than a courtesy. */
    boolean onlyAnswers() {
        boolean courtesy = named.isEmpty() && numbers.isEmpty() && signs.equals(EnumSet.of(AnswerSign.AROUND));
        return !unknown && !courtesy;
    }

    /** The option; empty if it could be more than one. */
    Optional<String> key() {
        if (signs.contains(AnswerSign.UNSURE) || named.size() > 1 || numbers.size() > 1) {
            return Optional.empty();
        } else if (!numbers.isEmpty()) {
            return number(numbers.iterator().next());
        }
        return named.isEmpty() ? unnamed() : chosen(named.iterator().next());
    }

    /** A number beside a yes or a name that means another option is no answer. */
    private Optional<String> number(String key) {
        boolean other = signs.contains(AnswerSign.YES) && answers.containsKey(Answer.YES) && !is(key, Answer.YES);
        boolean negated = signs.contains(AnswerSign.NEGATION) && !signs.contains(AnswerSign.NO);
        boolean agree = named.isEmpty() || named.contains(key);
        return Optional.of(key).filter(it -> keys.contains(it) && agree && !other && !negated && !later());
    }

    private Optional<String> chosen(String key) {
        boolean no = signs.contains(AnswerSign.NO);
        boolean negation = signs.contains(AnswerSign.NEGATION);
        if (later() && answers.containsKey(Answer.LATER)) {
            return negation && !no ? Optional.empty() : option(Answer.LATER);
        } else if (is(key, Answer.YES) && (negation || no)) {
            return turned();
        }
        boolean denied = is(key, Answer.NO) ? negation && !no : negation || no;
        return denied && !is(key, Answer.LATER) ? Optional.empty() : Optional.of(key);
    }

    private Optional<String> unnamed() {
        boolean yes = signs.contains(AnswerSign.YES);
        boolean no = signs.contains(AnswerSign.NO);
        boolean negation = signs.contains(AnswerSign.NEGATION);
        if (later()) {
            return negation && !no ? Optional.empty() : option(Answer.LATER);
        } else if (yes) {
            return no || negation ? turned() : option(Answer.YES);
        }
        return no || negation ? option(Answer.NO) : Optional.empty();
    }

    /** A yes with a negation beside it: not now where that is offered, else no. */
    private Optional<String> turned() {
        return option(Answer.LATER).or(() -> option(Answer.NO));
    }

    private boolean later() {
        return signs.contains(AnswerSign.LATER) || signs.contains(AnswerSign.BUSY);
    }

    private boolean is(String key, Answer answer) {
        return key.equals(answers.get(answer));
    }

    private Optional<String> option(Answer answer) {
        return Optional.ofNullable(answers.get(answer));
    }
}
