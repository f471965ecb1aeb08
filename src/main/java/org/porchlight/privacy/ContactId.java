package org.porchlight.privacy;

import java.util.HexFormat;

/**
 * Identifies a contact for one day: 16 bytes that tell of no phone. Opaque; may be shown.
 *
 * @param hex 32 lower-case hex digits
 */
public record ContactId(String hex) {
    /** Bytes of an id. */
    public static final int BYTES = 16;

    public ContactId {
        if (hex.length() != 2 * BYTES || !hex.chars().allMatch(ContactId::isDigit)) {
            throw new IllegalArgumentException("not 32 hex digits");
        }
    }

    private static boolean isDigit(int character) {
        return HexFormat.isHexDigit(character) && !Character.isUpperCase(character);
    }

    /** Makes an id of the first 16 bytes. */
    public static ContactId of(byte[] bytes) {
        return new ContactId(HexFormat.of().formatHex(bytes, 0, BYTES));
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
