package org.porchlight.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.outbox.StaffPhone;
import org.porchlight.speech.Window;

/**
 * Tells from memory when a responder is there to call. A ticker keeps the memory fresh, so that no caller ever waits
 * for the database here. Says nothing of who it is, and doesn't change a shift: that is for {@link ShiftEditor}.
 */
public final class Shifts {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Database database;
    private final ShiftTable table;
    private final boolean demo;
    private volatile Coverage coverage = new Coverage(List.of(), Instant.EPOCH);
    private volatile Map<Language, Coverage> speaking = Map.of();
    private volatile List<ShiftTable.OnDuty> phoneless = List.of();
    private volatile boolean demoFound;
    private volatile boolean waiting;

    /**
     * Knows of nobody until {@link #refresh()}.
     *
     * @param demo whether staff made up for the demo count
     */
    public Shifts(Database database, ShiftTable table, boolean demo) {
        this.database = database;
        this.table = table;
        this.demo = demo;
    }

    /**
     * Looks at the database; while that is away, what was known stays. For a ticker: it may wait for two seconds.
     *
     * @return false when the database is away
     */
    public boolean refresh() {
        try {
            coverage = database.commit(handle -> {
                List<ShiftTable.OnDuty> all = table.all(handle);
                demoFound = all.stream().anyMatch(ShiftTable.OnDuty::demo);
                Instant paused = table.paused(handle);
                waiting = waiting(handle);
                speaking = speaking(all, paused);
                phoneless = ours(all).filter(it -> !it.rings()).toList();
                return of(counted(all), paused);
            });
            return true;
        } catch (DatabaseAway away) {
            // What was said last is still the best that is known; a promise will need the database anyway.
            return false;
        }
    }

    /** Whether people wait for a call back: a request that is over is gone. How many would tell when one was added. */
    private static boolean waiting(Handle handle) {
        return handle.select("SELECT EXISTS (SELECT FROM callback WHERE NOT practice)")
                .mapTo(boolean.class)
                .one();
    }

    private Map<Language, Coverage> speaking(List<ShiftTable.OnDuty> all, Instant paused) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toUnmodifiableMap(
                        language -> language,
                        language -> of(counted(all).filter(it -> it.speaks().contains(language)), paused)));
    }

    private static Coverage of(Stream<ShiftTable.OnDuty> staff, Instant paused) {
        return new Coverage(staff.map(ShiftTable.OnDuty::duty).toList(), paused);
    }

    /** Those who can call somebody back: nothing is promised for the shifts of others. */
    private Stream<ShiftTable.OnDuty> counted(List<ShiftTable.OnDuty> all) {
        return ours(all).filter(ShiftTable.OnDuty::rings);
    }

    private Stream<ShiftTable.OnDuty> ours(List<ShiftTable.OnDuty> all) {
        return all.stream().filter(it -> demo || !it.demo());
    }

    /**
     * Lists the windows in which a responder can call: the next hour, then parts of the days up to three days ahead.
     *
     * @param zone the callers', in which mornings and evenings are counted
     * @return at most six, the earliest first; empty when nobody is on shift, or nobody is known to be. Worked out when
     *     asked for, from what is known now
     */
    public Supplier<List<Window>> windows(Instant now, ZoneId zone) {
        Coverage known = coverage;
        return () -> known.windows(now, zone);
    }

    /** When all staff who can be rung answer, as it was seen last. */
    public Coverage coverage() {
        return coverage;
    }

    /** Whether a window that was offered can still be promised. */
    public boolean stands(Window window, Instant now) {
        return coverage.stands(window, now);
    }

    /** Whether a responder who speaks this language is on shift in what is left of a window, if any responder is. */
    public boolean spoken(Window window, Language language, Instant now) {
        Coverage theirs = speaking.get(language);
        return !stands(window, now) || theirs != null && theirs.stands(window, now);
    }

    /** Counts the calls that those on shift can make in what is left of a window. */
    public int calls(Window window, Instant now) {
        return coverage.calls(window, now);
    }

    /** Lists the phones of those who are there now and gave one, in the order of their rows in the vault. */
    public List<StaffPhone> phones(Handle handle, Instant now) {
        return counted(table.all(handle))
                .filter(it -> it.duty().covers(now))
                .flatMap(it -> it.phone().map(phone -> new StaffPhone(phone, it.language())).stream())
                .toList();
    }

    /** Whether anybody who can be rung is on shift in the seven days from then on, as it was seen last. */
    public boolean anybodyThisWeek(Instant now) {
        return coverage.anybody(week(now));
    }

    private static ShiftTimes.Span week(Instant now) {
        return new ShiftTimes.Span(now, now.plus(WEEK));
    }

    /** Names those who are on shift in the seven days from then on and have no phone, by alias, as it was seen last. */
    public List<String> withoutPhone(Instant now) {
        return phoneless.stream()
                .filter(it -> of(Stream.of(it), Instant.EPOCH).anybody(week(now)))
                .map(it -> it.who().alias())
                .sorted()
                .toList();
    }

    /** Says how many are on shift and have no phone, with what to do, and names nobody; empty when there are none. */
    public Optional<String> phoneless(Instant now) {
        return Optional.of(withoutPhone(now).size())
                .filter(many -> many > 0)
                .map(many -> "Staff on shift in the next seven days with no phone that we could ring: " + many
                        + ". No call is promised for their time. Each proves a phone on the staff's pages, under Me.");
    }

    /** Says that people wait and nobody is on shift for a week, with what to do; empty when that isn't so. */
    public Optional<String> nobody(Instant now) {
        return !waiting || anybodyThisWeek(now)
                ? Optional.empty()
                : Optional.of("Nobody with a phone is on shift in the next seven days, and people wait for a call"
                        + " back. Enter shifts, on the staff's pages or with staff shift.");
    }

    /**
     * Says that live service has found staff made up for the demo, whom it doesn't count; empty when there is no such.
     */
    public Optional<String> degraded() {
        return demoFound && !demo
                ? Optional.of(
                        "Staff made up for the demo are in the database; no call is promised for them. Remove them.")
                : Optional.empty();
    }
}
