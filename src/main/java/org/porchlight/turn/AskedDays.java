package org.porchlight.turn;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.script.CallbackQuestion;

/** On which days a person asks whether a site is open, as a position carries it: the numbers of days of the week. */
public final class AskedDays {
    private static final String DAYS = CallbackQuestion.DAYS.word();

    private AskedDays() {}

    /** The days; all of them where none was named. */
    public static Set<DayOfWeek> of(Position position) {
        String written = position.answers().getOrDefault(DAYS, "");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> written.contains(Integer.toString(day.getValue())))
                .forEach(days::add);
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    /** The position with these days and no others. */
    public static Position only(Set<DayOfWeek> days, Position position) {
        return position.answered(
                DAYS,
                days.stream()
                        .sorted()
                        .map(day -> Integer.toString(day.getValue()))
                        .collect(Collectors.joining()));
    }
}
