package org.porchlight.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.porchlight.hours.HoursRule.Availability;
import org.porchlight.hours.HoursRule.Relation;
import org.porchlight.hours.HoursRule.Span;
import org.porchlight.places.DayHours;
import org.porchlight.places.Opening;

/**
 * When a site is open: an OSM opening_hours text, read once and then asked as often as one likes. Times are
 * wall-clock times of the site, so a change of the clocks moves an answer by an hour at most. A session belongs to
 * the day on which it starts: {@code Fr 22:00-06:00; Sa off} is open at five on Saturday morning. Where rules leave a
 * doubt, the answer is never "open".
 *
 * <p>Does not know a site's zone or its holidays; both are given. Immutable.
 */
public final class OpeningHours {
    /** How far ahead an opening or closing is looked for. */
    static final int HORIZON_DAYS = 14;

    private static final Duration SOON = Duration.ofMinutes(30);
    private static final int DAY = HoursRule.MINUTES_OF_DAY;
    private static final int HORIZON = HORIZON_DAYS * DAY;
    private static final OpeningHours NOT_KNOWN = new OpeningHours(List.of());

    private final List<HoursRule> rules;

    OpeningHours(List<HoursRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Hours that are not known: never open, never closed. */
    public static OpeningHours notKnown() {
        return NOT_KNOWN;
    }

    /** The same hours, but closed on those days; of hours that are not known only that is. */
    public OpeningHours closedOn(Set<LocalDate> days) {
        if (days.isEmpty()) {
            return this;
        }
        List<HoursRule> all = new ArrayList<>(rules);
        if (rules.isEmpty()) {
            Span day = new Span(0, DAY, Availability.UNKNOWN);
            all.add(new HoursRule(_ -> true, List.of(day), Relation.REPLACES));
        }
        all.add(new HoursRule(Set.copyOf(days)::contains, List.of(), Relation.CLOSES));
        return new OpeningHours(all);
    }

    /**
     * Whether the site is open. {@code until} and {@code opens} are looked for within {@value #HORIZON_DAYS} days:
     * an opening that lasts longer has no {@code until}.
     */
    public Opening at(Instant now, ZoneId zone) {
        if (rules.isEmpty()) {
            return new Opening.Doubtful();
        }
        LocalDateTime wall = LocalDateTime.ofInstant(now, zone);
        LocalDate today = wall.toLocalDate();
        int minute = wall.getHour() * 60 + wall.getMinute();
        return switch (availability(today, minute)) {
            case OPEN ->
                open(
                        now,
                        zone,
                        closing(today, minute).stream()
                                .mapToObj(today.atStartOfDay()::plusMinutes)
                                .findFirst());
            case CALL_FIRST -> new Opening.CallFirst();
            case UNKNOWN -> new Opening.Doubtful();
            case CLOSED -> closed(today, minute);
        };
    }

    /** A call that settles a part of a day, such as an evening, comes before a later opening; one of a whole day doesn't. */
    private Opening closed(LocalDate today, int minute) {
        OptionalInt opens = start(today, minute, Availability.OPEN);
        OptionalInt call = start(today, minute, Availability.CALL_FIRST);
        boolean sooner = call.isPresent()
                && (opens.isEmpty() || call.getAsInt() < opens.getAsInt() && call.getAsInt() % DAY != 0);
        return sooner
                ? new Opening.CallFrom(today.atStartOfDay().plusMinutes(call.getAsInt()))
                : new Opening.Closed(opens.stream()
                        .mapToObj(today.atStartOfDay()::plusMinutes)
                        .findFirst());
    }

    /** What holds at a moment, without a look ahead. */
    Availability is(Instant now, ZoneId zone) {
        LocalDateTime wall = LocalDateTime.ofInstant(now, zone);
        return availability(wall.toLocalDate(), wall.getHour() * 60 + wall.getMinute());
    }

    /** What begins on a day; {@code holiday} where that is a public one of which the hours say nothing. */
    public DayHours on(LocalDate date, boolean holiday) {
        List<Span> unknown = List.of(new Span(0, DAY, Availability.UNKNOWN));
        return HoursOfDay.of(date, rules.isEmpty() ? unknown : spans(date), holiday);
    }

    private static Opening open(Instant now, ZoneId zone, Optional<LocalDateTime> until) {
        boolean soon = until.filter(
                        end -> Duration.between(now, reached(end, zone)).compareTo(SOON) < 0)
                .isPresent();
        return new Opening.Open(until, soon);
    }

    /** The moment at which clocks reach a wall-clock time; one that a change of clocks skips is reached by the skip. */
    private static Instant reached(LocalDateTime wall, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.atZone(zone).toInstant();
    }

    /** Minutes count from midnight of {@code today}; the night before may still be going on. */
    private Availability availability(LocalDate today, int minute) {
        Availability best = Availability.CLOSED;
        for (int days = -1; days <= 0; days++) {
            for (Span span : spans(today.plusDays(days))) {
                if (span.holds(minute - days * DAY) && span.is().compareTo(best) < 0) {
                    best = span.is();
                }
            }
        }
        return best;
    }

    /** The end of all that is open without a gap from {@code minute} on; empty when it lies beyond the horizon. */
    private OptionalInt closing(LocalDate today, int minute) {
        int end = minute;
        while (end <= HORIZON) {
            int further = openUntil(today, end);
            if (further == end) {
                return OptionalInt.of(end);
            }
            end = further;
        }
        return OptionalInt.empty();
    }

    private int openUntil(LocalDate today, int minute) {
        int day = Math.floorDiv(minute, DAY);
        int end = minute;
        for (int days = day - 1; days <= day; days++) {
            for (Span span : spans(today.plusDays(days))) {
                if (span.is() == Availability.OPEN && span.holds(minute - days * DAY)) {
                    end = Math.max(end, span.end() + days * DAY);
                }
            }
        }
        return end;
    }

    private OptionalInt start(LocalDate today, int minute, Availability of) {
        for (int days = -1; days <= HORIZON_DAYS; days++) {
            int midnight = days * DAY;
            OptionalInt start = spans(today.plusDays(days)).stream()
                    .filter(span -> span.is() == of)
                    .mapToInt(span -> span.start() + midnight)
                    .filter(at -> at > minute && at <= minute + HORIZON)
                    .min();
            if (start.isPresent()) {
                return start;
            }
        }
        return OptionalInt.empty();
    }

    /** What begins on a day: each rule in turn replaces, adds to, cuts or fills what the ones before it said. */
    private List<Span> spans(LocalDate date) {
        List<Span> spans = new ArrayList<>();
        for (HoursRule rule : rules) {
            if (rule.cuts()) {
                // A closed hour is closed, also for a night that began the day before.
                for (int days = -1; days <= 1; days++) {
                    if (rule.on().test(date.plusDays(days))) {
                        Span.cut(spans, Span.moved(rule.spans(), days * DAY));
                    }
                }
            } else if (rule.on().test(date)) {
                rule.apply(spans);
            }
        }
        return spans;
    }
}
