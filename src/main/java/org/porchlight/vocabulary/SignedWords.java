package org.porchlight.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Message;

/**
 * Words and phrases of every language, by what they tell: a sign, or a number. Cuts a text into them, the longest first.
 * A word that stands in several lists tells all of it.
 *
 * @param <S> the signs, each the name of a list in the file
 */
public final class SignedWords<S extends Enum<S>> {
    private final Map<List<String>, Piece<S>> phrases = new HashMap<>();
    private int longest = 1;

    /**
     * Some tokens in a row and what they tell; nothing where they are not known.
     *
     * @param tokens how many
     * @param languages that know it
     */
    public record Piece<S>(Set<S> signs, OptionalInt number, int tokens, Set<Language> languages) {
        /** Whether it is in none of the lists. */
        public boolean unknown() {
            return signs.isEmpty() && number.isEmpty();
        }
    }

    /** Adds a phrase of a language that is a sign. */
    public void add(Language language, S sign, String phrase) {
        add(phrase, new Piece<>(EnumSet.of(sign), OptionalInt.empty(), 1, EnumSet.of(language)));
    }

    /** Adds a phrase of a language that says a number. */
    public void add(Language language, int number, String phrase) {
        add(phrase, new Piece<>(Set.of(), OptionalInt.of(number), 1, EnumSet.of(language)));
    }

    private void add(String phrase, Piece<S> told) {
        List<String> tokens = Message.of(phrase).tokens();
        longest = Math.max(longest, tokens.size());
        Piece<S> known = phrases.getOrDefault(tokens, new Piece<>(Set.of(), OptionalInt.empty(), 1, Set.of()));
        phrases.put(
                tokens,
                new Piece<>(
                        both(known.signs(), told.signs()),
                        known.number().isPresent() ? known.number() : told.number(),
                        tokens.size(),
                        both(known.languages(), told.languages())));
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    /** Cuts a text, as {@link Message#tokens()} has it, from its first token to its last. */
    public List<Piece<S>> cut(List<String> tokens) {
        var pieces = new ArrayList<Piece<S>>();
        for (int at = 0; at < tokens.size(); ) {
            Piece<S> piece = at(tokens, at);
            pieces.add(piece);
            at += piece.tokens();
        }
        return pieces;
    }

    /** The longest that stands at a token. */
    public Piece<S> at(List<String> tokens, int from) {
        for (int to = Math.min(from + longest, tokens.size()); to > from; to--) {
            Piece<S> piece = phrases.get(tokens.subList(from, to));
            if (piece != null) {
                return piece;
            }
        }
        return stretched(tokens.get(from));
    }

    /** "nooo" is a "no", "yesss" a "yes". */
    private Piece<S> stretched(String token) {
        Piece<S> piece = phrases.get(List.of(token.replaceAll("(\\p{L})\\1+", "$1")));
        return piece == null ? new Piece<>(Set.of(), OptionalInt.empty(), 1, Set.of()) : piece;
    }
}
