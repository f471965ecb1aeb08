package org.porchlight.answers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Language;
import org.porchlight.script.Option.Answer;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.SignedWords;

/**
 * Reads a text as the answer to a closed question, in any language: an option's own words, its number, or a yes, a no, a
 * not now where an option is that answer. All of the text must be such words; a negation turns a yes, and what may mean
 * one as well as the other is no answer.
 */
public final class AnswerReading {
    private final SignedWords<AnswerSign> vocabulary;
    private final Language language;
    private final Set<String> keys;
    private final Map<Answer, String> answers;
    private final Map<List<String>, Named> named = new HashMap<>();
    private int longest;

    /** An option by its own words, and the languages that know them. */
    private record Named(String key, Set<Language> languages) {}

    /** A text that is an answer and nothing else. */
    public sealed interface Reply {}

    /**
     * An option is chosen.
     *
     * @param languages those of a word that the present language doesn't know; empty where it knows all
     */
    public record Chosen(String key, Set<Language> languages) implements Reply {}

    /** It can't be told which option. */
    public record Undecided() implements Reply {}

    /**
     * Reads answers to one question.
     *
     * @param language the present one
     * @param keys all options
     * @param answers which of them are the yes, the no and the not now
     */
    public AnswerReading(
            SignedWords<AnswerSign> vocabulary, Language language, Set<String> keys, Map<Answer, String> answers) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.keys = keys;
        this.answers = answers;
    }

    /** Adds an option's own words in one language. */
    public void name(List<String> words, String key, Language one) {
        longest = Math.max(longest, words.size());
        named.merge(words, new Named(key, Set.of(one)), (known, added) -> {
            var both = new HashSet<>(known.languages());
            both.addAll(added.languages());
            return new Named(known.key(), both);
        });
    }

    /** Whether the text is an option's own words and nothing else. */
    public boolean names(List<String> tokens) {
        return named.containsKey(tokens);
    }

    /** What the whole text answers; empty if it says anything but answers. */
    public Optional<Reply> whole(List<String> tokens) {
        var found = new FoundAnswers(answers, keys);
        Set<Language> shown = Set.of();
        for (int at = 0; at < tokens.size(); ) {
            SignedWords.Piece<AnswerSign> piece = vocabulary.at(tokens, at);
            Optional<Taken> taken = option(tokens, at, piece.tokens());
            Set<Language> know = taken.map(it -> it.named().languages()).orElse(piece.languages());
            if (taken.isPresent()) {
                found.named(taken.get().named().key());
            } else if (!sign(tokens.get(at), piece)) {
                found.said(piece);
            }
            int next = at + taken.map(Taken::tokens).orElse(piece.tokens());
            if (tells(tokens.subList(at, next), know)) {
                shown = know;
            }
            at = next;
        }
        Set<Language> languages = shown;
        return Optional.of(found).filter(FoundAnswers::onlyAnswers).map(it -> it.key()
                .<Reply>map(key -> new Chosen(key, languages))
                .orElse(new Undecided()));
    }

    /** The option for not now, if a text says anywhere that the person can't. */
    public Optional<Chosen> busy(List<String> tokens) {
        return Optional.ofNullable(answers.get(Answer.LATER))
                .filter(key -> vocabulary.cut(tokens).stream()
                        .anyMatch(piece -> piece.signs().contains(AnswerSign.BUSY)))
                .map(key -> new Chosen(key, Set.of()));
    }

    private record Taken(Named named, int tokens) {}

    /** The longest words of an option that stand there, unless the vocabulary has longer ones. */
    private Optional<Taken> option(List<String> tokens, int from, int least) {
        for (int to = Math.min(from + longest, tokens.size()); to >= from + least; to--) {
            Named known = named.get(tokens.subList(from, to));
            if (known != null) {
                return Optional.of(new Taken(known, to - from));
            }
        }
        return Optional.empty();
    }

    /** Whether it is an emoji that tells nothing. */
    private static boolean sign(String token, SignedWords.Piece<AnswerSign> piece) {
        return piece.unknown() && token.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** A word of two letters or more that the present language doesn't know tells which one is spoken. */
    private boolean tells(List<String> words, Set<Language> know) {
        int letters = words.stream()
                .mapToInt(word ->
                        (int) word.codePoints().filter(Character::isLetter).count())
                .sum();
        return letters > 1 && !know.isEmpty() && !know.contains(language);
    }
}
