package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Region;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.twilio.AreaCodes;

/** Crisis lines are those of the place that was named, else of the area code, else of both countries. */
class ReferralWordsTest {
    private static final String POISON_US = "1-800-222-1222";
    private static final String POISON_CA = "1-844-764-7669";
    private static final String POISON_QC = "1-800-463-5060";
    private static final String TREATMENT_US = "1-800-662-4357";
    private static final String TREATMENT_QC = "1-800-265-2626";

    private static final AreaCodes AREA_CODES = new AreaCodes();

    private static Facts from(String number, Channel channel) {
        Facts facts = EngineInputsFixture.facts(channel);
        Optional<Region> region = PhoneNumber.of(number).flatMap(AREA_CODES::region);
        return new Facts(
                facts.now(),
                channel,
                region,
                PhoneNumber.of(number).isPresent(),
                false,
                facts.atlas(),
                EngineInputsFixture.NO_CALLS);
    }

    private static List<String> lines(String group, String number, Optional<String> place, Language language) {
        Position position = EngineInputsFixture.at("welcome.menu", language, place);
        return new ReferralWords(EngineInputsFixture.SCRIPT, from(number, Channel.TEXT), position)
                .of(group, Channel.TEXT, List.of(), false).stream()
                        .map(it -> it.in(Channel.TEXT))
                        .toList();
    }

    /** Canada has a line for each province: from nowhere known that of Quebec is told, with its name. */
    @ParameterizedTest
    @EnumSource
    void treatment_is_of_both_countries_where_nobody_knows_the_place(Language language) {
        List<String> nowhere = lines("treatment", "+18005550147", Optional.empty(), language);

        assertThat(nowhere).anyMatch(it -> it.endsWith(TREATMENT_US)).anyMatch(it -> it.endsWith(TREATMENT_QC));
        assertThat(nowhere.getFirst()).endsWith(language == Language.FR ? TREATMENT_QC : TREATMENT_US);
        assertThat(lines("treatment", "+14385550147", Optional.empty(), language))
                .singleElement()
                .asString()
                .endsWith(TREATMENT_QC);
        assertThat(lines("treatment", "+14385550147", Optional.of("98101"), language))
                .singleElement()
                .asString()
                .endsWith(TREATMENT_US);
    }

    @ParameterizedTest
    @CsvSource({"+12065550147, 1-800-222-1222", "+14165550147, 1-844-764-7669", "+15145550147, 1-800-463-5060"})
    void a_number_with_a_region_gets_that_regions_lines_without_a_country(String number, String line) {
        for (Language language : Language.values()) {
            assertThat(lines("poison", number, Optional.empty(), language))
                    .singleElement()
                    .asString()
                    .endsWith(":\n" + line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+18675550147", "+18005550147", "+18885550147", "+266696687", "anonymous", "+447700900123"})
    void where_no_country_is_known_the_lines_of_both_are_told_with_their_country(String number) {
        assertThat(lines("poison", number, Optional.empty(), Language.EN))
                .containsExactly(
                        "Swallowed something, or not sure:\nUS:\n" + POISON_US,
                        "Swallowed something, or not sure:\nCanada:\n" + POISON_CA);
        assertThat(lines("poison", number, Optional.empty(), Language.FR))
                .containsExactly(
                        "Centre antipoison, au moindre doute :\nÉ.-U. :\n" + POISON_US,
                        "Centre antipoison, au moindre doute :\nCanada :\n" + POISON_CA);
        assertThat(lines("poison", number, Optional.empty(), Language.ES)).hasSize(2);
        assertThat(String.join("\n", lines("crisis", number, Optional.empty(), Language.EN)))
                .contains("988", POISON_US, POISON_CA);
        assertThat(String.join("\n", lines("violence", number, Optional.empty(), Language.ES)))
                .contains("EE. UU.:\n1-800-799-7233", "211");
    }

    @ParameterizedTest
    @CsvSource({
        "+12065550147, H2X, 1-800-463-5060",
        "+12065550147, V6B, 1-844-764-7669",
        "+15145550147, 98101, 1-800-222-1222",
        "+18675550147, 98101, 1-800-222-1222",
        "+18005550147, V6B, 1-844-764-7669",
        "anonymous, vancouver.bc, 1-844-764-7669"
    })
    void a_place_that_was_named_comes_before_the_number(String number, String place, String line) {
        for (Language language : Language.values()) {
            assertThat(lines("poison", number, Optional.of(place), language))
                    .singleElement()
                    .asString()
                    .contains(line)
                    .doesNotContain("US:", "Canada", "UU", "É.-U.");
        }
    }

    @Test
    void the_number_tells_where_towns_share_the_name_that_was_given() {
        assertThat(lines("poison", "+14165550147", Optional.of("springfield"), Language.EN))
                .singleElement()
                .asString()
                .contains(POISON_CA);
    }

    @ParameterizedTest
    @EnumSource
    void by_voice_and_by_text_the_place_given_before_decides_in_the_emergency(Channel channel) {
        String group = channel == Channel.VOICE ? "not-safe.start" : "poison.steps";
        Position here = EngineInputsFixture.at(group, Language.EN, Optional.of("H2X"));

        Turn turn = Engine.step(EngineInputsFixture.SCRIPT, here, new Input.Keys("#"), from("+12065550147", channel));

        assertThat(turn.says())
                .extracting(it -> it.phrase().key())
                .contains("lines.poison-qc")
                .doesNotContain("lines.poison-us");
    }

    @Test
    void a_call_from_a_withheld_number_hears_in_which_country_each_line_answers() {
        Position here = EngineInputsFixture.at("not-safe.start", Language.EN, Optional.empty());

        Turn turn =
                Engine.step(EngineInputsFixture.SCRIPT, here, new Input.Keys("#"), from("+266696687", Channel.VOICE));

        assertThat(turn.says())
                .extracting(it -> it.in(Channel.VOICE))
                .anyMatch(said -> said.endsWith("1 2 2 2, in the United States."))
                .anyMatch(said -> said.endsWith("7 6 6 9, in Canada."));
    }
}
