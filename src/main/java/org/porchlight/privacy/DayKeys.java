package org.porchlight.privacy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.porchlight.database.DatabaseAway;

/**
 * Holds the keys of the days around today in memory, the same ones in every process. A turn never waits for the
 * database: until this process has seen it, a day's key is derived from {@code PORCHLIGHT_KEYS}, and what was sealed
 * under that opens in every process that has them. A day's key is destroyed six hours after its day.
 */
public final class DayKeys {
    /** Long enough for a call that began before midnight, and for a question that was texted. */
    static final Duration AFTERLIFE = Duration.ofHours(6);

    private final Keys keys;
    private final DayKeyTable table;
    private final ZoneId zone;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * Random keys, by day. The first of a list is the one in the table. There are others only when the table was
     * emptied and another process was first to fill it: those still open what was sealed under them.
     */
    private volatile SortedMap<LocalDate, List<DayKey>> held = new TreeMap<>();

    /** Only days that {@link #at} was asked for, so that a forged header can't fill it. */
    private final Map<LocalDate, DayKey> derived = new ConcurrentHashMap<>();

    /**
     * Holds nothing until {@link #refresh()}.
     *
     * @param zone the zone whose midnight begins a day ({@code HOTLINE_ZONE})
     * @param clock the real time, also in a demo whose callers move theirs
     */
    public DayKeys(Keys keys, DayKeyTable table, ZoneId zone, InstantSource clock, SecureRandom random) {
        this.keys = keys;
        this.table = table;
        this.zone = zone;
        this.clock = clock;
        this.random = random;
    }

    /** Gives the key to seal with now. Never waits, never fails. */
    public DayKey at(Instant now) {
        LocalDate day = day(now);
        List<DayKey> shared = held.get(day);
        return shared != null
                ? shared.getFirst()
                : derived.computeIfAbsent(day, unseen -> DayKey.derived(unseen, keys, random));
    }

    /** Tells the day of an instant, in the hotline's zone. */
    public LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** Finds a day's key; empty when it was destroyed, or when this process doesn't have it. Never waits. */
    public Optional<DayKey> of(LocalDate day, boolean derived) {
        return openers(day, derived).findFirst();
    }

    /** Finds every key that a position sealed on that day may be under; seldom more than one. */
    Stream<DayKey> openers(LocalDate day, boolean derived) {
        if (day.isBefore(oldest(clock.instant()))) {
            return Stream.empty();
        }
        if (derived) {
            DayKey known = this.derived.get(day);
            return Stream.of(known == null ? DayKey.derived(day, keys, random) : known);
        }
        return held.getOrDefault(day, List.of()).stream();
    }

    /** Whether today's key is a derived one: weaker, because it can be made again as long as the keys exist. */
    public boolean degraded() {
        return at(clock.instant()).derived();
    }

    /** Says that today's key is a derived one; empty when it isn't. */
    public Optional<String> trouble() {
        return degraded()
                ? Optional.of("Day keys are derived from PORCHLIGHT_KEYS until the database has been seen.")
                : Optional.empty();
    }

    /**
     * Shares keys with the other processes: destroys old ones, makes today's and tomorrow's, puts back what the table
     * lost. Called at start and by a job every minute or so, never in a turn: it may wait for two seconds.
     *
     * @return false when the database is away, or holds today's key under other long-lived keys; nothing is lost then
     */
    public synchronized boolean refresh() {
        Instant now = clock.instant();
        forgetOld(now);
        try {
            adopt(table.share(offers(now), oldest(now)), now);
        } catch (DatabaseAway away) {
            return false;
        }
        return !degraded();
    }

    /** Drops from memory what is past its time. {@link #refresh()} does it too. */
    public synchronized void forgetOld(Instant now) {
        held = new TreeMap<>(held.tailMap(oldest(now)));
        derived.keySet().removeIf(day -> day.isBefore(oldest(now)));
    }

    private List<DayKey> offers(Instant now) {
        SortedMap<LocalDate, DayKey> offers = new TreeMap<>();
        held.forEach((day, own) -> offers.put(day, own.getFirst()));
        for (LocalDate day : List.of(day(now), day(now).plusDays(1))) {
            offers.computeIfAbsent(day, this::fresh);
        }
        return List.copyOf(offers.values());
    }

    private DayKey fresh(LocalDate day) {
        byte[] secret = new byte[DayKey.BYTES];
        random.nextBytes(secret);
        return DayKey.random(day, secret, random);
    }

    private void adopt(List<DayKey> shared, Instant now) {
        SortedMap<LocalDate, List<DayKey>> next = new TreeMap<>(held);
        for (DayKey key : shared) {
            List<DayKey> known = new ArrayList<>(next.getOrDefault(key.day(), List.of()));
            DayKey same = known.stream().filter(key::same).findFirst().orElse(key);
            known.remove(same);
            known.addFirst(same);
            next.put(key.day(), List.copyOf(known));
        }
        held = new TreeMap<>(next.tailMap(oldest(now)));
    }

    /** The oldest day whose six hours aren't over. */
    private LocalDate oldest(Instant now) {
        return day(now.minus(AFTERLIFE));
    }
}
