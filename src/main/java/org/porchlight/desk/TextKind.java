package org.porchlight.desk;

import java.util.Arrays;

/** What a text that the line begins is about; a closed list, the same as in the table. What it says is in the scripts. */
enum TextKind {
    /** To somebody whom nobody called in the time that was promised. */
    SORRY("sorry", "callback.sorry"),
    /** To somebody on shift: a call was asked for. */
    NEW_REQUEST("new-request", "callback.new-request");

    private final String column;
    private final String prompt;

    TextKind(String column, String prompt) {
        this.column = column;
        this.prompt = prompt;
    }

    static TextKind ofColumn(String column) {
        return Arrays.stream(values()).filter(kind -> kind.column.equals(column)).findFirst().orElseThrow();
    }

    String column() {
        return column;
    }

    String prompt() {
        return prompt;
    }
}
