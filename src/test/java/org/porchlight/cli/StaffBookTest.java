package org.porchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Refusal;
import org.porchlight.staff.People;
import org.porchlight.staff.Role;
import org.porchlight.staff.ShiftTimes;
import org.porchlight.staff.Shifts;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Postgres;

class StaffBookTest {
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    private static final StaffOrder ADD =
            new StaffOrder.Add("juniper", EnumSet.of(Language.FR, Language.EN), Role.COORDINATOR);
    private static final StaffOrder WEEKLY = new StaffOrder.Shift(
            "juniper",
            List.of(new ShiftTimes.Day.Weekly(DayOfWeek.MONDAY), new ShiftTimes.Day.Weekly(DayOfWeek.TUESDAY)),
            LocalTime.of(17, 0),
            LocalTime.of(21, 0),
            Optional.empty());

    private final StringWriter said = new StringWriter();
    private final Database database = Postgres.fresh();
    private final StaffFixture staff = new StaffFixture(database, Keys.fresh());
    private final People people = staff.people(InstantSource.system());
    private final StaffBook book = new StaffBook(
            people,
            staff.shiftEditor(),
            staff.invitations(InstantSource.system()),
            new StaffBook.Line(SEATTLE, "https://line.example.org/join/"),
            new PrintWriter(said, true));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_is_entered_is_listed_and_calls_are_offered_then() {
        Shifts shifts = staff.shifts(false);
        order(ADD);
        order(WEEKLY);
        assertThat(said.toString()).contains("juniper has no phone yet, so no call is promised", "under Me");
        order(WEEKLY);
        order(new StaffOrder.Shift(
                "juniper",
                List.of(new ShiftTimes.Day.Once(LocalDate.parse("2026-12-24"))),
                LocalTime.of(22, 0),
                LocalTime.of(1, 30),
                Optional.of(ZoneId.of("America/Denver"))));
        said.getBuffer().setLength(0);
        order(new StaffOrder.Everybody());

        assertThat(said.toString()).isEqualTo("""
            juniper (en, fr), coordinator, no phone
              Mon 17:00 to 21:00 America/Los_Angeles
              Tue 17:00 to 21:00 America/Los_Angeles
              2026-12-24 22:00 to 01:30 America/Denver
            """);
        assertThat(shifts.windows(Instant.parse("2026-03-02T18:00:00Z"), SEATTLE)
                        .get())
                .as("before a look")
                .isEmpty();
        shifts.refresh();
        assertThat(shifts.windows(Instant.parse("2026-03-02T18:00:00Z"), SEATTLE)
                        .get())
                .as("they can't be rung")
                .isEmpty();
        staff.phone("juniper");
        shifts.refresh();
        assertThat(shifts.windows(Instant.parse("2026-03-02T18:00:00Z"), SEATTLE)
                        .get())
                .extracting(it -> it.key())
                .containsExactly("2026-03-02/EVENING", "2026-03-03/EVENING");
    }

    @Test
    void who_is_cleared_stays_and_who_is_removed_is_gone() {
        order(ADD);
        order(WEEKLY);
        order(new StaffOrder.Clear("juniper"));
        assertThat(people.all()).extracting(People.Person::alias).containsExactly("juniper");
        assertThat(staff.shiftEditor().all()).isEmpty();

        order(new StaffOrder.Remove("juniper"));
        said.getBuffer().setLength(0);
        order(new StaffOrder.Everybody());
        assertThat(said.toString()).contains("Nobody answers yet");
    }

    @Test
    void what_cannot_be_done_is_refused_with_what_to_do() {
        order(ADD);
        assertRefused(ADD, "already");
        for (StaffOrder order : List.of(
                new StaffOrder.Remove("aspen"),
                new StaffOrder.Clear("aspen"),
                new StaffOrder.Shift("aspen", List.of(), LocalTime.NOON, LocalTime.NOON, Optional.empty()))) {
            assertRefused(order, "nobody called aspen");
        }
        database.close();
        assertRefused(WEEKLY, "The database did not take it: ");
    }

    @Test
    void the_demo_has_two_people_day_and_night_whom_live_does_not_count() {
        staff.demo().seed(SEATTLE);
        staff.demo().seed(SEATTLE);
        staff.phone("demo-responder");
        staff.phone("demo-coordinator");
        Shifts demo = staff.shifts(true);
        Shifts live = staff.shifts(false);
        demo.refresh();
        live.refresh();

        assertThat(people.all()).extracting(People.Person::alias).containsExactly("demo-coordinator", "demo-responder");
        assertThat(staff.demo().any()).isTrue();
        Instant anytime = Instant.parse("2026-03-03T10:07:00Z");
        assertThat(demo.windows(anytime, SEATTLE).get()).hasSize(6);
        assertThat(live.windows(anytime, SEATTLE).get()).isEmpty();
        assertThat(live.degraded()).isPresent();
        assertThat(demo.degraded()).isEmpty();
    }

    private void order(StaffOrder order) {
        assertThat(book.carryOut(order)).isZero();
    }

    private void assertRefused(StaffOrder order, String why) {
        assertThatThrownBy(() -> book.carryOut(order))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(1))
                .hasMessageContaining(why);
    }
}
