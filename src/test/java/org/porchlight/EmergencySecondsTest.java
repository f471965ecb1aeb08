package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.SecondsHeardFixture.Moment;
import org.porchlight.exchange.Call;
import org.porchlight.messaging.Language;

/**
 * Somebody is dying, and the caller has no hand free: they pressed 9 and then nothing. What they hear at which second,
 * by the exchange's clock, which speaks a little slower than the voices do.
 */
class EmergencySecondsTest {
    /** How long the caller listens. */
    private static final double MINUTES = 480;

    private static final Map<Language, SecondsHeardFixture> HEARD = new EnumMap<>(Language.class);

    private static LineFixture line;

    @BeforeAll
    static void open() {
        line = new LineFixture("2026-11-23T18:00:00Z");
        for (Language language : Language.values()) {
            Call call = EmergencyCallFixture.in(language, line).pressAtOnce("9");
            HEARD.put(language, EmergencyCallFixture.listening(call, MINUTES));
        }
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @ParameterizedTest
    @EnumSource
    void within_8_seconds_they_hear_to_call_911_and_what_to_say(Language language) {
        SecondsHeardFixture heard = HEARD.get(language);

        assertThat(heard.first(EmergencyWords.of(language).call()).until()).isLessThanOrEqualTo(4);
        assertThat(heard.first(EmergencyWords.of(language).where()).until()).isLessThanOrEqualTo(8);
        assertThat(heard.first(EmergencyWords.of(language).notBreathing()).until())
                .isLessThanOrEqualTo(8);
        assertThat(heard.first(EmergencyWords.of(language).local()).until())
                .as("where 911 isn't everywhere")
                .isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void within_35_seconds_they_hear_how_naloxone_is_given(Language language) {
        SecondsHeardFixture heard = HEARD.get(language);

        assertThat(heard.first(EmergencyWords.of(language).nostril()).until()).isLessThanOrEqualTo(35);
        assertThat(heard.first(EmergencyWords.of(language).vial()).until()).isLessThanOrEqualTo(35);
    }

    @ParameterizedTest
    @EnumSource
    void within_60_seconds_they_hear_the_first_counted_breath(Language language) {
        Moment first = HEARD.get(language).first(EmergencyWords.of(language).breath());

        assertThat(first.from()).isLessThanOrEqualTo(60);
        assertThat(HEARD.get(language).first(EmergencyWords.of(language).chin()).until())
                .as("after how it is done")
                .isLessThan(first.from());
    }

    @ParameterizedTest
    @EnumSource
    void then_10_to_12_breaths_a_minute_without_a_gap_over_8_seconds(Language language) {
        List<Double> breaths = HEARD
                .get(language)
                .all(EmergencyWords.of(language).breath())
                .stream()
                .map(Moment::from)
                .toList();
        List<Double> minutes =
                breaths.stream().filter(from -> from + 60 <= MINUTES).toList();

        assertThat(minutes).hasSizeGreaterThan(60).allSatisfy(from -> assertThat(
                        breaths.stream().filter(it -> it >= from && it < from + 60))
                .hasSizeBetween(10, 12));
        assertThat(HEARD.get(language)
                        .longestWithout(EmergencyWords.of(language).breath(), breaths.getFirst(), breaths.getLast()))
                .isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void the_911_line_with_its_call_comes_at_least_once_a_minute(Language language) {
        assertThat(HEARD.get(language)
                        .longestWithout(EmergencyWords.of(language).call(), 0, MINUTES))
                .isLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource
    void within_the_count_they_hear_what_911_says_comes_first_chest_pushes_too(Language language) {
        SecondsHeardFixture heard = HEARD.get(language);
        double count = heard.first(EmergencyWords.of(language).breath()).from();

        assertThat(heard.first(EmergencyWords.of(language).chestPushes()).from())
                .isBetween(count, count + 30);
        assertThat(heard.longestWithout(EmergencyWords.of(language).chestPushes(), count, MINUTES))
                .isLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource
    void within_the_count_they_hear_what_each_key_does(Language language) {
        SecondsHeardFixture heard = HEARD.get(language);
        double count = heard.first(EmergencyWords.of(language).breath()).from();

        for (String key : List.of("1", "3")) {
            assertThat(heard.longestWithout(EmergencyWords.of(language).key() + key + "\\.", count, MINUTES))
                    .isLessThanOrEqualTo(60);
        }
    }

    @ParameterizedTest
    @EnumSource
    void breathing_is_looked_at_and_not_waking_alone(Language language) {
        SecondsHeardFixture heard = HEARD.get(language);

        assertThat(heard.first(EmergencyWords.of(language).breathesWell()).from())
                .as("a key for them")
                .isLessThan(45);
        assertThat(heard.first(EmergencyWords.of(language).notWaking()).from()).isLessThan(120);
        assertThat(heard.first(EmergencyWords.of(language).sedatives()).from()).isLessThan(120);
    }

    @ParameterizedTest
    @EnumSource
    void one_more_dose_is_named_2_to_3_minutes_after_the_first_and_no_sooner_again(Language language) {
        SecondsHeardFixture heard = HEARD.get(language);
        double given = heard.first(EmergencyWords.of(language).vial()).until();
        List<Double> doses = heard.all(EmergencyWords.of(language).nextDose()).stream()
                .map(Moment::from)
                .toList();

        assertThat(doses.getFirst() - given).isBetween(120.0, 180.0);
        for (int i = 1; i < doses.size(); i++) {
            assertThat(doses.get(i) - doses.get(i - 1)).isBetween(120.0, 180.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void they_hear_that_it_is_a_recording_before_anything_is_to_be_done_alone(Language language) {
        assertThat(HEARD.get(language)
                        .first(EmergencyWords.of(language).recording())
                        .until())
                .isLessThan(25);
    }

    @ParameterizedTest
    @EnumSource
    void the_language_changes_from_the_first_word_on(Language language) {
        Language first = language == Language.EN ? Language.FR : Language.EN;
        Call call =
                EmergencyCallFixture.in(first, line).pressAtOnce("9").pressAtOnce(EmergencyCallFixture.key(language));
        SecondsHeardFixture heard = EmergencyCallFixture.listening(call, 60);

        assertThat(heard.languages()).containsExactly(EmergencyCallFixture.tag(language));
        assertThat(heard.first(EmergencyWords.of(language).call()).until()).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void the_11_of_a_911_skips_nothing(Language language) {
        Call call = EmergencyCallFixture.in(language, line)
                .pressAtOnce("9")
                .pressAtOnce("1")
                .pressAtOnce("1");
        SecondsHeardFixture heard = EmergencyCallFixture.listening(call, 60);

        assertThat(heard.first(EmergencyWords.of(language).call()).until()).isLessThanOrEqualTo(4);
        assertThat(heard.first(EmergencyWords.of(language).where()).until()).isLessThanOrEqualTo(8);
    }
}
