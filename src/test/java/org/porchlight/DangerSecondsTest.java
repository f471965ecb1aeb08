package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.exchange.Call;
import org.porchlight.messaging.Language;

/**
 * A seizure, too much of an upper or of alcohol, something swallowed, a dangerous withdrawal, and what comes after an
 * overdose: what a caller without a free hand hears at which second, by the exchange's clock.
 */
class DangerSecondsTest {
    private static final double MINUTES = 300;

    private static LineFixture line;

    @BeforeAll
    static void open() {
        line = new LineFixture("2026-11-23T18:00:00Z");
    }

    @AfterAll
    static void close() {
        line.close();
    }

    /** The steps of an overdose, where they ask whether it is another danger. */
    private static Call naloxone(Language language) {
        return EmergencyCallFixture.in(language, line)
                .pressAtOnce("9")
                .silence()
                .silence();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | 2 | a seizure                | hold them down. Nothing in the mouth
        EN | 4 | what you see             | cool wet cloths
        EN | 3 | too much to drink        | on their side
        EN | 5 | what was swallowed       | Call poison control now
        EN | 6 | what was stopped         | medetomidine
        FR | 2 | des convulsions          | Rien dans la bouche
        FR | 4 | ce que vous voyez        | linges mouillés
        FR | 3 | trop d'alcool            | sur le côté
        FR | 5 | ce qui a été avalé       | centre antipoison
        FR | 6 | ce qui a été arrêté      | médétomidine
        ES | 2 | convulsiones             | Nada en la boca
        ES | 4 | lo que ve                | trapos mojados
        ES | 3 | demasiado alcohol        | de lado
        ES | 5 | qué se tragó             | centro de venenos
        ES | 6 | qué dejó                 | medetomidina
        """)
    void they_hear_911_what_to_say_and_what_to_do_and_then_it_is_watched(
            Language language, String key, String say, String first) {
        SecondsHeardFixture heard = EmergencyCallFixture.listening(
                naloxone(language).pressAtOnce("2").pressAtOnce(key), MINUTES);
        EmergencyWords words = EmergencyWords.of(language);

        assertThat(heard.first(words.call()).until()).isLessThanOrEqualTo(8);
        assertThat(heard.first(words.where()).until()).isLessThanOrEqualTo(10);
        assertThat(heard.first(say).until()).isLessThanOrEqualTo(12);
        assertThat(heard.first(first).until()).isLessThanOrEqualTo(20);
        watched(heard, words, 20);
        assertThat(heard.languages()).containsExactly(EmergencyCallFixture.tag(language));
    }

    private static void watched(SecondsHeardFixture heard, EmergencyWords words, double from) {
        assertThat(heard.longestSilence(from, MINUTES)).isLessThanOrEqualTo(10);
        assertThat(heard.longestWithout(words.watched(), from, MINUTES)).isLessThanOrEqualTo(30);
        assertThat(heard.longestWithout(words.call(), 0, MINUTES)).isLessThanOrEqualTo(60);
        assertThat(heard.longestWithout(words.recording(), from, MINUTES)).isLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource
    void who_stops_breathing_is_breathed_for_within_20_seconds_of_the_key(Language language) {
        for (String key : List.of("2", "3", "4", "5", "6")) {
            Call call = naloxone(language).pressAtOnce("2").pressAtOnce(key).silence();
            SecondsHeardFixture heard = EmergencyCallFixture.listening(call.pressAtOnce("1"), 60);

            assertThat(heard.first(EmergencyWords.of(language).breath()).from()).isLessThanOrEqualTo(20);
        }
    }

    /** They come from where naloxone wasn't named: it is, between the first breaths, and no breath is late for it. */
    @ParameterizedTest
    @EnumSource
    void who_comes_from_another_danger_hears_in_the_count_how_naloxone_is_given(Language language) {
        EmergencyWords words = EmergencyWords.of(language);
        for (String key : List.of("2", "3", "4", "5", "6")) {
            Call call = naloxone(language).pressAtOnce("2").pressAtOnce(key).silence();
            SecondsHeardFixture heard = EmergencyCallFixture.listening(call.pressAtOnce("1"), MINUTES);
            double first = heard.first(words.breath()).from();

            assertThat(heard.first(words.nostril()).until()).isLessThanOrEqualTo(35);
            assertThat(heard.first(words.vial()).until()).isLessThanOrEqualTo(40);
            assertThat(heard.longestWithout(words.breath(), first, MINUTES)).isLessThanOrEqualTo(8);
            assertThat(heard.longestWithout(words.call(), first, MINUTES)).isLessThanOrEqualTo(60);
            assertThat(heard.first(words.nextDose()).from()
                            - heard.first(words.vial()).until())
                    .isBetween(120.0, 180.0);
        }
    }

    /** Whoever had to reach the other phone first presses its key late. */
    @ParameterizedTest
    @EnumSource
    void a_late_1_never_says_that_all_is_well(Language language) {
        SecondsHeardFixture heard =
                EmergencyCallFixture.listening(naloxone(language).pressAtOnce("1"), 60);

        assertThat(heard.first(EmergencyWords.of(language).breath()).from()).isLessThanOrEqualTo(20);
    }

    /** Who presses the key for a person hears that this is a recording, and goes on breathing for them. */
    @ParameterizedTest
    @EnumSource
    void the_key_for_a_person_stops_no_breath(Language language) {
        Call counting = naloxone(language).silence().silence();
        SecondsHeardFixture heard = EmergencyCallFixture.listening(counting.pressAtOnce("0"), 60);

        assertThat(heard.first("(?i)recording|enregistrement|grabación").until())
                .isLessThanOrEqualTo(8);
        assertThat(heard.first(EmergencyWords.of(language).breath()).from()).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void who_breathes_again_is_turned_on_the_side_and_watched_while_naloxone_wears_off(Language language) {
        Call counting = naloxone(language).silence().silence();
        SecondsHeardFixture heard = EmergencyCallFixture.listening(counting.pressAtOnce("3"), MINUTES);
        EmergencyWords words = EmergencyWords.of(language);

        assertThat(heard.first(words.onTheSide()).until()).isLessThanOrEqualTo(10);
        assertThat(heard.first(words.sedatives()).until()).isLessThanOrEqualTo(20);
        assertThat(heard.first(words.wearsOff()).until()).isLessThanOrEqualTo(60);
        assertThat(heard.first("2 (hours|heures|horas)").until()).isLessThanOrEqualTo(60);
        watched(heard, words, 20);
    }

    @ParameterizedTest
    @EnumSource
    void one_key_in_the_count_tells_slowly_how_naloxone_is_given_and_counts_on(Language language) {
        Call counting = naloxone(language).silence().silence();
        SecondsHeardFixture heard = EmergencyCallFixture.listening(counting.pressAtOnce("1"), 60);

        assertThat(heard.first(EmergencyWords.of(language).breath()).from()).isLessThanOrEqualTo(22);
        assertThat(heard.all(EmergencyWords.of(language).breath())).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, must leave: on their side, star\\.",
        "FR, vous partez : sur le côté, l'étoile\\.",
        "ES, usted se va: de lado, asterisco\\."
    })
    void a_way_out_is_named_to_who_must_leave_and_to_who_sees_another_danger(
            Language language, String leaves, String star) {
        Call woke = naloxone(language).pressAtOnce("3").pressAtOnce("3");
        Call seizure = naloxone(language).pressAtOnce("2").pressAtOnce("2");

        assertThat(EmergencyCallFixture.listening(woke, 25).first(leaves).until())
                .isLessThanOrEqualTo(22);
        assertThat(EmergencyCallFixture.listening(seizure, 40).first(star).until())
                .isLessThanOrEqualTo(35);
    }

    /** The shaking is over, and nobody wakes. */
    @ParameterizedTest
    @CsvSource({
        "EN, 'wake or breathe well, press 1'",
        "FR, 'réveille pas ou respire mal, faites le 1'",
        "ES, 'despierta o respira mal, oprima el 1'"
    })
    void who_does_not_wake_after_a_seizure_has_a_key(Language language, String option) {
        Call seizure = naloxone(language).pressAtOnce("2").pressAtOnce("2");

        assertThat(EmergencyCallFixture.listening(seizure, 60).all(option)).hasSizeGreaterThan(1);
    }

    /** After an opioid 911 comes before any sign, and 988 before the poison line's number. */
    @ParameterizedTest
    @CsvSource({"EN, a child and an opioid", "FR, un enfant et un opioïde", "ES, una criatura y un opioide"})
    void a_child_and_an_opioid_is_911_at_once_and_who_meant_it_hears_988_early(Language language, String child) {
        SecondsHeardFixture heard = EmergencyCallFixture.listening(
                EmergencyCallFixture.in(language, line).pressAtOnce("9").pressAtOnce("5"), 90);
        EmergencyWords words = EmergencyWords.of(language);

        assertThat(heard.first(child).until())
                .isLessThan(heard.first(words.call()).from());
        assertThat(heard.first("9 8 8").until()).isLessThanOrEqualTo(20);
        assertThat(heard.first("[Nn]alox").until()).isLessThanOrEqualTo(60);
    }

    /** Friends are sent home too early, and the overdose comes back. */
    @ParameterizedTest
    @EnumSource
    void who_is_awake_hears_within_10_seconds_that_naloxone_wears_off_and_how_long_to_stay(Language language) {
        Call asleep = naloxone(language).pressAtOnce("3");
        SecondsHeardFixture side = EmergencyCallFixture.listening(asleep, 5);
        SecondsHeardFixture heard = EmergencyCallFixture.listening(
                naloxone(language).pressAtOnce("3").pressAtOnce("3"), 20);
        EmergencyWords words = EmergencyWords.of(language);

        assertThat(side.first(words.key() + "3\\.").until()).isLessThanOrEqualTo(4);
        assertThat(heard.first("2 (hours|heures|horas)").until()).isLessThanOrEqualTo(6);
        assertThat(heard.first(words.wearsOff()).until()).isLessThanOrEqualTo(10);
    }

    /** A small child swallowed something, and seems fine. */
    @ParameterizedTest
    @EnumSource
    void the_poison_line_is_two_keys_away_and_told_within_half_a_minute_of_the_first(Language language) {
        Call opened = EmergencyCallFixture.in(language, line).pressAtOnce("9");
        SecondsHeardFixture heard = EmergencyCallFixture.listening(opened, 12);
        String key = EmergencyWords.of(language).key() + "5\\.";

        double said = heard.first(key).until();
        assertThat(said).isLessThanOrEqualTo(10);
        SecondsHeardFixture poison = EmergencyCallFixture.listening(
                EmergencyCallFixture.in(language, line).pressAtOnce("9").pressAtOnce("5"), 60);
        assertThat(said + poison.first("2 2 2, 1 2 2 2").until()).isLessThanOrEqualTo(35);
        assertThat(said + poison.first(key).until()).as("to be connected").isLessThanOrEqualTo(37);
    }
}
