package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.script.Words;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** What differs by place is said as it is there: by the state or province, else by the country, else for both. */
class WordsOfARegionTest {
    private static final Words WORDS = EngineInputsFixture.SCRIPT.words();

    private static List<String> said(String step, Channel channel, Optional<Region> number, Optional<String> place) {
        Facts some = EngineInputsFixture.facts(channel);
        var facts = new Facts(some.now(), channel, number, true, false, some.atlas(), EngineInputsFixture.NO_CALLS);
        Position here = EngineInputsFixture.at(step, Language.EN, place);
        Turn turn = Engine.step(EngineInputsFixture.SCRIPT, here, new Input.Keys("#"), facts);
        return turn.says().stream().map(it -> it.phrase().key()).toList();
    }

    private static Optional<Region> region(String named) {
        return Optional.ofNullable(named).map(it -> new Region(Country.valueOf(it.substring(0, 2)), it.substring(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "rights.samaritan, , rights.samaritan",
        "rights.samaritan, US-WA, rights.samaritan-in-us",
        "rights.samaritan, CA-ON, rights.samaritan-in-ca",
        "rights.children, US-TX, rights.children-in-us",
        "rights.children, CA-BC, rights.children-in-ca",
        "rights.papers, US-PR, rights.papers-in-us",
        "rights.papers, CA-NS, rights.papers-in-ca",
        "rights.police, CA-NS, rights.police",
        "naloxone.other, CA-QC, naloxone.other-in-ca-qc",
        "naloxone.other, CA-NB, naloxone.other-in-ca",
        "naloxone.other, US-DC, naloxone.other-in-us",
        "for-you.deaf, CA-MB, for-you.deaf-in-ca",
        "poison.steps, CA-NU, poison.steps-in-ca-nu",
        "poison.steps, CA-NT, poison.steps"
    })
    void the_number_tells_where(String step, String number, String prompt) {
        for (Channel channel : Channel.values()) {
            assertThat(said(step, channel, region(number), Optional.empty())).contains(prompt);
        }
    }

    @Test
    void a_place_that_was_named_comes_before_the_number() {
        assertThat(said("naloxone.other", Channel.TEXT, region("US-WA"), Optional.of("H2X")))
                .contains("naloxone.other-in-ca-qc")
                .doesNotContain("naloxone.other", "naloxone.other-in-us");
    }

    @Test
    void who_swallowed_something_in_nunavut_is_sent_to_the_health_centre_and_everywhere_else_to_a_poison_line() {
        assertThat(said("poison.steps", Channel.TEXT, region("CA-NU"), Optional.empty()))
                .contains("lines.988", "lines.211")
                .noneMatch(prompt -> prompt.startsWith("lines.poison-"));
        for (Country country : Country.values()) {
            assertThat(country.regions()).filteredOn(code -> !code.equals("NU")).allSatisfy(code -> assertThat(said(
                            "poison.steps", Channel.TEXT, Optional.of(new Region(country, code)), Optional.empty()))
                    .anyMatch(prompt -> prompt.startsWith("lines.poison-")));
        }
    }

    @Test
    void what_is_said_somewhere_is_said_there_in_every_language_and_elsewhere_too() {
        List<String> placed = Arrays.stream(Language.values())
                .flatMap(language -> WORDS.all(language).stream())
                .map(phrase -> phrase.key())
                .filter(key -> Words.elsewhere(key).isPresent())
                .distinct()
                .toList();

        assertThat(placed).isNotEmpty().allSatisfy(key -> {
            String everywhere = Words.elsewhere(key).orElseThrow();
            assertThat(Language.values()).allSatisfy(language -> {
                assertThat(WORDS.find(language, key)).isPresent();
                assertThat(WORDS.find(language, everywhere)).isPresent();
            });
        });
    }

    @ParameterizedTest
    @CsvSource({"rights.law-in-us-wz", "rights.law-in-mx", "rights.sign-in-ca-", "rights.law"})
    void no_other_name_is_taken_for_a_place(String key) {
        assertThat(Words.elsewhere(key)).isEmpty();
    }
}
