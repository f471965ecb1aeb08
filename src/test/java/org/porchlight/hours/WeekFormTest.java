package org.porchlight.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.hours.HoursReader.Reading;

/** What a form of days and times can hold, it reads and writes without changing when a place is open. */
class WeekFormTest {
    private static final int HALF_HOURS = 2 * 24 * 7 * 3;

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "24/7 > 24/7",
                "24/7; PH off > 24/7; PH off",
                "Mo-Fr 09:00-17:00 > Mo-Fr 09:00-17:00",
                "Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off > Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off",
                "Mo-Fr 08:00-18:00; We 08:00-12:00 > Mo,Tu,Th,Fr 08:00-18:00; We 08:00-12:00",
                "Mo-Fr 09:00-12:00,13:00-17:00 > Mo-Fr 09:00-12:00,13:00-17:00",
                "Mo-Su 20:00-02:00 > Mo-Su 20:00-02:00",
                "Sa-Mo 22:00-06:00 > Mo,Sa,Su 22:00-06:00",
                "Sa \"call first\"; Mo 10:00-12:00 > Mo 10:00-12:00; Sa \"call first\"",
                "Mo-Fr 09:00-17:00; Fr off > Mo-Th 09:00-17:00",
                "10:00-12:00 > Mo-Su 10:00-12:00"
            })
    void plain_weeks_are_read_and_written(String hours, String written) {
        Optional<WeekForm> week = WeekForm.read(hours);
        assertThat(week.flatMap(WeekForm::written)).contains(written);
        assertThat(states(written)).isEqualTo(states(hours));
        assertThat(WeekForm.read(written)).isEqualTo(week);
    }

    private static String states(String hours) {
        var read = ((Reading.Usable) HoursReader.read(hours, date -> date.getDayOfMonth() == 25)).hours();
        var states = new StringBuilder();
        for (int i = 0; i < HALF_HOURS; i++) {
            states.append(read.is(Instant.parse("2026-11-15T00:00:00Z").plusSeconds(1800L * i), ZoneOffset.UTC)
                    .name()
                    .charAt(1));
        }
        return states.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "We[2],Fr[-1] 13:00-16:00",
                "Nov-Mar Mo-Fr 10:00-16:00; Apr-Oct Mo-Su 09:00-20:00",
                "week 1-53/2 Tu 10:00-12:00",
                "Mo-Fr 09:00-17:00; Dec 24-Jan 02 off",
                "Mo-Fr 10:00-16:00; 12:00-13:00 off",
                "Mo-Fr 09:00-17:00; PH 12:00-16:00",
                "Mo-Fr 08:00-10:00,11:00-12:00,13:00-14:00",
                "Sa \"by appointment\"",
                "Mo-Fr 9-5"
            })
    void what_it_cannot_hold_is_left_alone(String hours) {
        assertThat(WeekForm.read(hours)).isEmpty();
    }

    @Test
    void stretches_that_overlap_are_not_written() {
        var stretch = WeekForm.read("Mo 09:00-17:00")
                .orElseThrow()
                .days()
                .getFirst()
                .open()
                .getFirst();
        var day = new WeekForm.Day(List.of(stretch, stretch), false);
        assertThat(new WeekForm(Collections.nCopies(7, day), false).written()).isEmpty();
        assertThat(WeekForm.empty().written()).isEmpty();
    }
}
