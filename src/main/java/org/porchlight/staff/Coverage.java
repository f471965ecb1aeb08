package org.porchlight.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;
import org.porchlight.staff.ShiftTimes.Span;

/**
 * Works out which windows the shifts of all staff leave, as they stand at one time. Pure: it reads neither clock nor
 * database. Immutable.
 *
 * @param paused before this nothing is promised
 */
public record Coverage(List<Duty> duties, Instant paused) {
    /** A page of a list: what is left of a day, night and next hour included, and the next morning. */
    private static final int MOST = 6;

    private static final int DAYS_AHEAD = 3;

    /** Less than this, and a call may well not fit. */
    private static final Duration ENOUGH = Duration.ofMinutes(30);

    /** How long a responder needs for one: many talk for longer, and many phones ring in vain. */
    private static final Duration A_CALL = Duration.ofMinutes(10);

    public Coverage {
        duties = List.copyOf(duties);
    }

    /**
     * Lists the windows that can be promised: at most six, the earliest first; the night only when it comes before all
     * else. What is left of a part of the day isn't offered beside a next hour that holds nearly all of it.
     */
    public List<Window> windows(Instant now, ZoneId zone) {
        List<Span> covered = covered(now, now.plus(Duration.ofDays(DAYS_AHEAD + 2)));
        List<Window> parts =
                parts(now, zone).filter(window -> enough(covered, window)).toList();
        Optional<Window> first = parts.stream().findFirst();
        Optional<Window> hour = nextHour(covered, now, zone);
        return Stream.concat(
                        hour.stream(),
                        parts.stream()
                                .filter(it -> it.part() != Part.NIGHT || it == first.get())
                                .filter(it ->
                                        hour.filter(soon -> holds(soon, it)).isEmpty()))
                .limit(MOST)
                .toList();
    }

    private static boolean holds(Window hour, Window part) {
        return !part.from().isAfter(hour.from())
                && Duration.between(hour.until(), part.until()).compareTo(ENOUGH) < 0;
    }

    /** Whether enough is left of a window for a responder on shift to call. */
    boolean stands(Window window, Instant now) {
        Instant from = later(window.from(), now);
        return from.isBefore(window.until()) && enough(covered(from, window.until()), new Span(from, window.until()));
    }

    /** Counts the calls that those on shift can make in what is left of a window. */
    int calls(Window window, Instant now) {
        Span left = new Span(later(window.from(), now), window.until());
        Duration worked = duties.stream()
                .map(duty -> new Coverage(List.of(duty), paused).length(left))
                .reduce(Duration.ZERO, Duration::plus);
        return (int) worked.dividedBy(A_CALL);
    }

    private Duration length(Span within) {
        return covered(within.from(), within.until()).stream()
                .map(span -> new Span(later(span.from(), within.from()), earlier(span.until(), within.until())))
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Lists when nobody is there, pause or not, in order. */
    public List<Span> gaps(Instant from, Instant until) {
        List<Span> gaps = new ArrayList<>();
        Instant end = from;
        for (Span there : new Coverage(duties, Instant.EPOCH).covered(from, until)) {
            gaps.add(new Span(end, there.from()));
            end = there.until();
        }
        gaps.add(new Span(end, until));
        return gaps.stream().filter(Span::any).toList();
    }

    /** Whether anybody is there for any of it, pause or not. */
    public boolean anybody(Span span) {
        return !gaps(span.from(), span.until()).equals(List.of(span));
    }

    private static Optional<Window> nextHour(List<Span> covered, Instant now, ZoneId zone) {
        Window hour = Window.of(Part.NEXT_HOUR, now.atZone(zone).toLocalDate(), now, zone);
        return covered.stream()
                .filter(span -> !span.from().isAfter(now) && !span.until().isBefore(hour.until()))
                .findFirst()
                .map(_ -> hour);
    }

    /** Lists what is left of the night that began yesterday, of today, and the next days, in order. */
    private static Stream<Window> parts(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return today.minusDays(1)
                .datesUntil(today.plusDays(DAYS_AHEAD + 1))
                .flatMap(day -> Stream.of(Part.MORNING, Part.AFTERNOON, Part.EVENING, Part.NIGHT)
                        .map(part -> Window.of(part, day, now, zone)))
                .filter(window -> window.until().isAfter(now))
                .map(it -> new Window(it.part(), it.day(), later(it.from(), now), it.until(), zone));
    }

    private static boolean enough(List<Span> covered, Window window) {
        return enough(covered, new Span(window.from(), window.until()));
    }

    private static boolean enough(List<Span> covered, Span wanted) {
        return covered.stream()
                .map(span -> new Span(later(span.from(), wanted.from()), earlier(span.until(), wanted.until())))
                .anyMatch(both -> both.length().compareTo(ENOUGH) >= 0);
    }

    /** Lists when anybody is on shift, as stretches that don't touch, in order. */
    private List<Span> covered(Instant from, Instant until) {
        List<Span> spans = duties.stream()
                .flatMap(duty -> duty.spans(from, until))
                .map(span -> span.after(paused))
                .filter(Span::any)
                .sorted(Comparator.comparing(Span::from))
                .toList();
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            if (!merged.isEmpty() && !span.from().isAfter(merged.getLast().until())) {
                Span last = merged.removeLast();
                merged.add(new Span(last.from(), later(last.until(), span.until())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
