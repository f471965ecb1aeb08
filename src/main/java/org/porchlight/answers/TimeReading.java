package org.porchlight.answers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.script.Script;
import org.porchlight.understanding.Message;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.SignedWords;
import org.porchlight.vocabulary.TimeSign;

/** Reads the time that a text says, in any language: "tonight", "demain après 5", "a las 6 de la tarde". */
public final class TimeReading {
    /** "6:30", "6.30", "18h30": the mark between hours and minutes is lost in tokens unless it is a letter. */
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("\\b(\\d{1,2})[:.](\\d{2})(?!\\d)");

    /** So many words may stand between "no" and "after": "no me llamen después". */
    private static final int NEAR = 4;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})h(\\d{2})?");
    private static final Pattern HALF_DAY = Pattern.compile("(\\d{1,2})(?:h?(\\d{2}))?(am|pm|a|p)");

    /** What makes a time of day of the number before it. */
    private static final EnumSet<TimeSign> AFTER_HOUR = EnumSet.of(
            TimeSign.CLOCK,
            TimeSign.PM,
            TimeSign.MORNING,
            TimeSign.AFTERNOON,
            TimeSign.EVENING,
            TimeSign.NIGHT,
            TimeSign.EVENING_OR_NIGHT,
            TimeSign.TONIGHT);

    private final List<String> tokens;
    private final List<SignedWords.Piece<TimeSign>> pieces;
    private final EnumSet<TimeSign> signs = EnumSet.noneOf(TimeSign.class);
    private final List<ClockTime> clocks = new ArrayList<>();
    private Optional<Duration> ahead = Optional.empty();

    private final SignedWords<AnswerSign> around;
    private boolean whole = true;

    /** How many words that except a time have turned the end that follows them. */
    private int spent;

    /** Up to which token words around an answer were found. */
    private int courteous;

    private TimeReading(Script script, List<String> tokens) {
        this.tokens = tokens;
        this.pieces = script.times().cut(tokens);
        this.around = script.answers();
    }

    /** The time that was said, as far as one was. */
    public static SaidTime read(Script script, Message message) {
        String own = HOURS_AND_MINUTES.matcher(message.own()).replaceAll("$1h$2");
        List<String> tokens =
                own.equals(message.own()) ? message.tokens() : Message.of(own).tokens();
        return new TimeReading(script, tokens).said();
    }

    private SaidTime said() {
        int token = 0;
        for (int at = 0; at < pieces.size(); at++) {
            SignedWords.Piece<TimeSign> piece = pieces.get(at);
            signs.addAll(piece.signs());
            special(at, piece);
            whole &= number(at, tokens.get(token)) || !piece.unknown() || courtesy(token);
            token += piece.tokens();
        }
        long excepting = pieces.stream()
                .filter(piece -> piece.signs().contains(TimeSign.EXCEPT))
                .count();
        if (spent > 0 && spent >= excepting) {
            signs.remove(TimeSign.EXCEPT);
        }
        return new SaidTime(signs, clocks, ahead, whole);
    }

    /** Whether it is a word that people write around an answer. */
    private boolean courtesy(int token) {
        SignedWords.Piece<AnswerSign> piece = around.at(tokens, token);
        if (piece.signs().contains(AnswerSign.AROUND) || piece.signs().contains(AnswerSign.YES)) {
            courteous = Math.max(courteous, token + piece.tokens());
        }
        return token < courteous;
    }

    private void special(int at, SignedWords.Piece<TimeSign> piece) {
        if (piece.signs().contains(TimeSign.NOON)) {
            clock(at, 12 * 60, true);
        } else if (piece.signs().contains(TimeSign.MIDNIGHT)) {
            clock(at, 0, true);
        } else if (piece.signs().contains(TimeSign.HALF_HOUR)) {
            ahead = Optional.of(Duration.ofMinutes(30));
        } else if (piece.signs().contains(TimeSign.ONE_HOUR)) {
            ahead = Optional.of(Duration.ofHours(1));
        }
    }

    /** Takes a token that is a number or a time of day; false if it is none. */
    private boolean number(int at, String token) {
        SignedWords.Piece<TimeSign> piece = pieces.get(at);
        Matcher clock = CLOCK.matcher(token);
        Matcher half = HALF_DAY.matcher(token);
        if (clock.matches()) {
            hour(at, clock, "");
        } else if (half.matches()) {
            hour(at, half, half.group(3));
        } else if (piece.number().isPresent()) {
            number(at, piece.number().getAsInt());
        } else if (piece.unknown() && NUMBER.matcher(token).matches()) {
            number(at, Integer.parseInt(token));
        } else {
            return false;
        }
        return true;
    }

    /** "half past six" isn't read: it comes out as six, which is in the same window. */
    private void number(int at, int number) {
        if (before(at, TimeSign.IN) && (after(at, TimeSign.MINUTES) || after(at, TimeSign.HOURS))) {
            ahead = Optional.of(after(at, TimeSign.MINUTES) ? Duration.ofMinutes(number) : Duration.ofHours(number));
        } else if (after(at, TimeSign.MINUTES)) {
            ahead = ahead.or(() -> Optional.of(Duration.ofMinutes(number)));
        } else if (timeOfDay(at)) {
            clock(at, number * 60, number > 12);
        }
    }

    private boolean timeOfDay(int at) {
        boolean day = at > 0 && pieces.get(at - 1).signs().stream().anyMatch(SaidTime.DAYS::contains);
        boolean part =
                at + 1 < pieces.size() && pieces.get(at + 1).signs().stream().anyMatch(AFTER_HOUR::contains);
        return day || part || before(at, TimeSign.AT) || before(at, TimeSign.FROM) || before(at, TimeSign.UNTIL);
    }

    private void hour(int at, Matcher written, String half) {
        int hour = Integer.parseInt(written.group(1));
        int minutes = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
        boolean twelve = !half.isEmpty() && hour == 12;
        int early = (twelve ? 0 : hour) * 60 + minutes;
        boolean late = half.startsWith("p") && hour <= 12;
        clock(at, late ? early + 12 * 60 : early, !half.isEmpty() || hour > 12);
    }

    private void clock(int at, int minutes, boolean sure) {
        if (minutes < 24 * 60) {
            ClockTime.Relation relation = before(at, TimeSign.FROM)
                    ? ClockTime.Relation.FROM
                    : before(at, TimeSign.UNTIL) ? ClockTime.Relation.UNTIL : ClockTime.Relation.AT;
            boolean turned = relation != ClockTime.Relation.AT && denied(at - 1);
            spent += turned ? 1 : 0;
            clocks.add(new ClockTime(minutes, sure, turned ? relation.turned() : relation));
        }
    }

    /** Whether "no", "not" or "don't" stands before what sets an end, with no other time between. */
    private boolean denied(int end) {
        for (int at = end - 1; at >= Math.max(0, end - NEAR); at--) {
            if (pieces.get(at).signs().contains(TimeSign.EXCEPT)) {
                return true;
            } else if (!pieces.get(at).unknown()) {
                return false;
            }
        }
        return false;
    }

    private boolean before(int at, TimeSign sign) {
        return at > 0 && pieces.get(at - 1).signs().contains(sign);
    }

    private boolean after(int at, TimeSign sign) {
        return at + 1 < pieces.size() && pieces.get(at + 1).signs().contains(sign);
    }
}
