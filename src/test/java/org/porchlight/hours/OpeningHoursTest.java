package org.porchlight.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.hours.HoursReader.Reading;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.DayHours;
import org.porchlight.places.Opening;

class OpeningHoursTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Predicate<LocalDate> ONTARIO = Holidays.read().of(new Region(Country.CA, "ON"));

    private static OpeningHours read(String text) {
        return switch (HoursReader.read(text, ONTARIO)) {
            case Reading.Usable(OpeningHours hours) -> hours;
            case Reading.Unusable unusable -> throw new AssertionError(text + ": " + unusable.sentence());
        };
    }

    private static Opening at(String text, String wall) {
        return read(text).at(LocalDateTime.parse(wall).atZone(NEW_YORK).toInstant(), NEW_YORK);
    }

    private static String inWords(Opening opening) {
        return switch (opening) {
            case Opening.Open(Optional<LocalDateTime> until, boolean soon) ->
                until.map(time -> "open " + time).orElse("open on") + (soon ? " soon" : "");
            case Opening.Closed(Optional<LocalDateTime> opens) ->
                opens.map(time -> "closed " + time).orElse("closed");
            case Opening.CallFrom(LocalDateTime from) -> "call from " + from;
            case Opening.CallFirst _ -> "call first";
            case Opening.Doubtful _ -> "unknown";
        };
    }

    /** 2026-11-23 is a Monday. */
    @ParameterizedTest
    @CsvSource(delimiterString = " @ ", quoteCharacter = '`', textBlock = """
        24/7 @ 2026-11-23T03:00 @ open on
        Mo-Su 00:00-24:00 @ 2026-11-23T03:00 @ open on
        Mo-Fr 09:00-17:00 @ 2026-11-23T09:00 @ open 2026-11-23T17:00
        Mo-Fr 09:00-17:00 @ 2026-11-23T08:59 @ closed 2026-11-23T09:00
        Mo-Fr 09:00-17:00 @ 2026-11-23T16:30 @ open 2026-11-23T17:00
        Mo-Fr 09:00-17:00 @ 2026-11-23T16:31 @ open 2026-11-23T17:00 soon
        Mo-Fr 09:00-17:00 @ 2026-11-23T17:00 @ closed 2026-11-24T09:00
        Mo-Fr 09:00-17:00 @ 2026-11-27T17:00 @ closed 2026-11-30T09:00
        Mo-Fr 09:00-12:00,13:00-17:00 @ 2026-11-23T12:30 @ closed 2026-11-23T13:00
        Mo-Fr 09:00-12:00,12:00-17:00 @ 2026-11-23T11:50 @ open 2026-11-23T17:00
        Mo-Su 20:00-02:00 @ 2026-11-24T01:00 @ open 2026-11-24T02:00
        Mo-Su 20:00-02:00 @ 2026-11-24T02:00 @ closed 2026-11-24T20:00
        Mo-Fr 09:00-18:00; PH off @ 2026-12-25T10:00 @ closed 2026-12-28T09:00
        Mo-Fr 09:00-18:00; PH off @ 2026-10-12T10:00 @ closed 2026-10-13T09:00
        We[2],Fr[-1] 13:00-16:00 @ 2026-11-11T14:00 @ open 2026-11-11T16:00
        We[2],Fr[-1] 13:00-16:00 @ 2026-11-18T14:00 @ closed 2026-11-27T13:00
        We[1-3] 13:00-16:00 @ 2026-11-18T14:00 @ open 2026-11-18T16:00
        We[1-3] 13:00-16:00 @ 2026-11-25T14:00 @ closed 2026-12-02T13:00
        Nov-Mar Mo-Fr 10:00-16:00; Apr-Oct Mo-Su 09:00-20:00 @ 2027-02-02T11:00 @ open 2027-02-02T16:00
        Nov-Mar Mo-Fr 10:00-16:00; Apr-Oct Mo-Su 09:00-20:00 @ 2026-10-31T19:00 @ open 2026-10-31T20:00
        Nov-Mar Mo-Fr 10:00-16:00; Apr-Oct Mo-Su 09:00-20:00 @ 2026-10-31T20:00 @ closed 2026-11-02T10:00
        Mo,We,Fr 10:00-14:00; Tu,Th 14:00-20:00; Sa,Su off @ 2026-11-24T15:00 @ open 2026-11-24T20:00
        Mo-Fr 08:00-18:00; We 08:00-12:00 @ 2026-11-25T13:00 @ closed 2026-11-26T08:00
        Mo-Fr 08:00-18:00, Sa 10:00-14:00; PH 12:00-16:00 @ 2026-11-28T13:00 @ open 2026-11-28T14:00
        Mo-Fr 08:00-18:00, Sa 10:00-14:00; PH 12:00-16:00 @ 2026-12-25T09:00 @ closed 2026-12-25T12:00
        week 1-53/2 Tu 10:00-12:00 @ 2026-01-13T11:00 @ open 2026-01-13T12:00
        week 1-53/2 Tu 10:00-12:00 @ 2026-01-06T11:00 @ closed 2026-01-13T10:00
        2026 May 01-2026 Oct 31 Mo-Su 10:00-22:00 @ 2026-10-31T21:00 @ open 2026-10-31T22:00
        2026 May 01-2026 Oct 31 Mo-Su 10:00-22:00 @ 2026-10-31T22:00 @ closed
        Mo-Fr 09:00-17:00; Dec 24-Jan 02 off @ 2026-12-23T18:00 @ closed 2027-01-04T09:00
        Mo-Fr 10:00-16:00; 12:00-13:00 off @ 2026-11-23T11:45 @ open 2026-11-23T12:00 soon
        Mo-Fr 10:00-16:00; 12:00-13:00 off @ 2026-11-23T12:00 @ closed 2026-11-23T13:00
        24/7; Mo-Su 03:00-04:00 off @ 2026-11-23T04:00 @ open 2026-11-24T03:00
        24/7; Mo-Su 03:00-04:00 off @ 2026-11-23T03:30 @ closed 2026-11-23T04:00
        Mo-Su 20:00-04:00; 01:00-02:00 off @ 2026-11-24T01:30 @ closed 2026-11-24T02:00
        Mo-Fr 09:00-17:00; Sa "by appointment" @ 2026-11-28T10:00 @ call first
        Mo-Fr 09:00-17:00; Sa "by appointment" @ 2026-11-29T10:00 @ closed 2026-11-30T09:00
        Mo-Fr 09:00-17:00; Sa unknown @ 2026-11-28T10:00 @ unknown
        Mo-Fr 09:00-17:00 "ring first" @ 2026-11-23T10:00 @ call first
        Mo-Fr 09:00-17:00 open "side door" @ 2026-11-23T10:00 @ open 2026-11-23T17:00
        Mo-Fr 09:00-17:00; "by appointment only" @ 2026-11-23T10:00 @ call first
        Mo-Fr 09:00-17:00 || "call first" @ 2026-11-23T10:00 @ open 2026-11-23T17:00
        Mo-Fr 09:00-17:00 || "call first" @ 2026-11-23T18:00 @ call first
        Sa "by appointment" || 10:00-12:00 @ 2026-11-28T11:00 @ call first
        Mo-Fr 09:00-24:00; Sa 00:00-02:00 @ 2026-11-27T23:00 @ open 2026-11-28T02:00
        Fr-Sa 22:00-06:00; Dec 25 off @ 2026-12-25T23:00 @ closed 2026-12-26T22:00
        We-Sa 18:00+ "call first" @ 2026-11-25T17:59 @ call from 2026-11-25T18:00
        We-Sa 18:00+ "call first" @ 2026-11-25T19:00 @ call first
        We-Sa 20:00+ "call first" @ 2026-11-26T01:59 @ call first
        We-Sa 18:00+ "call first" @ 2026-11-24T19:00 @ call from 2026-11-25T18:00
        Mo-Fr 09:00-17:00; Sa 18:00+ "call first" @ 2026-11-28T13:30 @ call from 2026-11-28T18:00
        Mo-Fr 09:00-17:00; Sa 18:00+ "call first" @ 2026-11-27T08:00 @ closed 2026-11-27T09:00
        Mo-Fr 09:00-17:00; Sa "by appointment" @ 2026-11-27T17:00 @ closed 2026-11-30T09:00
        Sa "by appointment" @ 2026-11-27T17:00 @ call from 2026-11-28T00:00
        Mo-Fr 01:00-05:00 @ 2026-11-23T02:00 @ open 2026-11-23T05:00
        off @ 2026-11-23T10:00 @ closed
        Feb 29 10:00-12:00 @ 2027-02-28T11:00 @ closed
        Feb 29 10:00-12:00 @ 2028-02-29T11:00 @ open 2028-02-29T12:00
        Fr[5] 10:00-12:00 @ 2026-11-27T11:00 @ closed
        """)
    void every_shape_of_rule_is_answered(String rule, String wall, String answer) {
        assertThat(inWords(at(rule, wall))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " @ ", quoteCharacter = '`', textBlock = """
        24/7 @ 2026-11-23 @ 00:00-00:00
        Mo-Fr 09:00-17:00 @ 2026-11-22 @ closed
        Mo-Fr 09:00-12:00,12:00-17:00 @ 2026-11-23 @ 09:00-17:00
        Fr-Sa 22:00-04:00 @ 2026-11-28 @ 22:00-04:00
        Fr-Sa 22:00-04:00 @ 2026-11-29 @ closed
        Mo-Fr 09:00-18:00; PH off @ 2026-12-25 @ closed
        Sa "by appointment" @ 2026-11-28 @ 00:00-00:00?
        We-Sa 18:00+ "call first" @ 2026-11-25 @ 18:00-00:00?
        Mo-Fr 09:00-17:00; Sa unknown @ 2026-11-28 @ unknown
        ; @ 2026-11-28 @ unknown
        """)
    void a_day_has_what_begins_on_it(String rule, LocalDate day, String hours) {
        DayHours on = read(rule).on(day, false);
        String parts = on.parts().stream()
                .map(part -> part.from() + "-" + part.until() + (part.call() ? "?" : ""))
                .collect(Collectors.joining(" "));

        assertThat(on.known() ? parts.isEmpty() ? "closed" : parts : "unknown").isEqualTo(hours);
    }

    @Test
    void a_session_belongs_to_the_day_it_starts() {
        String rule = "Th-Sa 22:00-06:00; Dec 25 off";
        assertThat(inWords(at(rule, "2026-12-25T05:00")))
                .as("the night that began on the 24th")
                .isEqualTo("open 2026-12-25T06:00");
        assertThat(inWords(at(rule, "2026-12-26T00:05")))
                .as("the night of the 25th is cancelled")
                .isEqualTo("closed 2026-12-26T22:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ";"})
    void hours_that_nobody_told_us_are_never_closed(String text) {
        assertThat(at(text, "2026-11-23T10:00")).isEqualTo(new Opening.Doubtful());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10:00+ | closing time
        We-Sa 18:00+ | call first
        Mo-Fr 8:00-12:00,1:00-5:00 | 13:00-17:00
        Mo-Fr 08:00-12:00,01:00-05:00 | earliest time first
        Mo-Fr 1:00-5:00 | afternoon or the night
        Mo 10:00-12:00+ | closing time
        10:00 | closing time
        sunrise-sunset | Sunrise and sunset
        (sunrise+01:00)-18:00 | Sunrise and sunset
        SH 10:00-12:00 | School holidays
        PH,SH off | School holidays
        Mo-Fr | has no times
        Mo 10:00-10:00 | closes when it opens
        Mo-Fr 9-5 | next morning
        Mo 24:00-25:00 | next day
        May 24 -Mo 10:00-12:00 | counts from a weekday
        easter -1 00:00-24:00 | without its month
        open most days | can't be read
        """)
    void what_cannot_be_answered_is_refused_with_a_sentence(String text, String part) {
        assertThat(HoursReader.read(text, ONTARIO))
                .isInstanceOfSatisfying(
                        Reading.Unusable.class,
                        refused -> assertThat(refused.sentence()).contains(part).endsWith("."));
    }

    @Test
    void at_the_hour_that_a_spring_night_skips_nothing_is_said_twice() {
        // 2026-03-08: after 01:59:59 EST comes 03:00 EDT.
        Instant beforeGap = Instant.parse("2026-03-08T06:50:00Z");
        Instant afterGap = Instant.parse("2026-03-08T07:00:00Z");
        OpeningHours night = read("Mo-Su 22:00-02:30");
        assertThat(inWords(night.at(beforeGap, NEW_YORK))).isEqualTo("open 2026-03-08T02:30 soon");
        assertThat(inWords(night.at(afterGap, NEW_YORK))).isEqualTo("closed 2026-03-08T22:00");
        OpeningHours morning = read("Mo-Su 02:30-06:00");
        assertThat(inWords(morning.at(beforeGap, NEW_YORK))).isEqualTo("closed 2026-03-08T02:30");
        assertThat(inWords(morning.at(afterGap, NEW_YORK))).isEqualTo("open 2026-03-08T06:00");
    }

    @Test
    void on_the_autumn_night_with_an_hour_twice_the_wall_clock_holds() {
        // 2026-11-01: after 01:59:59 EDT comes 01:00 EST.
        OpeningHours night = read("Mo-Su 22:00-02:30");
        assertThat(inWords(night.at(Instant.parse("2026-11-01T05:45:00Z"), NEW_YORK)))
                .as("01:45, the first time")
                .isEqualTo("open 2026-11-01T02:30");
        assertThat(inWords(night.at(Instant.parse("2026-11-01T07:15:00Z"), NEW_YORK)))
                .as("02:15")
                .isEqualTo("open 2026-11-01T02:30 soon");
        assertThat(inWords(night.at(Instant.parse("2026-11-01T07:30:00Z"), NEW_YORK)))
                .as("02:30")
                .isEqualTo("closed 2026-11-01T22:00");
        OpeningHours bar = read("Mo-Su 22:00-02:00");
        assertThat(inWords(bar.at(Instant.parse("2026-11-01T05:45:00Z"), NEW_YORK)))
                .as("75 minutes are left")
                .isEqualTo("open 2026-11-01T02:00");
    }

    @Test
    void an_opening_that_lasts_over_two_weeks_has_no_end() {
        assertThat(inWords(at("24/7; Dec 25 off", "2026-06-01T10:00"))).isEqualTo("open on");
        assertThat(inWords(at("24/7; Dec 25 off", "2026-12-20T10:00"))).isEqualTo("open 2026-12-25T00:00");
    }
}
