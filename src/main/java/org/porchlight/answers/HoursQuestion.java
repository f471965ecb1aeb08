package org.porchlight.answers;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.script.Script;
import org.porchlight.understanding.Message;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.SoughtWords;
import org.porchlight.vocabulary.TimeSign;

/** Reads a text as the question when the place that was told is open: "is it open sunday", "and tomorrow?", "hours". */
public final class HoursQuestion {
    /** So many words may ask it; a longer text tells of something else. */
    private static final int LONGEST = 10;

    private HoursQuestion() {}

    /**
     * The days that a text asks about, none of them where it asks about all; empty where it doesn't ask.
     *
     * @param today the day of the week where the place is
     */
    public static Optional<Set<DayOfWeek>> in(Script script, Message message, DayOfWeek today) {
        if (message.tokens().size() > LONGEST) {
            return Optional.empty();
        }
        SaidTime said = TimeReading.read(script, message);
        Set<DayOfWeek> days = said.daysOfWeek(today);
        boolean asks = days.isEmpty() ? ofAllDays(script, message, said) : ofSome(script, message, said);
        return Optional.of(days).filter(_ -> asks);
    }

    /** "Open now" asks which are, and "it isn't open" tells something. */
    private static boolean ofAllDays(Script script, Message message, SaidTime said) {
        boolean denied = script.answers().cut(message.tokens()).stream()
                .anyMatch(piece -> piece.signs().contains(AnswerSign.NEGATION)
                        || piece.signs().contains(AnswerSign.NO));
        return !denied
                && !said.signs().contains(TimeSign.NOW)
                && script.sought().asksHours(message.words());
    }

    private static boolean ofSome(Script script, Message message, SaidTime said) {
        SoughtWords words = script.sought();
        List<String> tokens = message.words();
        Message bare = Message.of(words.withoutBesideDay(tokens));
        return said.whole() || TimeReading.read(script, bare).whole() || words.speaksOfOpening(tokens);
    }
}
