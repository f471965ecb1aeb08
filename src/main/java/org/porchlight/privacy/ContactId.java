package org.porchlight.privacy;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Identifies a contact for one day: 16 bytes that nothing but that day's key ties to a phone. Opaque; may be shown.
 *
 * @param hex 32 lower-case hex digits
 */
public record ContactId(String hex) {
    /** Bytes of an id. */
    public static final int BYTES = 16;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    public ContactId {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 32 hex digits");
        }
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
