package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** By text as by voice: a wide code asks for its town, and what isn't known is asked again, then in another way. */
class UnknownTownTest {
    private static Turn text(Position from, String words) {
        return EngineInputsFixture.step(from, Input.Words.of(words), Channel.TEXT);
    }

    private static Position at(String step, Language language, String place) {
        return EngineInputsFixture.at(step, language, Optional.of(place).filter(it -> !it.isEmpty()));
    }

    private static String said(Turn turn) {
        return String.join(
                " ", turn.says().stream().map(it -> it.in(Channel.TEXT)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | h0m | I know no town by that name       | I don't know that one either
        FR | h0m | je ne connais aucune ville        | Je ne connais pas celui-là non plus
        ES | h0m | no conozco ninguna ciudad         | Tampoco conozco ese
        """)
    void a_town_that_is_not_known_is_asked_for_again_and_the_code_is_kept(
            Language language, String code, String first, String second) {
        Position town = text(at("naloxone.where", language, ""), code).next();
        Turn once = text(town, "Qwxtzville");
        Turn twice = text(once.next(), "Zzyqburgh");
        Turn thrice = text(twice.next(), "Kkvvtown");

        assertThat(town.step()).isEqualTo("naloxone.wide-text");
        assertThat(said(once)).contains(first);
        assertThat(said(twice)).contains(second).doesNotContain(first);
        assertThat(once.next().step()).isEqualTo("naloxone.wide-text");
        assertThat(twice.next().step()).isEqualTo("naloxone.wide-text");
        assertThat(twice.next().place()).contains("H0M");
        assertThat(thrice.next().step()).startsWith("person.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | V0A | golden       | golden.bc
        EN | K0K | picton       | picton.on
        FR | T0E | jasper       | jasper.ab
        """)
    void the_town_is_looked_for_in_the_province_of_the_code(Language language, String code, String town, String place) {
        assertThat(text(at("naloxone.wide-text", language, code), town).next().place())
                .contains(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | lake clear      | 12945
        EN | Lake Clear NY   | 12945
        FR | Lake Clear, NY  | 12945
        """)
    void a_village_that_only_the_post_office_knows_is_found_by_its_name(Language language, String words, String place) {
        assertThat(text(at("naloxone.where", language, ""), words).next().place())
                .contains(place);
    }
}
