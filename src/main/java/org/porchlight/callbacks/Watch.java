package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.records.PromiseCounts;
import org.porchlight.staff.Coverage;
import org.porchlight.staff.ShiftTimes.Span;
import org.porchlight.staff.Shifts;

/**
 * Warns coordinators of what they are to know without looking for it: promises that weren't kept, requests that need
 * them, and hours for which nobody is there. Reads only, and says nothing of any caller.
 */
public final class Watch {
    private static final Duration AHEAD = Duration.ofHours(24);

    private final Database database;
    private final Shifts shifts;
    private final ZoneId zone;

    /** @param zone in which days are counted back */
    public Watch(Database database, Shifts shifts, ZoneId zone) {
        this.database = database;
        this.shifts = shifts;
        this.zone = zone;
    }

    /** One thing to know. */
    public sealed interface Warning {
        /** So many promises of that day were not kept: their time ended, and nobody had tried. */
        record NotKept(LocalDate day, int n) implements Warning {}

        /** So many requests are for a coordinator. */
        record HandedOn(int n) implements Warning {}

        /** Nobody has tried, and the window ends soon: the first of them then. */
        record Untried(int n, Instant first) implements Warning {}

        /** Nobody is there for what is left of the window, which ends for the first of them then. */
        record Uncovered(int n, Instant first) implements Warning {}

        /** Requests that a backup brought back wait for them to say which can still be true. */
        record Restored() implements Warning {}

        /** They are on shift this week and have no phone that could ring, so nothing is promised for their time. */
        record Phoneless(List<String> aliases) implements Warning {}

        /** Nobody is there from then to then. */
        record Gap(Instant from, Instant until) implements Warning {}
    }

    private record Open(Instant from, Instant until, int n) {
        Span left(Instant now) {
            return new Span(from, until).after(now);
        }
    }

    /**
     * All warnings, promises not kept first: those of the last seven days, the newest first. Who is there is as this
     * process knows it.
     *
     * @throws DatabaseAway when the database is away
     */
    public List<Warning> warnings(Instant now) {
        Coverage roster = shifts.coverage();
        return database.commit(handle -> {
            List<Warning> all = new ArrayList<>(notKept(handle, LocalDate.ofInstant(now, zone)));
            all.addAll(restored(handle, now));
            all.addAll(handedOn(handle, now));
            all.addAll(untried(handle, now));
            all.addAll(uncovered(handle, roster, now));
            phoneless(now).forEach(all::add);
            roster.gaps(now, now.plus(AHEAD)).forEach(gap -> all.add(new Warning.Gap(gap.from(), gap.until())));
            return List.copyOf(all);
        });
    }

    private static List<Warning> restored(Handle handle, Instant now) {
        return Floods.unsettled(handle, now) ? List.of(new Warning.Restored()) : List.of();
    }

    private Stream<Warning> phoneless(Instant now) {
        return Stream.of(shifts.withoutPhone(now))
                .filter(aliases -> !aliases.isEmpty())
                .map(Warning.Phoneless::new);
    }

    private static List<Warning> notKept(Handle handle, LocalDate today) {
        return handle.select(
                        "SELECT day, n FROM callback_count WHERE disposition = ? AND day > ? ORDER BY day DESC",
                        PromiseCounts.EXPIRED,
                        today.minusDays(PromiseCounts.SHOWN_DAYS))
                .map((row, context) ->
                        (Warning) new Warning.NotKept(row.getObject("day", LocalDate.class), row.getInt("n")))
                .list();
    }

    private static List<Warning> handedOn(Handle handle, Instant now) {
        int n = handle.select("""
            SELECT count(*) FROM callback
            WHERE (handed_on OR owed) AND (taken_by IS NULL OR taken_until <= ?) AND NOT practice
            """, now).mapTo(int.class).one();
        return n == 0 ? List.of() : List.of(new Warning.HandedOn(n));
    }

    private static List<Warning> untried(Handle handle, Instant now) {
        return handle.createQuery(
                        "SELECT count(*) AS n, min(window_until) AS first FROM callback WHERE " + CallbackTable.UNTRIED)
                .bind("now", now)
                .map((row, context) -> row.getInt("n") == 0
                        ? List.<Warning>of()
                        : List.<Warning>of(new Warning.Untried(
                                row.getInt("n"), row.getTimestamp("first").toInstant())))
                .one();
    }

    private static List<Warning> uncovered(Handle handle, Coverage roster, Instant now) {
        List<Open> alone = handle
                .createQuery("""
                    SELECT window_from, window_until, count(*) AS n FROM callback
                    WHERE window_until > :now AND (taken_by IS NULL OR taken_until <= :now) AND NOT practice
                      AND NOT (owed OR handed_on)
                      AND NOT EXISTS (SELECT FROM set_aside WHERE set_aside.callback = callback.id)
                    GROUP BY window_from, window_until ORDER BY window_until
                    """)
                .bind("now", now)
                .map((row, context) -> new Open(
                        row.getTimestamp("window_from").toInstant(),
                        row.getTimestamp("window_until").toInstant(),
                        row.getInt("n")))
                .stream()
                .filter(open -> !roster.anybody(open.left(now)))
                .toList();
        return alone.isEmpty()
                ? List.of()
                : List.of(new Warning.Uncovered(
                        alone.stream().mapToInt(Open::n).sum(), alone.getFirst().until()));
    }
}
