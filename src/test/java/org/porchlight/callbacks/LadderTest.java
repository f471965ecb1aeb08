package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.SEATTLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.callbacks.Ladder.Rung;
import org.porchlight.callbacks.OpenRequest.Tried;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.QuarterHour;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;

class LadderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** From 17:00 to 21:00. */
    private static final Window EVENING = window(Part.EVENING, 17 * 60, 21 * 60);

    private static Window window(Part part, int from, int until) {
        return new Window(part, DAY, at(from), at(until), SEATTLE);
    }

    /** So many minutes after midnight in Seattle. */
    private static Instant at(int minutes) {
        return DAY.atStartOfDay(SEATTLE).plusMinutes(minutes).toInstant();
    }

    private static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(SEATTLE).toInstant();
    }

    private static Terms terms(Window window, boolean own, boolean texts) {
        return new Terms(Language.EN, window, own, true, texts);
    }

    private static Tried tried(int times, Disposition before) {
        return new Tried(times, Optional.ofNullable(before));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # how,        tries, before,       now,   own,  texts, then
        NO_ANSWER,    1,     ,             17:10, true, true,  17:45
        MACHINE,      1,     ,             17:10, true, true,  17:45
        NO_ANSWER,    2,     NO_ANSWER,    17:45, true, true,  18:45
        MACHINE,      2,     NO_ANSWER,    17:45, true, true,  18:45
        NO_ANSWER,    3,     MACHINE,      18:50, true, true,  text
        NO_ANSWER,    3,     MACHINE,      18:50, true, false, close
        NO_ANSWER,    1,     ,             20:25, true, true,  20:45
        NO_ANSWER,    1,     ,             20:26, true, true,  text
        MACHINE,      2,     MACHINE,      20:00, true, false, close
        NO_ANSWER,    1,     ,             17:10, false, true, close
        MACHINE,      1,     ,             17:10, false, true, close
        SOMEONE_ELSE, 1,     ,             17:10, true, true,  18:15
        SOMEONE_ELSE, 1,     ,             17:10, false, true, close
        SOMEONE_ELSE, 1,     ,             20:30, true, true,  close
        SOMEONE_ELSE, 2,     SOMEONE_ELSE, 18:10, true, true,  close
        SOMEONE_ELSE, 2,     NO_ANSWER,    18:10, true, true,  close
        NO_ANSWER,    2,     SOMEONE_ELSE, 18:10, true, true,  close
        NO_ANSWER,    1,     ,             21:30, true, true,  text
        TALKED,       1,     ,             17:10, true, true,  close
        MESSAGE_LEFT, 1,     ,             17:10, true, true,  close
        DOES_NOT_WORK,1,     ,             17:10, true, true,  close
        STOP_CALLS,   1,     ,             17:10, true, true,  close
        """)
    void a_try_leads_to(
            Disposition how, int tries, Disposition before, String now, boolean own, boolean texts, String then) {
        Rung expected =
                switch (then) {
                    case "close" -> new Rung.Close(false);
                    case "text" -> new Rung.Close(true);
                    default -> new Rung.Again(at(then));
                };
        assertThat(Ladder.after(how, tried(tries, before), terms(EVENING, own, texts), at(now)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void at_night_nobody_is_rung_again_who_did_not_choose_it(Part part) {
        Window window = window(part, 20 * 60, 23 * 60);
        Rung rung = Ladder.after(Disposition.NO_ANSWER, tried(1, null), terms(window, true, false), at("20:45"));
        boolean chosen = part == Part.NIGHT || part == Part.NEXT_HOUR;
        assertThat(rung).isEqualTo(chosen ? new Rung.Again(at("21:15")) : new Rung.Close(false));
    }

    @Property
    void it_ends_after_three_tries_within_the_window_and_never_presses(
            @ForAll Disposition how,
            @ForAll Part part,
            @ForAll @IntRange(max = 95) int from,
            @ForAll @IntRange(min = 1, max = 60) int quarters,
            @ForAll @IntRange(max = 2000) int now,
            @ForAll @IntRange(min = 1, max = 4) int tries,
            @ForAll boolean own,
            @ForAll boolean texts) {
        Window window = window(part, 15 * from, 15 * (from + quarters));
        switch (Ladder.after(how, tried(tries, null), terms(window, own, texts), at(now))) {
            case Rung.Again(Instant notBefore) -> {
                assertThat(own && tries < 3).isTrue();
                assertThat(Duration.between(at(now), notBefore))
                        .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(75));
                assertThat(QuarterHour.begun(notBefore))
                        .as("no row tells when it was tried")
                        .isEqualTo(notBefore);
                assertThat(CallHours.allowed(window, notBefore)).isTrue();
            }
            case Rung.Close(boolean text) -> assertThat(!text || own && texts).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 2, true", "true, 3, false", "false, 0, true", "false, 1, false"})
    void three_tries_at_most_and_one_of_a_number_that_somebody_else_gave(boolean own, int tries, boolean may) {
        assertThat(Ladder.mayTry(tried(tries, null), terms(EVENING, own, true))).isEqualTo(may);
    }

    /** What the ladder promises to ring again, the bridge rings: both go by the same number of tries. */
    @Property
    void whoever_is_to_be_rung_again_may_be_rung(
            @ForAll Disposition how,
            @ForAll @IntRange(min = 1, max = 6) int tries,
            @ForAll boolean own,
            @ForAll boolean texts) {
        Terms terms = terms(EVENING, own, texts);
        if (Ladder.after(how, tried(tries, null), terms, at("17:10")) instanceof Rung.Again) {
            assertThat(Ladder.mayTry(tried(tries, null), terms)).isTrue();
        }
    }

    @Test
    void calling_is_allowed_within_the_window_alone() {
        assertThat(CallHours.allowed(EVENING, at("16:59"))).isFalse();
        assertThat(CallHours.allowed(EVENING, at("17:00"))).isTrue();
        assertThat(CallHours.allowed(EVENING, at("20:59"))).isTrue();
        assertThat(CallHours.allowed(EVENING, at("21:00"))).isFalse();
        Window early = window(Part.MORNING, 7 * 60, 12 * 60);
        assertThat(CallHours.allowed(early, at("08:59"))).isFalse();
        assertThat(CallHours.allowed(early, at("09:00"))).isTrue();
    }
}
