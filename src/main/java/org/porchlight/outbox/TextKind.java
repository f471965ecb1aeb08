package org.porchlight.outbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a text that the line begins is about; a closed list, the same as in the table. {@link TextBodies} words it. */
public enum TextKind {
    /** To a caller or texter whom nobody called in the time that was promised. */
    SORRY("sorry"),
    /** To a caller or texter who was called and not reached. */
    TRIED("tried"),
    /** To a caller or texter who wanted a text before the call: whether now is good. */
    IS_NOW_GOOD("is-now-good"),
    /** To a person who is or was on the phone with a responder: where a site is. */
    PLACE("place"),
    /** To the same: a way to be safer, in its own words. */
    TIP("tip"),
    /** To the same: a line that they can ring. */
    LINE("line"),
    /** To a responder on shift: a call was asked for. */
    NEW_REQUEST("new-request"),
    /** To a coordinator: nobody has tried, and the time ends soon. */
    UNTRIED("untried"),
    /** To a coordinator: a responder needs a break. */
    BREAK("break"),
    /** To a coordinator: nothing is promised for tonight any more. */
    PAUSE("pause"),
    /** To a member of staff: something about their account was changed. */
    ACCOUNT("account"),
    /** To the same: their password is known, and codes are guessed. */
    CODES_TRIED("codes-tried"),
    /** To the same: so many that the app's codes count no more today. */
    CODES_STOPPED("codes-stopped"),
    /** To a coordinator: something has not worked for some minutes. */
    DEGRADED("degraded"),
    /** To a coordinator: no worker lives, so nothing that waits goes out. */
    NO_WORKER("no-worker");

    private final String column;

    TextKind(String column) {
        this.column = column;
    }

    static TextKind of(Textable thing) {
        return switch (thing) {
            case Textable.SiteAddress _ -> PLACE;
            case Textable.SaferTip _ -> TIP;
            case Textable.HelpLine _ -> LINE;
        };
    }

    /** All of them as the tables have them, where a newer program may have put others. */
    static List<String> known() {
        return columns(EnumSet.allOf(TextKind.class));
    }

    static List<String> columns(Set<TextKind> kinds) {
        return kinds.stream().map(TextKind::column).toList();
    }

    static TextKind ofColumn(String column) {
        return Arrays.stream(values())
                .filter(kind -> kind.column.equals(column))
                .findFirst()
                .orElseThrow();
    }

    String column() {
        return column;
    }
}
