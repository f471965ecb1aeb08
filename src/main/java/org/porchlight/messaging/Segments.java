package org.porchlight.messaging;

/**
 * What a text costs on its way: how it is encoded and in how many segments it travels. It counts and never cuts;
 * the handset puts the segments together again.
 *
 * @param units septets for GSM-7 (an extension character is two), UTF-16 units for UCS-2 (an emoji is two)
 * @param count segments; 0 for an empty text, which is never sent
 */
public record Segments(Encoding encoding, int units, int count) {
    /** The two alphabets of SMS. A single character outside GSM-7 switches the whole text to UCS-2. */
    public enum Encoding {
        GSM7(160, 153),
        UCS2(70, 67);

        /** Units that fit in a single segment. */
        private final int alone;
        /** Units that fit in each of several; the rest says where it belongs. */
        private final int joined;

        Encoding(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }
    }

    /** Counts a text exactly as it stands. */
    public static Segments of(String text) {
        Encoding encoding = Gsm7.fits(text) ? Encoding.GSM7 : Encoding.UCS2;
        int units = 0;
        int count = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int width = encoding == Encoding.GSM7 ? Gsm7.septets(point) : Character.charCount(point);
            units += width;
            // A character of two units that has room for only one moves to the next segment as a whole.
            if (used + width > encoding.joined) {
                count++;
                used = 0;
            }
            used += width;
        }
        return new Segments(encoding, units, units == 0 ? 0 : units <= encoding.alone ? 1 : count);
    }
}
