package org.porchlight.directory;

import java.util.Locale;

/** The letters as they stand on the keys of a phone: 2 is A, B and C. */
final class Letters {
    private static final String ON_KEYS = "22233344455566677778889999";

    private Letters() {}

    /** The keys of a code or of a plain name; what is on no key, such as a space, is left out. */
    static String keys(String written) {
        StringBuilder keys = new StringBuilder(written.length());
        for (char c : written.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                keys.append(ON_KEYS.charAt(c - 'a'));
            } else if (c >= '0' && c <= '9') {
                keys.append(c);
            }
        }
        return keys.toString();
    }
}
