package org.porchlight.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.hours.HoursTokens.Token;

/**
 * Reads opening hours as they are posted on doors and typed into spreadsheets, such as "Mon-Fri 9a-5p; Sat 10-14",
 * "lundi au vendredi 9 h à 17 h" and "L-V 9:00 a 17:00", into an OSM opening_hours text. What may mean two things it
 * leaves unread: nobody is sent to a closed door on a guess.
 */
public final class PostedHours {
    private static final int EVERY_DAY = 0b1111111;

    private final List<Token> tokens;
    private final boolean daysFirst;
    private final WeekOfHours week = new WeekOfHours();
    private int at;

    private PostedHours(List<Token> tokens, boolean daysFirst) {
        this.tokens = tokens;
        this.daysFirst = daysFirst;
    }

    /**
     * Hours that could be read.
     *
     * @param hours an opening_hours text
     * @param doubted the days that look mistyped, and so count as not known; may be empty
     */
    public record Posted(String hours, String doubted) {}

    /** Reads a text; empty when any of it can't be understood for certain. */
    public static Optional<Posted> read(String text) {
        return HoursTokens.of(text).filter(tokens -> !tokens.isEmpty()).flatMap(tokens -> new PostedHours(tokens, true)
                .posted()
                .or(() -> new PostedHours(tokens, false).posted()));
    }

    private Optional<Posted> posted() {
        while (at < tokens.size()) {
            if (!separator() && !closedOnHolidays() && !group()) {
                return Optional.empty();
            }
        }
        String doubted = week.takeOutDoubtful();
        return Optional.of(new Posted(week.written(), doubted)).filter(read -> !read.hours.isEmpty());
    }

    private boolean separator() {
        return word("break") || word("and");
    }

    private boolean closedOnHolidays() {
        if (!word("noholiday")) {
            return false;
        }
        week.closedOnHolidays();
        return true;
    }

    private boolean group() {
        int mask = daysFirst ? days() : 0;
        if (mask != 0 && at + 1 < tokens.size() && tokens.get(at + 1) instanceof Token.Clock) {
            word("and");
        }
        if (word("call")) {
            week.callFirst(mask == 0 ? EVERY_DAY : mask);
            return true;
        }
        if (word("closed")) {
            return mask != 0 || days() != 0;
        }
        List<PostedSpan> spans = spans();
        if (!daysFirst && !spans.isEmpty()) {
            mask = days();
        }
        boolean always = mask == 0 && spans.equals(List.of(PostedSpan.ALL_DAY));
        return !spans.isEmpty() && (mask != 0 || always) && week.add(always ? EVERY_DAY : mask, spans);
    }

    /** "M-F", "Tue and Thu", "Mon, Wed-Fri"; zero where no day stands. */
    private int days() {
        int mask = 0;
        while (at < tokens.size() && tokens.get(at) instanceof Token.Days(int first)) {
            at++;
            int named = first;
            if (at + 1 < tokens.size() && isWord(at, "to") && tokens.get(at + 1) instanceof Token.Days(int last)) {
                named = range(first, last);
                at += 2;
            }
            if (named == 0) {
                return 0;
            }
            mask |= named;
            if (at + 1 < tokens.size() && (isWord(at, "and") || isWord(at, "break")) && daysFollow(at + 1)) {
                at++;
            }
        }
        return mask;
    }

    private boolean daysFollow(int index) {
        return tokens.get(index) instanceof Token.Days;
    }

    /** Also over the end of the week, as in "Sun-Th"; zero when an end is more than one day. */
    private static int range(int first, int last) {
        if (Integer.bitCount(first) != 1 || Integer.bitCount(last) != 1) {
            return 0;
        }
        int mask = first;
        for (int day = first; day != last; ) {
            day = day == 1 << 6 ? 1 : day << 1;
            mask |= day;
        }
        return mask;
    }

    private List<PostedSpan> spans() {
        List<PostedSpan> spans = new ArrayList<>();
        do {
            Optional<PostedSpan> span = span();
            if (span.isEmpty()) {
                return List.of();
            }
            spans.add(span.get());
        } while (at + 1 < tokens.size() && tokens.get(at + 1) instanceof Token.Clock && word("and"));
        return spans;
    }

    private Optional<PostedSpan> span() {
        if (word("always")) {
            return Optional.of(PostedSpan.ALL_DAY);
        }
        if (at + 2 >= tokens.size()) {
            return Optional.empty();
        }
        if (tokens.get(at) instanceof Token.Clock(PostedTime start)
                && isWord(at + 1, "to")
                && tokens.get(at + 2) instanceof Token.Clock(PostedTime end)) {
            at += 3;
            return PostedSpan.of(start, end);
        }
        return Optional.empty();
    }

    private boolean word(String meaning) {
        boolean there = at < tokens.size() && isWord(at, meaning);
        at += there ? 1 : 0;
        return there;
    }

    private boolean isWord(int index, String meaning) {
        return tokens.get(index) instanceof Token.Word(String it) && it.equals(meaning);
    }
}
