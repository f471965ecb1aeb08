package org.porchlight.understanding;

import java.util.Locale;

/** So many of so many. */
public record Share(int part, int whole) {
    static final Share NONE = new Share(0, 0);

    static Share of(boolean counts) {
        return new Share(counts ? 1 : 0, 1);
    }

    Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }

    /** In per cent; 0 of nothing. */
    public double percent() {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    @Override
    public String toString() {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %% of %d", percent(), whole);
    }
}
