package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.CallbacksFixture;

class ShiftEditorTest {
    private static final ShiftTimes NIGHT = new ShiftTimes(
            new ShiftTimes.Day.Weekly(DayOfWeek.FRIDAY),
            LocalTime.of(22, 0),
            LocalTime.of(6, 0),
            CallbacksFixture.SEATTLE);

    private final CallbacksFixture desk = new CallbacksFixture();
    private final ShiftEditor rota = new StaffFixture(desk.database).shiftEditor();
    private final UUID heron = desk.staff("heron");
    private final UUID wren = desk.staff("wren");

    @AfterEach
    void close() {
        desk.close();
    }

    private long entered(UUID whose) {
        return rota.all().stream()
                .filter(entry -> entry.staff().equals(whose))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long shifts(UUID whose) {
        return rota.all().stream().filter(entry -> entry.staff().equals(whose)).count();
    }

    @Test
    void everybody_enters_and_takes_out_their_own() {
        assertThat(rota.enter(heron, heron, NIGHT, desk.time.instant())).isTrue();
        assertThat(rota.enter(heron, heron, NIGHT, desk.time.instant()))
                .as("once more")
                .isTrue();
        assertThat(shifts(heron)).isOne();
        assertThat(rota.takeOut(heron, entered(heron), desk.time.instant())).isTrue();
        assertThat(shifts(heron)).isZero();
    }

    @Test
    void nobody_changes_anothers_but_a_coordinator() {
        assertThat(rota.enter(wren, heron, NIGHT, desk.time.instant())).isFalse();
        assertThat(shifts(heron)).isZero();

        UUID owl = desk.coordinator("owl");
        assertThat(rota.enter(owl, heron, NIGHT, desk.time.instant())).isTrue();
        assertThat(rota.takeOut(wren, entered(heron), desk.time.instant())).isFalse();
        assertThat(shifts(heron)).isOne();
        assertThat(rota.takeOut(owl, entered(heron), desk.time.instant())).isTrue();
    }

    @Test
    void whoever_is_not_there_gets_no_shift() {
        UUID owl = desk.coordinator("owl");
        assertThat(rota.enter(owl, UUID.randomUUID(), NIGHT, desk.time.instant()))
                .isFalse();
        assertThat(rota.enter(UUID.randomUUID(), heron, NIGHT, desk.time.instant()))
                .isFalse();
    }

    @Test
    void each_change_is_written_down_and_nothing_else_is() {
        rota.enter(heron, heron, NIGHT, desk.time.instant());
        rota.takeOut(wren, entered(heron), desk.time.instant());
        rota.takeOut(heron, entered(heron), desk.time.instant());
        assertThat(new StaffFixture(desk.database).acts().page(1).entries())
                .extracting(Acts.Entry::who, Acts.Entry::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("heron", Act.SHIFT),
                        org.assertj.core.groups.Tuple.tuple("heron", Act.SHIFT));
    }
}
