package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.turn.Expect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Places by the keys of a phone: codes of both countries, towns by their letters, and what else is pressed there. */
class PlacesByKeysTest {
    private static Facts from(String region) {
        Country country = region.startsWith("CA") ? Country.CA : Country.US;
        Facts facts = EngineInputsFixture.facts(Channel.VOICE);
        Optional<Region> where =
                region.isEmpty() ? Optional.empty() : Optional.of(new Region(country, region.substring(3)));
        return new Facts(facts.now(), Channel.VOICE, where, true, false, facts.atlas(), facts.calls());
    }

    /** What follows keys and silences (a dot) from where a call with this number asks for naloxone. */
    private static Turn after(String region, Language language, String keys) {
        Facts facts = from(region);
        Position menu = EngineInputsFixture.at("welcome.menu", language, Optional.empty());
        Turn turn = Engine.step(EngineInputsFixture.SCRIPT, menu, new Input.Keys("1"), facts);
        for (String pressed :
                keys.isBlank() ? List.<String>of() : List.of(keys.strip().split(" "))) {
            Input input = pressed.equals(".") ? new Input.Silence() : new Input.Keys(pressed);
            turn = Engine.step(EngineInputsFixture.SCRIPT, turn.next(), input, facts);
        }
        return turn;
    }

    private static String place(Turn turn) {
        return turn.next().place().orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        US-WA | EN | ''                    | naloxone.zip
        CA-BC | EN | ''                    | naloxone.postal
        CA-   | EN | ''                    | naloxone.postal
        ''    | EN | ''                    | naloxone.zip
        ''    | FR | ''                    | naloxone.postal
        CA-BC | EN | 1                     | naloxone.zip
        US-WA | EN | 1                     | naloxone.postal
        US-WA | EN | 11111                 | naloxone.postal
        CA-BC | EN | 111                   | naloxone.zip
        US-WA | EN | 2                     | naloxone.town
        US-WA | EN | 00001                 | naloxone.zip
        US-WA | EN | 00001 00001           | naloxone.town
        US-WA | EN | . .                   | naloxone.town
        US-WA | EN | . . . .               | naloxone.other
        CA-BC | EN | 299 299 999 | overdose.opening
        CA-BC | EN | 862                   | naloxone.which
        CA-BC | EN | 862 8                 | naloxone.town
        CA-BC | EN | 862125                | naloxone.which
        US-WA | EN | *1                    | naloxone.postal
        US-WA | EN | *2                    | naloxone.town
        US-WA | EN | *1862                 | naloxone.which
        US-WA | EN | *2732                 | naloxone.town
        CA-BC | EN | *2                    | naloxone.town
        CA-BC | EN | *1                    | naloxone.zip
        US-WA | EN | *                     | welcome.menu
        US-WA | EN | *7                    | naloxone.zip
        CA-BC | EN | 862 . .               | naloxone.other
        CA-BC | EN | 862 5 5               | naloxone.other
        CA-NU | EN | 902                   | naloxone.wide-town
        CA-NU | EN | 902 1                 | naloxone.which
        US-MO | EN | 2 77746               | naloxone.which-town
        US-MO | EN | 2 77746 8             | naloxone.state
        US-MO | EN | 2 77746 8 45 1        | naloxone.none
        US-MO | EN | 2 77746 8 55 55       | naloxone.other
        US-WA | EN | 911                   | overdose.opening
        US-WA | EN | 2 77746 8 91          | overdose.opening
        US-WA | EN | 99999                 | overdose.opening
        US-WA | EN | 00000                 | person.others
        CA-BC | EN | 000                   | person.others
        CA-BC | EN | 0                     | person.others
        CA-BC | EN | *                     | welcome.menu
        """)
    void keys_at_a_place_question_lead_on(String region, Language language, String keys, String step) {
        assertThat(after(region, language, keys).next().step()).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        US-WA | 98101                | 98101
        US-WA | 98101#               | 98101
        US-WA | 2 98101              | 98101
        US-WA | *2 *198101           | 98101
        CA-QC | 429125 1             | H2W+H2X+H2Y+H2Z
        CA-QC | 429902 1             | H2W+H2X+H2Y+H2Z
        CA-ON | *2 42645866 1        | hamilton.on
        US-WA | *2 7328853 1         | seattle.wa
        US-WA | 429 1                | H2W+H2X+H2Y+H2Z
        CA-BC | 862 1                | V6A+V6B+V6C
        CA-AB | 862 1                | T6A+T6B+T6C
        CA-AB | 862 2                | V6A+V6B+V6C
        CA-NT | 912 1                | X1A
        CA-QC | 2 76926 1            | roxboro.qc
        CA-QC | 2 53766 1            | saint-jerome.qc
        CA-QC | 2 78537 1            | saint-jerome.qc
        US-WA | 2 73288 1            | seattle.wa
        US-ME | 2 76785 1            | portland.me
        US-WA | 2 76785 1            | portland.or
        US-MO | 2 77746 1            | springfield.mo
        US-MO | 2 77746 8 45 1       | springfield.il
        US-CA | 2 83633 1            | tenderloin-san-francisco.ca
        US-KS | 2 7366 1             | reno.nv
        """)
    void a_place_is_found_by_its_keys(String region, String keys, String place) {
        assertThat(place(after(region, Language.EN, keys))).isEqualTo(place);
    }

    @Test
    void shared_keys_are_read_with_the_own_province_first_and_the_whole_menu_is_short() {
        Turn turn = after("CA-AB", Language.EN, "862");

        assertThat(turn.offers(Channel.VOICE))
                .extracting(it -> it.words())
                .containsExactly(
                        "For North Capilano, Southeast Capilano or Central Bonnie Doon, Edmonton, press 1.",
                        "For Strathcona, Northeast Downtown or Waterfront, Vancouver, British Columbia, press 2.",
                        "For none of these, press 8.");
    }

    @Test
    void where_no_machine_listens_nothing_is_said_of_saying_it_and_what_is_said_is_no_place() {
        Turn asked = after("US-WA", Language.EN, "");
        Turn said = Engine.step(EngineInputsFixture.SCRIPT, asked.next(), new Input.Spoken("Seattle"), from("US-WA"));

        assertThat(asked.says()).extracting(it -> it.phrase().key()).doesNotContain("naloxone.or-say");
        assertThat(asked.expect()).isEqualTo(new Expect.Digits(5, Duration.ofSeconds(5), List.of()));
        assertThat(new Input.Spoken("Seattle")).hasToString("Spoken(hidden)");
        assertThat(said.next().step()).isEqualTo("naloxone.zip");
        assertThat(said.next().place()).isEmpty();
    }

    @Test
    void what_is_said_right_after_digits_is_said_before_keys_are_heard() {
        Turn turn = after("US-WA", Language.EN, "98101");

        assertThat(turn.before()).extracting(it -> it.phrase().key()).containsExactly("naloxone.near");
        assertThat(turn.expect()).isInstanceOf(Expect.Key.class);
    }
}
