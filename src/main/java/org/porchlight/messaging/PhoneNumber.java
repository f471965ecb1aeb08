package org.porchlight.messaging;

import java.util.Optional;
import java.util.Set;

/**
 * A phone number that exists: {@code +} and 8 to 15 digits. It prints masked, so that no log line, error or page
 * can carry it by accident; {@link #e164()} is for the few places that must ring, text or encrypt it.
 * Whether a number may be rung at all is not decided here.
 */
public record PhoneNumber(String e164) {
    private static final int FEWEST = 8;
    private static final int MOST = 15;

    /**
     * How carriers spell a withheld caller ID on a keypad: ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE.
     * They look like numbers ({@code +266…} even like Lesotho), also with a leading 1.
     */
    private static final Set<String> WITHHELD = Set.of("266696687", "7378742833", "2562533", "8656696", "86282452253");

    public PhoneNumber {
        if (!exists(e164)) {
            throw new IllegalArgumentException("not + and 8 to 15 digits");
        }
    }

    /** Reads the From or To of a webhook; empty for a withheld, SIP, client or otherwise unusable one. */
    public static Optional<PhoneNumber> of(String raw) {
        if (raw == null || !exists(raw) || withheld(raw.substring(1))) {
            return Optional.empty();
        }
        return Optional.of(new PhoneNumber(raw));
    }

    private static boolean exists(String e164) {
        int digits = e164.length() - 1;
        if (digits < FEWEST || digits > MOST || e164.charAt(0) != '+') {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (e164.charAt(i) < '0' || e164.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean withheld(String digits) {
        return WITHHELD.contains(digits) || (digits.startsWith("1") && WITHHELD.contains(digits.substring(1)));
    }

    /** The last two digits, the most that is ever shown: "ending in …". */
    public String ending() {
        return e164.substring(e164.length() - 2);
    }

    @Override
    public String toString() {
        return "+•••" + ending();
    }
}
