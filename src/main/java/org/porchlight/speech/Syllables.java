package org.porchlight.speech;

import java.util.Locale;
import java.util.regex.Pattern;
import org.porchlight.messaging.Language;

/**
 * Counts syllables by the letters, in each language by its own rule of thumb: good for how long a sentence takes and how
 * hard it is to read, not for verse. Numerals are counted digit by digit, a little more than a voice needs.
 */
public final class Syllables {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+|[0-9]");

    /** Groups of vowels; in French and Spanish an accented or a strong vowel begins one of its own. */
    private static final Pattern ENGLISH = Pattern.compile("[aeiouy]+");

    private static final Pattern FRENCH = Pattern.compile("[éïë]|[aeiouyàâèêîôùûüœæ]+");
    private static final Pattern SPANISH = Pattern.compile("[iuüy]*[aeoáéóíú][iuüy]*|[iuüy]+");

    /** Vowels that are written and not spoken, as in "moved", "name" and "tombe". */
    private static final Pattern SILENT_ENGLISH =
            Pattern.compile("([^aeiouyl]e|[aeiouy]le|[^aeiouytd]ed|[^aeiouyscxz]es)$");

    private static final Pattern SILENT_FRENCH = Pattern.compile("[^aeiouyéq](e|es)$|[qg]ue(s)?$");

    /** Digits from 0 to 9. */
    private static final int[] ENGLISH_DIGITS = {2, 1, 1, 1, 1, 1, 1, 2, 1, 1};

    private static final int[] FRENCH_DIGITS = {2, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    private static final int[] SPANISH_DIGITS = {2, 2, 1, 1, 2, 2, 1, 2, 2, 2};

    private Syllables() {}

    /** The syllables of all words. */
    public static int of(Language language, String words) {
        return WORD.matcher(words.toLowerCase(Locale.ROOT))
                .results()
                .mapToInt(word -> ofWord(language, word.group()))
                .sum();
    }

    private static int ofWord(Language language, String word) {
        if (Character.isDigit(word.charAt(0))) {
            return digits(language)[word.charAt(0) - '0'];
        }
        return switch (language) {
            case EN -> heard(word, ENGLISH, SILENT_ENGLISH);
            case FR -> heard(word, FRENCH, SILENT_FRENCH);
            case ES -> groups(word, SPANISH);
        };
    }

    private static int[] digits(Language language) {
        return switch (language) {
            case EN -> ENGLISH_DIGITS;
            case FR -> FRENCH_DIGITS;
            case ES -> SPANISH_DIGITS;
        };
    }

    /** A word whose last group is silent keeps at least one; one letter before an apostrophe has none. */
    private static int heard(String word, Pattern group, Pattern silent) {
        int groups = groups(word, group);
        return groups > 1 && silent.matcher(word).find() ? groups - 1 : groups;
    }

    private static int groups(String word, Pattern group) {
        return (int) group.matcher(word).results().count();
    }
}
