package org.porchlight.directory;

import java.util.List;
import java.util.Locale;
import org.porchlight.directory.Names.Word;
import org.porchlight.directory.PostalCodes.Code;

/**
 * Tells five digits that are something else from a ZIP code: the number of a house ("10001 Aurora Ave N", "12345 rue
 * Sainte-Catherine"), of a flat or a road ("apt 10001", "route 12345"), or of things and money ("20000 dollars").
 */
final class HouseNumbers {
    /** A street's name has no more words before the one that says what kind of street it is. */
    private static final int LONGEST_STREET = 4;

    private final List<Word> words;
    private final PlaceVocabulary talk;

    HouseNumbers(List<Word> words, PlaceVocabulary talk) {
        this.words = words;
        this.talk = talk;
    }

    /** Whether the code is no ZIP code. A Canadian code never is anything else. */
    boolean has(Code code) {
        if (!Character.isDigit(code.code().charAt(0))) {
            return false;
        }
        int after = 0;
        while (after < words.size() && words.get(after).at() < code.end()) {
            after++;
        }
        int at = after - 1;
        return at > 0 && talk.has("numbered", small(at - 1)) && !words.get(at).apart()
                || after < words.size() && talk.has("counted", small(after))
                || street(after);
    }

    private boolean street(int after) {
        for (int i = after; i < Math.min(words.size(), after + LONGEST_STREET + 1); i++) {
            Word word = words.get(i);
            String small = small(i);
            boolean first = i == after;
            if (word.apart() || talk.has("hint", word.plain())) {
                return false;
            }
            if (talk.has("street-first", small) || !first && talk.has("street", small)) {
                return true;
            }
            if (!first && word.capital() && talk.has("street-named", small)) {
                return true;
            }
            boolean direction = talk.has("direction", small);
            if (first && !direction && talk.has("filler", word.plain())) {
                return false;
            }
        }
        return false;
    }

    /** As written: "st" before a name is a saint, after one a street. */
    private String small(int at) {
        return words.get(at).written().toLowerCase(Locale.ROOT);
    }
}
