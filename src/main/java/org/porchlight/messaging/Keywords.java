package org.porchlight.messaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Words and phrases of several languages with what they mean, found in what people type, slips of the thumb
 * included. Words under four letters must be typed as they are; 4 to 6 letters forgive one slip, 7 and more forgive
 * two (one when the first letter is wrong). A missing space ("noresponse"), or one too many ("over dose"), counts as
 * a slip. A word that is itself known is never taken for a slip in a word of another meaning.
 *
 * <p>The best match wins: without slips before with, then more words, fewer slips, more letters, the preferred
 * language, the order of adding. Which meanings matter more than others is for the caller: ask several vocabularies
 * in turn, and ask {@link #whole} for words such as STOP that mean something else inside a sentence.
 *
 * @param <T> the meanings, compared by {@code equals}
 */
public final class Keywords<T> {
    private final KeywordIndex<T> vocabulary;
    private final Fillers fillers;

    /**
     * A phrase found in a message.
     *
     * @param languages all languages that know this phrase with this meaning
     * @param exact whether it was typed without a slip
     * @param from index of its first token; {@code to} is the index after its last
     */
    public record Hit<T>(T meaning, Set<Language> languages, boolean exact, int from, int to) {}

    private Keywords(Builder<T> builder) {
        this.vocabulary = new KeywordIndex<>(builder.known, builder.neverSlips());
        this.fillers = new Fillers(builder.fillers);
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** The best match anywhere in a message cut by {@link Wording#tokens}. */
    public Optional<Hit<T>> within(List<String> tokens) {
        return within(tokens, Optional.empty());
    }

    /** As {@link #within(List)}; of equally good matches one in the preferred language wins. */
    public Optional<Hit<T>> within(List<String> tokens, Language preferred) {
        return within(tokens, Optional.of(preferred));
    }

    /** As {@link #within(List, Language)}, of such meanings only. */
    public Optional<Hit<T>> within(List<String> tokens, Language preferred, Predicate<T> such) {
        List<KeywordMatches.Match<T>> found = new KeywordMatches<>(vocabulary, tokens).found();
        return best(
                found.stream().filter(one -> such.test(one.phrase().meaning())).toList(), Optional.of(preferred));
    }

    private Optional<Hit<T>> within(List<String> tokens, Optional<Language> preferred) {
        return best(new KeywordMatches<>(vocabulary, tokens).found(), preferred);
    }

    /** The matches that no better one overlaps, from the first to the last. */
    public List<Hit<T>> every(List<String> tokens) {
        List<KeywordMatches.Match<T>> left = new KeywordMatches<>(vocabulary, tokens).found();
        List<Hit<T>> every = new ArrayList<>();
        for (var best = best(left, Optional.empty()); best.isPresent(); best = best(left, Optional.empty())) {
            Hit<T> hit = best.get();
            every.add(hit);
            left = left.stream()
                    .filter(other -> other.to() <= hit.from() || hit.to() <= other.from())
                    .toList();
        }
        every.sort(Comparator.comparing(Hit::from));
        return every;
    }

    /** The match when the message is nothing else: only fillers, or the same meaning again, may stand around it. */
    public Optional<Hit<T>> whole(List<String> tokens) {
        return whole(tokens, Optional.empty());
    }

    /** As {@link #whole(List)}; of equally good matches one in the preferred language wins. */
    public Optional<Hit<T>> whole(List<String> tokens, Language preferred) {
        return whole(tokens, Optional.of(preferred));
    }

    private Optional<Hit<T>> whole(List<String> tokens, Optional<Language> preferred) {
        List<KeywordMatches.Match<T>> found = new KeywordMatches<>(vocabulary, tokens).fromTheBeginning(fillers);
        Map<T, Fillers.Cover> covers = new HashMap<>();
        List<KeywordMatches.Match<T>> alone = new ArrayList<>();
        for (KeywordMatches.Match<T> one : found) {
            T meaning = one.phrase().meaning();
            if (covers.computeIfAbsent(meaning, same -> fillers.cover(tokens, spans(found, same)))
                    .around(one.from(), one.to())) {
                alone.add(one);
            }
        }
        return best(alone, preferred);
    }

    private static <T> List<Fillers.TokenSpan> spans(List<KeywordMatches.Match<T>> found, T meaning) {
        return found.stream()
                .filter(one -> one.phrase().meaning().equals(meaning))
                .map(one -> new Fillers.TokenSpan(one.from(), one.to()))
                .toList();
    }

    private static <T> Optional<Hit<T>> best(List<KeywordMatches.Match<T>> found, Optional<Language> preferred) {
        Comparator<KeywordMatches.Match<T>> better = Comparator.comparing(
                        (KeywordMatches.Match<T> one) -> one.slips() > 0)
                .thenComparing(one -> -one.phrase().words())
                .thenComparing(KeywordMatches.Match::slips)
                .thenComparing(one -> -one.phrase().letters())
                .thenComparing(one ->
                        preferred.filter(one.phrase().languages()::contains).isEmpty())
                .thenComparing(one -> one.phrase().order())
                .thenComparing(KeywordMatches.Match::from);
        return found.stream().min(better).map(Keywords::hit);
    }

    private static <T> Hit<T> hit(KeywordMatches.Match<T> found) {
        KeywordPhrase<T> phrase = found.phrase();
        return new Hit<>(phrase.meaning(), phrase.languages(), found.slips() == 0, found.from(), found.to());
    }

    /** Collects phrases. What can't be a phrase, such as mere punctuation, is refused with its text. */
    public static final class Builder<T> {
        private final Map<KeywordIndex.Known<T>, EnumSet<Language>> known = new LinkedHashMap<>();
        private final Set<List<String>> fillers = new HashSet<>();
        private final Set<String> ordinary = new HashSet<>();

        private Builder() {}

        /** A word or phrase that forgives slips. */
        public Builder<T> add(T meaning, Language language, String phrase) {
            return put(new KeywordIndex.Known<>(meaning, words(phrase), true), language);
        }

        /** A word or phrase that counts only as it is. */
        public Builder<T> exact(T meaning, Language language, String phrase) {
            return put(new KeywordIndex.Known<>(meaning, words(phrase), false), language);
        }

        /** Words that may stand around a phrase without adding to it, such as "please" or "por favor". */
        public Builder<T> filler(String phrase) {
            fillers.add(words(phrase));
            return this;
        }

        /** Words with a life of their own, as tokens, never to be taken for a slip: "resting" isn't "testing". */
        public Builder<T> ordinary(Set<String> tokens) {
            ordinary.addAll(tokens);
            return this;
        }

        public Keywords<T> build() {
            return new Keywords<>(this);
        }

        private Builder<T> put(KeywordIndex.Known<T> phrase, Language language) {
            known.computeIfAbsent(phrase, added -> EnumSet.noneOf(Language.class))
                    .add(language);
            return this;
        }

        private static List<String> words(String phrase) {
            List<String> words = Wording.tokens(phrase);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("no words in the phrase \"" + phrase + "\"");
            }
            return words;
        }

        private Set<String> neverSlips() {
            Set<String> words = new HashSet<>(ordinary);
            fillers.forEach(words::addAll);
            return words;
        }
    }
}
