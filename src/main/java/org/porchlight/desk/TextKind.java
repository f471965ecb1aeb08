package org.porchlight.desk;

import java.util.Arrays;

/** What a text that the line begins is about; a closed list, as in the table. What it says is in the scripts. */
enum TextKind {
    /** To somebody whom nobody called in the time that was promised. */
    SORRY("sorry", "callback.sorry"),
    /** To somebody who was called and not reached. */
    TRIED("tried", "callback.tried"),
    /** To somebody on shift: a call was asked for. */
    NEW_REQUEST("new-request", "callback.new-request"),
    /** To a coordinator: nobody has tried, and the time ends soon. */
    UNTRIED("untried", "desk.untried"),
    /** To a coordinator: somebody needs a break. */
    BREAK("break", "desk.break");

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
