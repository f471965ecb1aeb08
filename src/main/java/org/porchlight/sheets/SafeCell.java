package org.porchlight.sheets;

import java.util.regex.Pattern;

/**
 * A cell that a spreadsheet shows as text and never runs: one that begins like a formula is written with an apostrophe
 * before it, which is taken off again when it is read. See OWASP, "CSV Injection".
 */
final class SafeCell {
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\\t\\r\\n＝＋－＠].*");

    /** A longitude must stay a number. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private SafeCell() {}

    static String written(String value) {
        return FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }

    static String read(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
