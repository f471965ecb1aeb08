package org.porchlight.staff;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Judges new passwords by how many guesses they take: long ones will do that aren't made of what is tried first. No rule
 * about signs and digits, which only make people write them down. The guesses are counted by zxcvbn, which knows thirty
 * thousand passwords, names and English words, and how they are usually changed; a few words of ours in French and
 * Spanish stand beside them.
 */
public final class PasswordRule {
    static final int SHORTEST = 12;

    /** Nobody types more; hashing a book would cost time. */
    private static final int LONGEST = 200;

    /** Counting takes the longer the more there is; so many signs show enough. */
    private static final int COUNTED = 72;

    /** "Very unguessable": 10 billion guesses and more. https://github.com/dropbox/zxcvbn#usage */
    private static final int GOOD_SCORE = 4;

    /** Its dictionaries take a while to read and some memory to hold, and few processes ever judge a password. */
    private static final class Guesses {
        static final Zxcvbn COUNTED_BY = guesses();
    }

    /** The judgement of a password. */
    public enum Judged {
        GOOD,
        SHORT,
        LONG,
        /** Made of what is tried first, or of the alias. */
        COMMON
    }

    public Judged judge(String password, String alias) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Judged.SHORT;
        }
        if (length > LONGEST) {
            return Judged.LONG;
        }
        String shown = password.substring(0, password.offsetByCodePoints(0, Math.min(length, COUNTED)));
        return Guesses.COUNTED_BY.measure(shown, List.of(alias, "porchlight")).getScore() < GOOD_SCORE
                ? Judged.COMMON
                : Judged.GOOD;
    }

    private static Zxcvbn guesses() {
        try {
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("first-words", firstWords()))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> firstWords() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                PasswordRule.class.getResourceAsStream("/staff/first-words.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
