package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;
import static org.porchlight.callbacks.CallbacksFixture.SEATTLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.Watch.Warning;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;

/** It is Monday, 10:00 in Seattle; juniper is there from 9:00 to 21:00 every day. */
class WatchTest {
    private static final Warning TONIGHT =
            new Warning.Gap(Instant.parse("2026-03-03T05:00:00Z"), Instant.parse("2026-03-03T17:00:00Z"));

    private final CallbacksFixture desk = new CallbacksFixture();
    private final Watch watch = new Watch(desk.database, desk.shifts, SEATTLE);

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Warning> warnings() {
        desk.shifts.refresh();
        return watch.warnings(desk.time.instant());
    }

    @Test
    void hours_for_which_nobody_is_there_are_said_a_day_ahead() {
        assertThat(warnings()).containsExactly(TONIGHT);
        new StaffFixture(desk.database)
                .attendance(desk.outbox, SEATTLE)
                .pauseTonight(desk.staff("juniper"), desk.time.instant());
        assertThat(warnings()).as("a pause is meant").containsExactly(TONIGHT);
        desk.execute("DELETE FROM shift");
        assertThat(warnings())
                .containsExactly(
                        new Warning.Gap(desk.time.instant(), desk.time.instant().plus(Duration.ofHours(24))));
    }

    @Test
    void a_request_for_a_time_that_nobody_covers_any_more_is_said() {
        Window evening = desk.evening();
        desk.ask(1, ROBIN, "");
        desk.callbacks.ask(CallbacksFixture.asked(2, SAM, "", desk.tomorrow()));
        assertThat(warnings()).containsExactly(TONIGHT);
        desk.execute("UPDATE shift SET ends = '17:00' WHERE weekday = 1");
        assertThat(warnings()).first().isEqualTo(new Warning.Uncovered(1, evening.until()));
        desk.execute("DELETE FROM shift");
        assertThat(warnings()).first().isEqualTo(new Warning.Uncovered(2, evening.until()));
    }

    @Test
    void people_who_wait_while_nobody_is_on_shift_for_a_week_are_said_to_who_runs_the_line() {
        desk.ask(1, ROBIN, "");
        desk.shifts.refresh();
        assertThat(desk.shifts.nobody(desk.time.instant())).isEmpty();
        desk.execute("DELETE FROM shift");
        desk.shifts.refresh();
        assertThat(desk.shifts.nobody(desk.time.instant()))
                .hasValueSatisfying(said -> assertThat(said).contains("next seven days", "people wait", "staff shift"));
        desk.execute("DELETE FROM vault");
        desk.shifts.refresh();
        assertThat(desk.shifts.nobody(desk.time.instant())).isEmpty();
    }

    @Test
    void who_is_on_shift_without_a_phone_is_said_to_coordinators_and_how_many_to_who_runs_the_line() {
        desk.staff("wren");
        assertThat(desk.shifts.phoneless(desk.time.instant()))
                .as("wren has no shift")
                .isEmpty();
        desk.execute("DELETE FROM vault WHERE kind = 'staff'");
        assertThat(warnings())
                .containsExactly(
                        new Warning.Phoneless(List.of("juniper")),
                        new Warning.Gap(desk.time.instant(), desk.time.instant().plus(Duration.ofHours(24))));
        assertThat(desk.shifts.phoneless(desk.time.instant()))
                .hasValueSatisfying(said -> assertThat(said).contains("no phone", ": 1.", "under Me"));
        assertThat(desk.shifts.anybodyThisWeek(desk.time.instant())).isFalse();
    }

    /** A ticker has it watched by that. */
    @Test
    void looks_that_do_not_reach_the_database_say_so() {
        try (var gate = Gate.before(desk.url);
                var other = new CallbacksFixture(gate.url(), desk.keys, desk.time)) {
            gate.shut();
            assertThat(other.shifts.refresh()).isFalse();
            gate.open();
            Eventually.holds(other.shifts::refresh);
        }
    }

    @Test
    void what_nobody_has_tried_is_said_shortly_before_its_time_ends_until_somebody_holds_it() {
        desk.callbacks.ask(CallbacksFixture.asked(1, ROBIN, "", desk.window(Part.NEXT_HOUR)));
        Instant end = desk.time.instant().plus(Duration.ofHours(1));
        desk.pass(Duration.ofMinutes(39));
        assertThat(warnings()).containsExactly(TONIGHT);
        desk.pass(Duration.ofMinutes(1));
        assertThat(warnings()).containsExactly(new Warning.Untried(1, end), TONIGHT);
        desk.leases.take(desk.request(), desk.staff("juniper"), desk.time.instant());
        assertThat(warnings()).containsExactly(TONIGHT);
    }

    @Test
    void what_was_handed_on_is_said_and_promises_that_were_not_kept_come_first() {
        desk.ask(1, ROBIN, "");
        desk.execute("UPDATE callback SET tries = 1, handed_on = true");
        desk.execute("""
            INSERT INTO callback_count VALUES ('2026-03-01', 'expired', 2), ('2026-02-24', 'expired', 1),
                ('2026-02-23', 'expired', 9), ('2026-03-01', 'talked', 5)
            """);
        assertThat(warnings())
                .containsExactly(
                        new Warning.NotKept(LocalDate.parse("2026-03-01"), 2),
                        new Warning.NotKept(LocalDate.parse("2026-02-24"), 1),
                        new Warning.HandedOn(1),
                        TONIGHT);
    }

    @Test
    void a_practice_is_nothing_to_warn_of() {
        desk.callbacks.ask(CallbacksFixture.asked(1, ROBIN, "", desk.window(Part.NEXT_HOUR)));
        desk.execute("UPDATE callback SET practice = true, handed_on = true, practice_of = ?", desk.staff("juniper"));
        desk.pass(Duration.ofMinutes(50));
        assertThat(warnings()).containsExactly(TONIGHT);
    }
}
