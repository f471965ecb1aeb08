package org.porchlight.callbacks;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.DatabaseAway;
import org.porchlight.folding.RecordRules;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;

/**
 * Lets a coordinator set aside all requests of an hour, or of a part of a day, at once, where a machine asked for them,
 * and bring them back. What is set aside is in no queue, takes no place in its window, and ends with that without a text. Writes the table {@code
 * set_aside}, and is the only class that does.
 */
public final class Floods {
    /** Nobody has tried it or holds it, and its time isn't over. */
    private static final String UNTOUCHED = """
        tries = 0 AND NOT practice AND NOT (owed OR handed_on)
        AND (taken_by IS NULL OR taken_until <= :now) AND window_until > :now
        """;

    /** From so many requests on, an hour stands alone: none of them stands out. */
    private static final int MANY = RecordRules.LEAST_OUTSIDE;

    /** Hours of a part of the day, and of a day. */
    private static final int PART = 6;

    private static final int DAY = 24;

    private final Acts acts;

    public Floods(Acts acts) {
        this.acts = acts;
    }

    /**
     * A stretch of time in which requests came that are still open: an hour in which there were many, else a part of the
     * day, without the hours that stand alone. A few requests by their hour would tell when somebody called.
     *
     * @param open how many wait and were never tried, so that they could be set aside
     * @param aside how many are set aside
     */
    public record Stretch(When when, int open, int aside) {}

    /** From when until when. */
    public record When(Instant from, Instant until) {
        boolean hour() {
            return !until.isAfter(from.plus(1, ChronoUnit.HOURS));
        }
    }

    private record Hour(Instant at, int open, int aside) {
        boolean many() {
            return open + aside >= MANY;
        }

        Stretch in(ZoneId zone) {
            return new Stretch(
                    many() ? new When(at, at.plus(1, ChronoUnit.HOURS)) : part(at.atZone(zone)), open, aside);
        }
    }

    private static When part(ZonedDateTime at) {
        ZonedDateTime from = at.truncatedTo(ChronoUnit.DAYS).withHour(at.getHour() / PART * PART);
        ZonedDateTime until = from.getHour() + PART == DAY
                ? from.plusDays(1).truncatedTo(ChronoUnit.DAYS)
                : from.withHour(from.getHour() + PART);
        return new When(from.toInstant(), until.toInstant());
    }

    /**
     * Lists the stretches, the latest first, as this coordinator may see them.
     *
     * @param zone the hotline's, for parts of the day
     * @throws DatabaseAway when the database is away
     */
    public List<Stretch> stretches(UUID staff, ZoneId zone, Instant now) {
        return acts
                .commit(staff, (handle, who) -> who.coordinator() ? hours(handle, now) : List.<Hour>of())
                .orElse(List.of())
                .stream()
                .map(hour -> hour.in(zone))
                .collect(Collectors.toMap(Stretch::when, Function.identity(), Floods::both))
                .values()
                .stream()
                .sorted(Comparator.comparing((Stretch it) -> it.when().until()).reversed())
                .toList();
    }

    private static Stretch both(Stretch one, Stretch other) {
        return new Stretch(one.when(), one.open() + other.open(), one.aside() + other.aside());
    }

    private static List<Hour> hours(Handle handle, Instant now) {
        return handle.createQuery("""
            SELECT created_hour, count(*) FILTER (WHERE set_aside.callback IS NULL) AS open,
                   count(set_aside.callback) AS aside
            FROM callback LEFT JOIN set_aside ON set_aside.callback = callback.id
            WHERE %s
            GROUP BY created_hour
            """.formatted(UNTOUCHED))
                .bind("now", now)
                .map((row, context) ->
                        new Hour(row.getTimestamp("created_hour").toInstant(), row.getInt("open"), row.getInt("aside")))
                .list();
    }

    /**
     * Sets aside the requests of a stretch that nobody has tried or holds; committed on return.
     *
     * @return how many; none where this colleague is no coordinator
     * @throws DatabaseAway when it may not be committed
     */
    public int setAside(UUID staff, When when, Instant now) {
        return ofStretch(staff, Act.SET_ASIDE, when, now, """
            INSERT INTO set_aside (callback)
            SELECT id FROM callback WHERE %s AND %s ORDER BY id FOR KEY SHARE SKIP LOCKED
            ON CONFLICT DO NOTHING
            """.formatted(within(when), UNTOUCHED));
    }

    /**
     * Brings back what was set aside of a stretch; committed on return.
     *
     * @return how many; none where this colleague is no coordinator
     * @throws DatabaseAway when it may not be committed
     */
    public int bringBack(UUID staff, When when, Instant now) {
        return ofStretch(staff, Act.BRING_BACK, when, now, """
            DELETE FROM set_aside WHERE callback IN (SELECT id FROM callback WHERE %s)
            """.formatted(within(when)));
    }

    /** The hours of a stretch: one alone, or those of a part of the day that don't stand alone. */
    private static String within(When when) {
        return """
            created_hour >= :from AND created_hour < :until AND created_hour IN (
                SELECT created_hour FROM callback WHERE %s GROUP BY created_hour HAVING count(*) %s :many)
            """.formatted(UNTOUCHED, when.hour() ? ">=" : "<");
    }

    /** Does what a coordinator wants done with a stretch; gives how many requests it was. */
    private int ofStretch(UUID staff, Act act, When when, Instant now, String sql) {
        return asCoordinator(staff, act, now, handle -> handle.createUpdate(sql)
                .bind("from", when.from())
                .bind("until", when.until())
                .bind("many", MANY)
                .bind("now", now)
                .execute());
    }

    /** Sets aside every request, whoever holds it and also when its time is over; gives how many weren't yet. */
    static int setAsideAll(Handle handle) {
        return handle.execute(
                "INSERT INTO set_aside (callback, restored) SELECT id, true FROM callback" + " ON CONFLICT DO NOTHING");
    }

    /** Whether requests that a backup brought back still wait for a coordinator to bring them back or let them end. */
    static boolean unsettled(Handle handle, Instant now) {
        return handle.createQuery("""
            SELECT EXISTS (SELECT FROM set_aside JOIN callback ON callback.id = set_aside.callback WHERE restored AND %s)
            """.formatted(UNTOUCHED))
                .bind("now", now)
                .mapTo(boolean.class)
                .one();
    }

    /** Whether a request is set aside. */
    static boolean aside(Handle handle, OpenRequest open) {
        return handle.select("SELECT EXISTS (SELECT FROM set_aside WHERE callback = ?)", open.id())
                .mapTo(boolean.class)
                .one();
    }

    private interface Deed {
        int in(Handle handle);
    }

    private int asCoordinator(UUID staff, Act act, Instant now, Deed deed) {
        return acts.commit(staff, (handle, who) -> who.coordinator() ? done(handle, who, act, now, deed) : 0)
                .orElse(0);
    }

    private int done(Handle handle, Colleague who, Act act, Instant now, Deed deed) {
        int changed = deed.in(handle);
        if (changed > 0) {
            acts.add(handle, who, act, now);
        }
        return changed;
    }
}
