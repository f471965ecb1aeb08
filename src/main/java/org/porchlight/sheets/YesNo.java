package org.porchlight.sheets;

import java.util.Set;

/** The words for yes and no in the cells of a list, in three languages. Not what a caller or texter answers. */
public final class YesNo {
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "t", "1", "x", "✓", "✔", "oui", "o", "si", "s", "vrai", "verdadero");

    private static final Set<String> NO = Set.of("no", "n", "non", "false", "f", "0", "faux", "falso");

    private YesNo() {}

    public static boolean yes(String cell) {
        return YES.contains(cell.strip().equals("✓") || cell.strip().equals("✔") ? cell.strip() : PlainText.of(cell));
    }

    public static boolean no(String cell) {
        return NO.contains(PlainText.of(cell));
    }
}
