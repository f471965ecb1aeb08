package org.porchlight.answers;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.vocabulary.TimeSign;

/**
 * A time in a person's words, as far as it was said: days, parts of the day, a time of day, a while from now. Chooses
 * among windows; what was not said isn't guessed.
 *
 * @param signs days, parts of the day, and how soon
 * @param clocks times of day
 * @param ahead a while from now
 * @param whole whether the text says nothing else
 */
public record SaidTime(EnumSet<TimeSign> signs, List<ClockTime> clocks, Optional<Duration> ahead, boolean whole) {
    private static final EnumSet<TimeSign> PARTS = EnumSet.of(
            TimeSign.MORNING,
            TimeSign.AFTERNOON,
            TimeSign.EVENING,
            TimeSign.NIGHT,
            TimeSign.EVENING_OR_NIGHT,
            TimeSign.TONIGHT,
            TimeSign.PM);
    /** Signs of days. */
    static final EnumSet<TimeSign> DAYS = EnumSet.range(TimeSign.TODAY, TimeSign.WEEKEND);

    private static final EnumSet<TimeSign> THIS_DAY =
            EnumSet.of(TimeSign.TODAY, TimeSign.LATER_TODAY, TimeSign.TONIGHT);

    private static final EnumSet<TimeSign> SOON = EnumSet.of(TimeSign.NOW, TimeSign.FIRST);

    /** Whether any time was said. */
    public boolean says() {
        return !clocks.isEmpty() || ahead.isPresent() || has(PARTS) || has(DAYS) || has(SOON);
    }

    /** Whether it is said when not. */
    public boolean negated() {
        return signs.contains(TimeSign.EXCEPT);
    }

    /** Whether an end is set to the time: "after 5", "not after 9". */
    public boolean limits() {
        return clocks.stream().anyMatch(clock -> clock.relation() != ClockTime.Relation.AT);
    }

    private boolean has(EnumSet<TimeSign> some) {
        return some.stream().anyMatch(signs::contains);
    }

    /** The days of the week that were named, where it is this day; none where one was that lies farther away or behind. */
    public Set<DayOfWeek> daysOfWeek(DayOfWeek today) {
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        if (THIS_DAY.stream().anyMatch(signs::contains)) {
            named.add(today);
        }
        if (signs.contains(TimeSign.TOMORROW)) {
            named.add(today.plus(1));
        }
        if (signs.contains(TimeSign.WEEKEND)) {
            named.addAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        }
        Arrays.stream(DayOfWeek.values())
                .filter(day -> signs.contains(TimeSign.valueOf(day.name())))
                .forEach(named::add);
        return named;
    }

    /** The windows that fit; more than one where it was not said which. */
    public List<Stretch> among(List<Stretch> offered, Instant now) {
        boolean more = !clocks.isEmpty() || ahead.isPresent() || has(PARTS) || has(DAYS);
        List<Stretch> fitting =
                offered.stream().filter(window -> !more || fits(window, now)).toList();
        if (signs.contains(TimeSign.FIRST)) {
            return first(fitting);
        } else if (!more) {
            return first(fitting.stream().filter(window -> isNow(window, now)).toList());
        }
        return longest(has(DAYS) || signs.contains(TimeSign.TONIGHT) ? fitting : onFirstDay(fitting));
    }

    /** The next hour is a part of tonight; who says tonight has all of it. */
    private static List<Stretch> longest(List<Stretch> windows) {
        return windows.stream()
                .filter(window -> windows.stream().noneMatch(other -> !other.equals(window) && other.holds(window)))
                .distinct()
                .toList();
    }

    private static List<Stretch> first(List<Stretch> windows) {
        return windows.stream().min(Comparator.comparing(Stretch::from).thenComparing(Stretch::until)).stream()
                .toList();
    }

    private static boolean isNow(Stretch window, Instant now) {
        return !window.from().isAfter(now) && now.isBefore(window.until());
    }

    /** Without a day the nearest is meant. */
    private static List<Stretch> onFirstDay(List<Stretch> windows) {
        Optional<LocalDate> first = windows.stream().map(Stretch::day).min(Comparator.naturalOrder());
        return windows.stream()
                .filter(window -> first.filter(window.day()::equals).isPresent())
                .toList();
    }

    private boolean fits(Stretch left, Instant now) {
        Set<TimeSign> parts = PARTS.stream().filter(signs::contains).collect(Collectors.toSet());
        boolean part = parts.isEmpty() || parts.stream().anyMatch(one -> ClockTime.beginsIn(one, left));
        return onDay(left, now)
                && (part || !clocks.isEmpty())
                && clocks.stream().allMatch(clock -> clock.fits(left, parts, now))
                && ahead.filter(it -> !holds(left, now.plus(it))).isEmpty();
    }

    private static boolean holds(Stretch left, Instant time) {
        return !time.isBefore(left.from()) && !time.isAfter(left.until());
    }

    private boolean onDay(Stretch left, Instant now) {
        List<TimeSign> days =
                new ArrayList<>(DAYS.stream().filter(signs::contains).toList());
        if (signs.contains(TimeSign.TONIGHT)) {
            days.add(TimeSign.TODAY);
        }
        return days.isEmpty() || days.stream().anyMatch(day -> onDay(day, left, now));
    }

    private static boolean onDay(TimeSign day, Stretch left, Instant now) {
        long ahead = daysAhead(left, now);
        return switch (day) {
            case TODAY -> ahead == 0;
            case LATER_TODAY -> ahead == 0 && left.from().isAfter(now);
            case TOMORROW -> ahead == 1;
            case OTHER, WEEKEND -> false;
            default -> left.day().getDayOfWeek() == DayOfWeek.valueOf(day.name()) && ahead < 7;
        };
    }

    private static long daysAhead(Stretch left, Instant now) {
        return left.day().toEpochDay() - LocalDate.ofInstant(now, left.zone()).toEpochDay();
    }
}
