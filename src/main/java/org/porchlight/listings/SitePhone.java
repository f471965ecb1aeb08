package org.porchlight.listings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a site's public number however people write one of North America, and writes it one way: {@code 604-555-0142 ext
 * 3}. A short number such as 911, and one that nobody can have, is none.
 */
public final class SitePhone {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(?:tel|tél|phone|ph)[.:]*\\s*)?(?:\\(?\\+?1\\)?[\\s./-]*)?"
                    + "[(\\[]?([2-9][0-8][0-9])[)\\]]?[\\s./-]*([2-9][0-9]{2})[\\s./-]*([0-9]{4})(?![0-9])"
                    + "(?:[\\s,;]*(?:x|ext|extension|poste|#)[\\s.:]*([0-9]{1,6}))?",
            Pattern.CASE_INSENSITIVE);

    /** No area and no exchange is called 211, 911 and the like. */
    private static final Pattern SERVICE = Pattern.compile("[2-9]11");

    private static final Pattern TOLL_FREE = Pattern.compile("8(00|33|44|55|66|77|88)");
    private static final Pattern BEFORE_ANOTHER = Pattern.compile("\\s*(?:[;,/|&].*|(?:or|ou|o|and|et|y)\\b.*)?");

    private SitePhone() {}

    /** The number, where that is all that was written; empty for anything else. */
    public static Optional<String> read(String written) {
        Matcher number = WRITTEN.matcher(plain(written));
        return Optional.of(number).filter(Matcher::matches).flatMap(SitePhone::one);
    }

    /** The first of several numbers. */
    static Optional<String> first(String written) {
        String plain = plain(written);
        Matcher number = WRITTEN.matcher(plain);
        boolean found = number.lookingAt()
                && BEFORE_ANOTHER.matcher(plain.substring(number.end())).matches();
        return Optional.of(number).filter(_ -> found).flatMap(SitePhone::one);
    }

    /** Whether somebody wrote digits that nobody can dial at a site, such as 911, and not merely some words. */
    static boolean undialable(String written) {
        return plain(written).matches("[+(\\[]?[0-9][0-9 ()./-]*")
                && first(written).isEmpty();
    }

    /** With the hyphens and spaces of a keyboard, for word processors have others. */
    private static String plain(String written) {
        return written.replaceAll("\\p{Pd}", "-")
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip();
    }

    private static Optional<String> one(Matcher number) {
        String area = number.group(1);
        if (SERVICE.matcher(area).matches() || SERVICE.matcher(number.group(2)).matches()) {
            return Optional.empty();
        }
        String first = TOLL_FREE.matcher(area).matches() ? "1-" : "";
        String extension = number.group(4) == null ? "" : " ext " + number.group(4);
        return Optional.of(first + area + "-" + number.group(2) + "-" + number.group(3) + extension);
    }
}
