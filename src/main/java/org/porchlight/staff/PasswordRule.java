package org.porchlight.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges new passwords: long ones will do that aren't the first that come to mind. No rule about signs and digits,
 * which only make people write them down.
 */
public final class PasswordRule {
    static final int SHORTEST = 12;

    /** Nobody types more; hashing a book would cost time. */
    private static final int LONGEST = 200;

    private static final int SIGNS = 5;

    private final Set<String> common = read();

    /** The judgement of a password. */
    public enum Judged {
        GOOD,
        SHORT,
        LONG,
        /** One of those that are tried first, or little more than the alias or one sign. */
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
        String small = password.toLowerCase(Locale.ROOT);
        boolean poor = small.codePoints().distinct().count() < SIGNS
                || common.contains(small)
                || small.replace(alias, "").codePoints().distinct().count() < SIGNS;
        return poor ? Judged.COMMON : Judged.GOOD;
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                PasswordRule.class.getResourceAsStream("/staff/common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
