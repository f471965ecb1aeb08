package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.porchlight.speech.Window;

/** March 2, 2026 is a Monday. In New York clocks go forward on March 8 and back on November 1, both Sundays. */
class CoverageTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

    @Test
    void with_nobody_on_shift_there_is_nothing() {
        assertThat(roster().windows(at("2026-03-02T10:00"), NEW_YORK)).isEmpty();
        assertThat(said("2026-03-02T10:00", once("2026-03-06", "09:00", "17:00")))
                .as("four days ahead")
                .isEmpty();
        assertThat(said("2026-03-02T10:00", once("2026-03-01", "09:00", "17:00")))
                .as("yesterday")
                .isEmpty();
    }

    @Test
    void the_earliest_six_are_offered_and_tomorrow_is_always_among_them() {
        ShiftTimes[] always = always();
        assertThat(said("2026-03-02T10:00", always))
                .containsExactly(
                        "2026-03-02/NEXT_HOUR 10:00-11:00", "2026-03-02/MORNING 10:00-12:00",
                        "2026-03-02/AFTERNOON 12:00-17:00", "2026-03-02/EVENING 17:00-21:00",
                        "2026-03-03/MORNING 09:00-12:00", "2026-03-03/AFTERNOON 12:00-17:00");
        assertThat(said("2026-03-02T03:00", always))
                .containsExactly(
                        "2026-03-02/NEXT_HOUR 03:00-04:00",
                        "2026-03-01/NIGHT 03:00-09:00",
                        "2026-03-02/MORNING 09:00-12:00",
                        "2026-03-02/AFTERNOON 12:00-17:00",
                        "2026-03-02/EVENING 17:00-21:00",
                        "2026-03-03/MORNING 09:00-12:00");
        assertThat(said("2026-03-02T18:00", always))
                .containsExactly(
                        "2026-03-02/NEXT_HOUR 18:00-19:00", "2026-03-02/EVENING 18:00-21:00",
                        "2026-03-03/MORNING 09:00-12:00", "2026-03-03/AFTERNOON 12:00-17:00",
                        "2026-03-03/EVENING 17:00-21:00", "2026-03-04/MORNING 09:00-12:00");
    }

    @Test
    void a_weekly_shift_counts_on_its_day_up_to_three_days_ahead() {
        assertThat(said("2026-03-02T10:00", weekly(DayOfWeek.THURSDAY, "10:00", "13:00")))
                .containsExactly("2026-03-05/MORNING 09:00-12:00", "2026-03-05/AFTERNOON 12:00-17:00");
    }

    @Test
    void half_an_hour_of_a_stretch_is_enough_and_less_is_not() {
        assertThat(said("2026-03-02T08:00", once("2026-03-02", "16:30", "17:29")))
                .containsExactly("2026-03-02/AFTERNOON 12:00-17:00");
        assertThat(said("2026-03-02T16:31", once("2026-03-02", "12:00", "17:00")))
                .isEmpty();
        assertThat(said("2026-03-02T12:00", once("2026-03-02", "12:00", "12:20"), once("2026-03-02", "13:00", "13:20")))
                .as("40 minutes in two pieces")
                .isEmpty();
        assertThat(said("2026-03-02T11:00", once("2026-03-02", "12:00", "12:20"), once("2026-03-02", "12:20", "12:40")))
                .as("one goes, another comes")
                .containsExactly("2026-03-02/AFTERNOON 12:00-17:00");
    }

    @Test
    void the_next_hour_is_offered_when_someone_is_there_all_of_it() {
        assertThat(said("2026-03-02T19:30", once("2026-03-02", "17:00", "20:29")))
                .containsExactly("2026-03-02/EVENING 19:30-21:00");
        assertThat(said("2026-03-02T19:30", once("2026-03-02", "17:00", "20:00"), once("2026-03-02", "19:45", "20:30")))
                .contains("2026-03-02/NEXT_HOUR 19:30-20:30");
    }

    @Test
    void what_is_left_of_a_part_is_not_offered_beside_the_next_hour_that_holds_it() {
        assertThat(said("2026-03-02T20:00", always()))
                .startsWith("2026-03-02/NEXT_HOUR 20:00-21:00", "2026-03-03/MORNING 09:00-12:00");
        assertThat(said("2026-03-02T11:20", always()))
                .startsWith("2026-03-02/NEXT_HOUR 11:20-12:15", "2026-03-02/AFTERNOON 12:00-17:00");
        assertThat(said("2026-03-02T08:10", always()))
                .startsWith("2026-03-02/NEXT_HOUR 08:10-09:00", "2026-03-02/MORNING 09:00-12:00");
        assertThat(said("2026-03-02T10:40", always()))
                .as("half an hour more is another time")
                .startsWith("2026-03-02/NEXT_HOUR 10:40-11:30", "2026-03-02/MORNING 10:40-12:00");
        assertThat(said("2026-03-02T10:50", always()))
                .as("a quarter of an hour more is not")
                .startsWith("2026-03-02/NEXT_HOUR 10:50-11:45", "2026-03-02/AFTERNOON 12:00-17:00");
    }

    @Test
    void the_night_is_offered_only_when_it_comes_first() {
        assertThat(said("2026-03-02T20:45", once("2026-03-02", "20:00", "23:00")))
                .containsExactly("2026-03-02/NEXT_HOUR 20:45-21:45", "2026-03-02/NIGHT 21:00-09:00");
        assertThat(said("2026-03-02T20:00", once("2026-03-02", "20:00", "23:00")))
                .containsExactly("2026-03-02/NEXT_HOUR 20:00-21:00");
        assertThat(said("2026-03-02T10:00", once("2026-03-02", "22:00", "06:00")))
                .as("there is nothing else")
                .containsExactly("2026-03-02/NIGHT 21:00-09:00");
    }

    @Test
    void past_midnight_it_is_still_the_night_that_began_yesterday() {
        assertThat(said("2026-03-03T02:00", once("2026-03-02", "22:00", "06:00")))
                .containsExactly("2026-03-03/NEXT_HOUR 02:00-03:00", "2026-03-02/NIGHT 02:00-09:00");
        assertThat(said("2026-03-03T05:31", once("2026-03-02", "22:00", "06:00")))
                .isEmpty();
        assertThat(said("2026-03-02T22:30", weekly(DayOfWeek.SUNDAY, "22:00", "23:59")))
                .as("Sunday's is over")
                .isEmpty();
    }

    @Test
    void parts_of_the_day_are_the_callers_and_shifts_are_by_their_own_clock() {
        ShiftTimes seattle = new ShiftTimes(
                new ShiftTimes.Day.Once(LocalDate.parse("2026-03-02")),
                LocalTime.of(17, 0),
                LocalTime.of(18, 30),
                SEATTLE);
        assertThat(said("2026-03-02T12:00", seattle))
                .as("20:00 to 21:30 in New York")
                .containsExactly("2026-03-02/EVENING 17:00-21:00");
    }

    @Test
    void when_clocks_go_forward_the_night_is_an_hour_shorter_and_the_morning_is_where_it_was() {
        Coverage roster = roster(once("2026-03-07", "22:00", "06:00"), once("2026-03-08", "09:00", "12:00"));
        List<Window> windows = roster.windows(at("2026-03-07T22:00"), NEW_YORK);

        assertThat(windows)
                .extracting(Window::key)
                .containsExactly("2026-03-07/NEXT_HOUR", "2026-03-07/NIGHT", "2026-03-08/MORNING");
        assertThat(length(windows.get(1))).isEqualTo(Duration.ofHours(10));
        assertThat(windows.get(2).from()).isEqualTo("2026-03-08T13:00:00Z");
        assertThat(once("2026-03-07", "22:00", "06:00")
                        .on(LocalDate.parse("2026-03-07"))
                        .length())
                .isEqualTo(Duration.ofHours(7));
        assertThat(roster.windows(at("2026-03-08T01:30"), NEW_YORK).getFirst().until())
                .as("an hour is an hour")
                .isEqualTo(at("2026-03-08T03:30"));
    }

    @Test
    void a_shift_that_ends_in_the_hour_that_is_not_there_is_as_long_as_it_says() {
        assertThat(once("2026-03-08", "01:00", "02:30")
                        .on(LocalDate.parse("2026-03-08"))
                        .length())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void when_clocks_go_back_the_night_is_an_hour_longer_and_the_evening_is_where_it_was() {
        Coverage roster = roster(once("2026-10-31", "22:00", "06:00"), once("2026-11-01", "17:00", "21:00"));
        List<Window> windows = roster.windows(at("2026-10-31T22:00"), NEW_YORK);

        assertThat(windows)
                .extracting(Window::key)
                .containsExactly("2026-10-31/NEXT_HOUR", "2026-10-31/NIGHT", "2026-11-01/EVENING");
        assertThat(length(windows.get(1))).isEqualTo(Duration.ofHours(12));
        assertThat(windows.get(2).from()).isEqualTo("2026-11-01T22:00:00Z");
        assertThat(once("2026-10-31", "22:00", "06:00")
                        .on(LocalDate.parse("2026-10-31"))
                        .length())
                .isEqualTo(Duration.ofHours(9));
        assertThat(once("2026-10-31", "22:00", "01:30")
                        .on(LocalDate.parse("2026-10-31"))
                        .until())
                .as("the first half past one of two: nobody is promised the second")
                .isEqualTo("2026-11-01T05:30:00Z");
    }

    @Test
    void a_window_stands_while_half_an_hour_of_it_is_left_and_covered() {
        Coverage roster = roster(once("2026-03-02", "12:00", "16:00"));
        Window afternoon = roster.windows(at("2026-03-02T08:00"), NEW_YORK).getFirst();

        assertThat(roster.stands(afternoon, at("2026-03-02T15:30"))).isTrue();
        assertThat(roster.stands(afternoon, at("2026-03-02T15:31"))).isFalse();
        assertThat(roster.stands(afternoon, at("2026-03-02T17:00"))).isFalse();
        assertThat(roster().stands(afternoon, at("2026-03-02T08:00"))).isFalse();
    }

    @Test
    void who_says_that_they_are_there_counts_until_then_and_who_is_away_does_not() {
        ShiftTimes day = once("2026-03-02", "09:00", "17:00");
        assertThat(said("2026-03-02T10:00", said(Duty.State.OFF, "2026-03-02T14:00", day)))
                .containsExactly("2026-03-02/AFTERNOON 12:00-17:00");
        assertThat(said("2026-03-02T10:00", said(Duty.State.BREAK, "2026-03-02T11:00", day)))
                .containsExactly("2026-03-02/MORNING 10:00-12:00", "2026-03-02/AFTERNOON 12:00-17:00");
        assertThat(said("2026-03-02T18:00", said(Duty.State.ON, "2026-03-02T19:30")))
                .containsExactly("2026-03-02/NEXT_HOUR 18:00-19:00", "2026-03-02/EVENING 18:00-21:00");
        assertThat(said("2026-03-02T10:00", said(Duty.State.ON, "2026-03-02T10:10", day)))
                .as("a shift goes on after it")
                .contains("2026-03-02/AFTERNOON 12:00-17:00");
        assertThat(said("2026-03-02T14:00", said(Duty.State.OFF, "2026-03-02T14:00", day)))
                .as("it is over")
                .isNotEmpty();
    }

    @Test
    void somebody_else_who_is_there_still_counts() {
        ShiftTimes day = once("2026-03-02", "09:00", "12:00");
        var away = new Duty(List.of(day), Optional.of(new Duty.Presence(Duty.State.OFF, at("2026-03-03T00:00"))));
        var roster = new Coverage(List.of(away, new Duty(List.of(day), Optional.empty())), Instant.EPOCH);
        assertThat(said("2026-03-02T10:00", roster)).hasSize(2);
    }

    @Test
    void before_a_pause_ends_nothing_is_promised_and_what_was_offered_stands_no_more() {
        var duty = new Duty(List.of(always()), Optional.of(new Duty.Presence(Duty.State.ON, at("2026-03-04T00:00"))));
        var paused = new Coverage(List.of(duty), at("2026-03-03T09:00"));
        assertThat(said("2026-03-02T20:00", paused))
                .startsWith(
                        "2026-03-03/MORNING 09:00-12:00",
                        "2026-03-03/AFTERNOON 12:00-17:00",
                        "2026-03-03/EVENING 17:00-21:00",
                        "2026-03-04/MORNING 09:00-12:00");
        Window evening = new Window(
                Window.Part.EVENING,
                LocalDate.parse("2026-03-02"),
                at("2026-03-02T20:00"),
                at("2026-03-02T21:00"),
                NEW_YORK);
        assertThat(paused.stands(evening, at("2026-03-02T20:00"))).isFalse();
    }

    private static Coverage roster(ShiftTimes... shifts) {
        return new Coverage(List.of(new Duty(Arrays.asList(shifts), Optional.empty())), Instant.EPOCH);
    }

    private static Coverage said(Duty.State state, String until, ShiftTimes... shifts) {
        var presence = new Duty.Presence(state, at(until));
        return new Coverage(List.of(new Duty(Arrays.asList(shifts), Optional.of(presence))), Instant.EPOCH);
    }

    private static Duration length(Window window) {
        return Duration.between(window.from(), window.until());
    }

    private static List<String> said(String now, ShiftTimes... shifts) {
        return said(now, roster(shifts));
    }

    private static List<String> said(String now, Coverage roster) {
        return roster.windows(at(now), NEW_YORK).stream()
                .map(window -> window.key() + " " + clock(window.from()) + "-" + clock(window.until()))
                .toList();
    }

    private static LocalTime clock(Instant instant) {
        return instant.atZone(NEW_YORK).toLocalTime();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    private static ShiftTimes once(String date, String from, String until) {
        return new ShiftTimes(
                new ShiftTimes.Day.Once(LocalDate.parse(date)),
                LocalTime.parse(from),
                LocalTime.parse(until),
                NEW_YORK);
    }

    private static ShiftTimes weekly(DayOfWeek weekday, String from, String until) {
        return new ShiftTimes(
                new ShiftTimes.Day.Weekly(weekday), LocalTime.parse(from), LocalTime.parse(until), NEW_YORK);
    }

    private static ShiftTimes[] always() {
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> weekly(weekday, "00:00", "00:00"))
                .toArray(ShiftTimes[]::new);
    }
}
