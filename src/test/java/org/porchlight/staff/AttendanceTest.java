package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.SEATTLE;
import static org.porchlight.callbacks.CallbacksFixture.asked;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.speech.Window;

/** It is Monday, 10:00; juniper is on shift until 21:00. */
class AttendanceTest {
    private final CallbacksFixture desk = new CallbacksFixture();
    private final Attendance attendance = new StaffFixture(desk.database).attendance(desk.outbox, SEATTLE);
    private final UUID juniper = desk.staff("juniper");

    @AfterEach
    void close() {
        desk.close();
    }

    private Instant now() {
        return desk.time.instant();
    }

    private List<String> offered() {
        desk.shifts.refresh();
        return desk.shifts.windows(now(), SEATTLE).get().stream()
                .map(Window::key)
                .toList();
    }

    private void assertHere(boolean there, Duty.State said, Duration until) {
        assertThat(attendance.here(juniper, now()))
                .isEqualTo(new Attendance.Here(
                        there, Optional.of(new Duty.Presence(said, now().plus(until))), Optional.empty()));
    }

    @Test
    void by_their_shift_they_are_there() {
        assertThat(attendance.here(juniper, now()))
                .isEqualTo(new Attendance.Here(true, Optional.empty(), Optional.empty()));
        assertThat(offered()).startsWith("2026-03-02/NEXT_HOUR");
    }

    @Test
    void off_is_for_twelve_hours_and_then_shifts_count_again() {
        attendance.off(juniper, now());
        assertHere(false, Duty.State.OFF, Duration.ofHours(12));
        assertThat(offered())
                .startsWith("2026-03-03/MORNING", "2026-03-03/AFTERNOON", "2026-03-03/EVENING", "2026-03-04/MORNING");
        desk.pass(Duration.ofDays(1));
        assertThat(offered()).startsWith("2026-03-03/NEXT_HOUR");
    }

    @Test
    void on_counts_without_a_shift() {
        desk.execute("DELETE FROM shift");
        assertThat(offered()).isEmpty();
        attendance.on(juniper, now());
        assertHere(true, Duty.State.ON, Duration.ofHours(4));
        assertThat(offered()).containsExactly("2026-03-02/NEXT_HOUR", "2026-03-02/MORNING", "2026-03-02/AFTERNOON");
        desk.pass(Duration.ofHours(4));
        assertThat(offered()).isEmpty();
    }

    @Test
    void a_break_tells_coordinators_and_ends_by_itself_or_when_they_are_back() {
        phone(desk.coordinator("owl"), "+12065550102");
        attendance.breakFrom(juniper, now());
        assertHere(false, Duty.State.BREAK, Duration.ofHours(1));
        assertThat(offered()).startsWith("2026-03-02/MORNING");
        assertThat(desk.column("SELECT kind || ' ' || language FROM outbox")).containsExactly("break en");

        attendance.back(juniper, now());
        assertThat(offered()).startsWith("2026-03-02/NEXT_HOUR");
        attendance.breakFrom(juniper, now());
        assertThat(desk.column("SELECT kind FROM outbox"))
                .as("word of it waits already")
                .hasSize(1);
        desk.pass(Duration.ofHours(1));
        assertThat(offered()).startsWith("2026-03-02/NEXT_HOUR");
    }

    @Test
    void one_tap_stops_promising_until_the_morning() {
        Window evening = desk.evening();
        attendance.pauseTonight(juniper, now());
        assertThat(offered()).startsWith("2026-03-03/MORNING");
        assertThat(desk.callbacks.ask(asked(1, CallbacksFixture.ROBIN, "", evening)))
                .isEqualTo(CallbacksFixture.noTime());
        assertThat(attendance.here(juniper, now()).paused()).contains(Instant.parse("2026-03-03T17:00:00Z"));

        attendance.resume(juniper, now());
        assertThat(offered()).startsWith("2026-03-02/NEXT_HOUR");
        desk.time.set("2026-03-03T11:00:00Z");
        attendance.on(juniper, now());
        attendance.pauseTonight(juniper, now());
        assertThat(attendance.here(juniper, now()).paused())
                .as("at 3 in the morning, the same")
                .contains(Instant.parse("2026-03-03T17:00:00Z"));
    }

    @Test
    void who_is_not_there_stops_nothing_and_a_coordinator_may_from_anywhere() {
        attendance.off(juniper, now());
        assertThat(attendance.pauseTonight(juniper, now())).isFalse();
        assertThat(attendance.here(juniper, now()).paused()).isEmpty();
        assertThat(attendance.pauseTonight(desk.coordinator("owl"), now())).isTrue();
        assertThat(attendance.here(juniper, now()).paused()).isPresent();
    }

    @Test
    void a_pause_is_told_to_the_coordinators() {
        phone(desk.coordinator("owl"), "+12065550102");
        assertThat(attendance.pauseTonight(juniper, now())).isTrue();
        assertThat(desk.column("SELECT kind FROM outbox")).containsExactly("pause");
    }

    @Test
    void what_was_promised_stays_promised() {
        desk.ask(1, CallbacksFixture.ROBIN, "");
        attendance.pauseTonight(juniper, now());
        attendance.off(juniper, now());
        desk.assertPromises(Secrets.of(CallbacksFixture.ROBIN));
    }

    @Test
    void who_is_there_without_a_shift_hears_of_requests_and_who_is_away_does_not() {
        UUID wren = desk.staff("wren");
        phone(wren, "+12065550102");
        phone(juniper, "+12065550103");
        desk.texted();
        attendance.off(juniper, now());
        attendance.on(wren, now());
        desk.shifts.refresh();
        desk.callbacks.ask(asked(1, CallbacksFixture.ROBIN, "", desk.window(Window.Part.NEXT_HOUR)));
        assertThat(desk.column("SELECT alias FROM outbox JOIN staff ON staff.vault = outbox.vault"))
                .containsExactly("wren");
    }

    @Test
    void what_they_did_is_written_down_and_somebody_who_was_removed_does_nothing() {
        attendance.on(juniper, now());
        attendance.back(juniper, now());
        attendance.off(juniper, now());
        attendance.breakFrom(juniper, now());
        attendance.pauseTonight(juniper, now());
        attendance.resume(juniper, now());
        attendance.pauseTonight(UUID.randomUUID(), now());
        assertThat(desk.column("SELECT who || ' ' || kind FROM act"))
                .containsExactlyInAnyOrder(
                        "juniper on", "juniper on", "juniper off", "juniper break", "juniper pause", "juniper resume");
        assertThat(attendance.here(juniper, now()).paused()).isEmpty();
    }

    private void phone(UUID staff, String number) {
        UUID row = desk.put(new VaultEntry(
                VaultKind.STAFF, Secrets.of(new PhoneNumber(number)), Optional.empty(), Optional.empty()));
        desk.execute("UPDATE staff SET vault = ? WHERE id = ?", row, staff);
    }
}
