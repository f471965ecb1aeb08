package org.porchlight.listings;

import java.util.Set;
import org.porchlight.sheets.PlainText;

/** Cells that say yes or no. */
final class YesNo {
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "t", "1", "x", "✓", "✔", "oui", "o", "si", "s", "vrai", "verdadero");

    private YesNo() {}

    static boolean yes(String cell) {
        return YES.contains(cell.strip().equals("✓") || cell.strip().equals("✔") ? cell.strip() : PlainText.of(cell));
    }
}
