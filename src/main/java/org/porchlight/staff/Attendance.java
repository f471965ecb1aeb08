package org.porchlight.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.outbox.TextKind;

/**
 * Takes in that a member of staff is there or away, and whether calls are promised for tonight; writes the tables
 * {@code presence} and {@code pause}, and is the only class that does. What the line promises follows at once, in every
 * process; what is promised already stays promised. Asks for no reason.
 */
public final class Attendance {
    /** On for so long; a shift that nobody remembers would be a promise that nobody keeps. */
    private static final Duration ON = Duration.ofHours(4);

    /** Away until the next shift but this; a responder who comes back earlier says so. */
    private static final Duration OFF = Duration.ofHours(12);

    private static final Duration BREAK = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Database database;
    private final ShiftTable shifts;
    private final Acts acts;
    private final Coordinators coordinators;
    private final ZoneId zone;

    /** @param zone in which nights end */
    public Attendance(Database database, ShiftTable shifts, Acts acts, Coordinators coordinators, ZoneId zone) {
        this.database = database;
        this.shifts = shifts;
        this.acts = acts;
        this.coordinators = coordinators;
        this.zone = zone;
    }

    /**
     * Says how things stand for one member of staff.
     *
     * @param there whether they count as there now, by what they said or by their shifts
     * @param said what they said that still holds
     * @param paused until when nothing is promised
     */
    public record Here(boolean there, Optional<Duty.Presence> said, Optional<Instant> paused) {}

    /**
     * Reads how things stand for one member of staff.
     *
     * @throws DatabaseAway when the database is away
     */
    public Here here(UUID staff, Instant now) {
        return database.commit(handle -> {
            Optional<Duty> duty = duty(handle, staff);
            return new Here(
                    duty.filter(it -> it.covers(now)).isPresent(),
                    duty.flatMap(Duty::presence).filter(it -> it.holds(now)),
                    Optional.of(shifts.paused(handle)).filter(now::isBefore));
        });
    }

    /**
     * Takes in "I'm on now", for the next four hours.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void on(UUID staff, Instant now) {
        commit(staff, Act.ON, now, (handle, who) -> say(handle, who, Duty.State.ON, now.plus(ON)));
    }

    /**
     * Takes in that a member of staff is away, for the next twelve hours.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void off(UUID staff, Instant now) {
        commit(staff, Act.OFF, now, (handle, who) -> say(handle, who, Duty.State.OFF, now.plus(OFF)));
    }

    /**
     * Takes in "I need a break", for an hour at most, and texts the coordinators.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void breakFrom(UUID staff, Instant now) {
        commit(staff, Act.BREAK, now, (handle, who) -> {
            say(handle, who, Duty.State.BREAK, now.plus(BREAK));
            coordinators.tell(handle, TextKind.BREAK, now);
        });
    }

    /**
     * Forgets what a member of staff said, so that their shifts count again.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void back(UUID staff, Instant now) {
        commit(staff, Act.ON, now, (handle, who) -> handle.execute("DELETE FROM presence WHERE staff = ?", who.id()));
    }

    private static void say(Handle handle, Colleague who, Duty.State state, Instant until) {
        handle.execute("""
            INSERT INTO presence (staff, state, until) VALUES (?, ?, ?)
            ON CONFLICT (staff) DO UPDATE SET state = excluded.state, until = excluded.until
            """, who.id(), state.column(), until);
    }

    /**
     * Promises no call for a time before the next 9 in the morning, and texts the coordinators: a line that says no is
     * nobody's secret. Those who are there may, who see first when it gets too much and may be alone, and coordinators.
     *
     * @return whether they may
     * @throws DatabaseAway when it may not be committed
     */
    public boolean pauseTonight(UUID staff, Instant now) {
        return acts.commit(staff, (handle, who) -> {
                    boolean may = who.coordinator() || there(handle, staff, now);
                    if (may) {
                        handle.execute("""
                            INSERT INTO pause (until) VALUES (?)
                            ON CONFLICT (single) DO UPDATE SET until = excluded.until
                            """, morningAfter(now));
                        coordinators.tell(handle, TextKind.PAUSE, now);
                        acts.add(handle, who, Act.PAUSE, now);
                    }
                    return may;
                })
                .orElse(false);
    }

    private boolean there(Handle handle, UUID staff, Instant now) {
        return duty(handle, staff)
                .filter(it -> it.covers(now)
                        || it.presence().filter(said -> rests(said, now)).isPresent())
                .isPresent();
    }

    /** Who needs a break is on shift all the same. */
    private static boolean rests(Duty.Presence said, Instant now) {
        return said.state() == Duty.State.BREAK && said.holds(now);
    }

    private Optional<Duty> duty(Handle handle, UUID staff) {
        return shifts.all(handle).stream()
                .filter(it -> it.who().id().equals(staff))
                .map(ShiftTable.OnDuty::duty)
                .findFirst();
    }

    private Instant morningAfter(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        return local.toLocalDate()
                .plusDays(local.toLocalTime().isBefore(MORNING) ? 0 : 1)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }

    /**
     * Promises calls again.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void resume(UUID staff, Instant now) {
        commit(staff, Act.RESUME, now, (handle, _) -> handle.execute("DELETE FROM pause"));
    }

    /** Does nothing for a member of staff who was removed. */
    private void commit(UUID staff, Act act, Instant now, BiConsumer<Handle, Colleague> work) {
        acts.commit(staff, (handle, who) -> {
            work.accept(handle, who);
            acts.add(handle, who, act, now);
            return true;
        });
    }
}
