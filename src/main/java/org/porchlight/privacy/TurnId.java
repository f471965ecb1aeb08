package org.porchlight.privacy;

import java.util.HexFormat;

/**
 * Identifies the turn that a webhook asks for: the same for a retry of it, different for all others, and meaningless
 * once its day's key is destroyed. 16 bytes, opaque. Not the identity of a promise, which must outlive the day.
 *
 * @param hex 32 lower-case hex digits
 */
public record TurnId(String hex) {
    /** Bytes of an id. */
    public static final int BYTES = 16;

    public TurnId {
        if (hex.length() != 2 * BYTES || !hex.chars().allMatch(TurnId::isDigit)) {
            throw new IllegalArgumentException("not 32 hex digits");
        }
    }

    private static boolean isDigit(int character) {
        return HexFormat.isHexDigit(character) && !Character.isUpperCase(character);
    }

    /** Makes an id of the first 16 bytes. */
    public static TurnId of(byte[] bytes) {
        return new TurnId(HexFormat.of().formatHex(bytes, 0, BYTES));
    }

    /** The 16 bytes of the id. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
