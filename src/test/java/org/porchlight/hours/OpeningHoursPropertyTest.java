package org.porchlight.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.porchlight.hours.HoursReader.Reading;
import org.porchlight.places.Opening;

class OpeningHoursPropertyTest {
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 25);

    @Property
    void an_answer_is_given_for_any_rules_at_any_moment(
            @ForAll("texts") String text, @ForAll("moments") Instant moment, @ForAll("zones") ZoneId zone) {
        assertThat(read(text).at(moment, zone)).isNotNull();
    }

    @Property(tries = 5000)
    void any_text_is_refused_with_a_sentence_or_can_be_answered_from(
            @ForAll("scribbles") String text, @ForAll("moments") Instant moment) {
        switch (HoursReader.read(text, HOLIDAY::equals)) {
            case Reading.Usable(OpeningHours hours) ->
                assertThat(hours.at(moment, ZoneOffset.UTC)).isNotNull();
            case Reading.Unusable unusable -> assertThat(unusable.sentence()).endsWith(".");
        }
    }

    @Property
    void what_is_open_until_a_time_is_not_open_at_that_time(
            @ForAll("texts") String text, @ForAll("moments") Instant moment) {
        OpeningHours hours = read(text);
        Assume.that(hours.at(moment, ZoneOffset.UTC) instanceof Opening.Open(Optional<LocalDateTime> until, boolean _)
                && until.isPresent());
        LocalDateTime until =
                ((Opening.Open) hours.at(moment, ZoneOffset.UTC)).until().orElseThrow();
        assertThat(until).isAfter(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        assertThat(openAt(hours, until)).as("at %s", until).isFalse();
        assertThat(openAt(hours, until.minusMinutes(1)))
                .as("a minute before %s", until)
                .isTrue();
    }

    @Property
    void what_opens_at_a_time_is_open_at_that_time_and_not_before(
            @ForAll("texts") String text, @ForAll("moments") Instant moment) {
        OpeningHours hours = read(text);
        Assume.that(hours.at(moment, ZoneOffset.UTC) instanceof Opening.Closed(Optional<LocalDateTime> opens)
                && opens.isPresent());
        LocalDateTime opens =
                ((Opening.Closed) hours.at(moment, ZoneOffset.UTC)).opens().orElseThrow();
        assertThat(opens).isAfter(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        assertThat(openAt(hours, opens)).as("at %s", opens).isTrue();
        assertThat(openAt(hours, opens.minusMinutes(1)))
                .as("a minute before %s", opens)
                .isFalse();
    }

    private static boolean openAt(OpeningHours hours, LocalDateTime wall) {
        return hours.at(wall.toInstant(ZoneOffset.UTC), ZoneOffset.UTC) instanceof Opening.Open;
    }

    private static OpeningHours read(String text) {
        return switch (HoursReader.read(text, HOLIDAY::equals)) {
            case Reading.Usable(OpeningHours hours) -> hours;
            case Reading.Unusable unusable -> throw new AssertionError(text + ": " + unusable.sentence());
        };
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2025-12-01T00:00:00Z").getEpochSecond() / 60,
                        Instant.parse("2028-03-31T00:00:00Z").getEpochSecond() / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("America/St_Johns", "America/New_York", "America/Phoenix", "Pacific/Honolulu")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> joints = Arbitraries.of("; ", "; ", ", ", " || ");
        // After a comma a rule that names no day is but more times of the rule before, and out of their order.
        Arbitrary<String> rest = Combinators.combine(joints, rules())
                .as((joint, rule) -> (joint.equals(", ") && Character.isDigit(rule.charAt(0)) ? "; " : joint) + rule);
        return Combinators.combine(rules(), rest.list().ofMaxSize(4))
                .as((first, more) -> first + String.join("", more));
    }

    private static Arbitrary<String> rules() {
        Arbitrary<String> days = Arbitraries.of(
                "",
                "Mo-Fr ",
                "Sa-Mo ",
                "Tu ",
                "We[2] ",
                "Fr[-1] ",
                "PH ",
                "Sa,PH ",
                "Nov-Mar ",
                "Dec 24-Jan 02 ",
                "2026 May 01-2026 Oct 31 ",
                "week 1-53/2 Th ",
                "Feb 29 ",
                "easter -2 days ",
                "2026-2027 ");
        Arbitrary<Integer> quarter = Arbitraries.integers().between(0, 95);
        Arbitrary<String> span = Combinators.combine(
                        quarter, Arbitraries.integers().between(1, 48))
                .as((start, length) -> {
                    int latest = start < 48 ? 96 : start + 95;
                    return clock(start) + "-" + clock(Math.min(start + length, latest));
                });
        Arbitrary<String> spans = span.list().ofMinSize(1).ofMaxSize(2).map(list -> list.stream()
                .sorted()
                .collect(Collectors.joining(",")));
        Arbitrary<String> what = Arbitraries.of("", "", "", " off", " unknown", " \"call first\"", " open");
        Arbitrary<String> timed = Combinators.combine(days, spans, what).as((on, times, is) -> on + times + is);
        Arbitrary<String> whole = Combinators.combine(days, Arbitraries.of("off", "\"by appointment\"", "open"))
                .as(String::concat);
        return Arbitraries.oneOf(timed, timed, whole, Arbitraries.just("24/7"));
    }

    private static String clock(int quarters) {
        int within = quarters <= 96 ? quarters : quarters - 96;
        return "%02d:%02d".formatted(within / 4, within % 4 * 15);
    }

    @Provide
    Arbitrary<String> scribbles() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Mo",
                "-",
                "Fr",
                " ",
                "09:00",
                "17:00",
                "9",
                ";",
                ",",
                "||",
                "off",
                "PH",
                "SH",
                "[",
                "-1",
                "]",
                "Feb",
                "29",
                "easter",
                "+",
                "2026",
                "week",
                "/",
                "2",
                "days",
                "\"",
                "x",
                " ",
                "Dec 24",
                "-1 ",
                "(sunrise",
                ")",
                "24/7",
                "open",
                "é",
                "\n",
                "\0");
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }
}
