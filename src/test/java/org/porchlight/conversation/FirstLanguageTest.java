package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.TextThread;
import org.porchlight.turn.Turn;

/** A text is answered in the language that it shows, else in the one chosen, else in that of the number's region. */
class FirstLanguageTest {
    private static final Region QUEBEC = new Region(Country.CA, "QC");
    private static final Region WASHINGTON = new Region(Country.US, "WA");

    private static Facts from(Region region) {
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        return new Facts(
                facts.now(),
                Channel.TEXT,
                Optional.of(region),
                true,
                false,
                facts.atlas(),
                EngineInputsFixture.NO_CALLS);
    }

    private static Turn text(Position position, String words, Region region) {
        return Engine.step(EngineInputsFixture.SCRIPT, position, Input.Words.of(words), from(region));
    }

    private static Turn first(String words, Region region) {
        return text(
                Position.begin("contact", FirstLanguage.of(Optional.of(region)), EngineInputsFixture.NOW),
                words,
                region);
    }

    private static String sent(Turn turn) {
        return Sms.of(turn.says().stream().map(it -> it.in(Channel.TEXT)).toList());
    }

    @Test
    void a_region_has_the_language_of_most_people_there() {
        assertThat(FirstLanguage.of(Optional.of(QUEBEC))).isEqualTo(Language.FR);
        assertThat(FirstLanguage.of(Optional.of(new Region(Country.US, "PR")))).isEqualTo(Language.ES);
        assertThat(FirstLanguage.of(Optional.of(new Region(Country.CA, "ON")))).isEqualTo(Language.EN);
        assertThat(FirstLanguage.of(Optional.of(WASHINGTON))).isEqualTo(Language.EN);
        assertThat(FirstLanguage.of(Optional.empty())).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"98101", "naloxone 00000", "naloxone 98101", "H2X", "NALOXONE", "kit", "???", "👍"})
    void a_first_text_that_shows_no_language_gets_the_regions_and_the_keys_of_the_others(String words) {
        Turn us = first(words, WASHINGTON);
        assertThat(us.next().language()).as(words).isEqualTo(Language.EN);
        assertThat(sent(us)).contains("7 FRANÇAIS", "8 ESPAÑOL").doesNotContain("ENGLISH");
        Turn quebec = first(words, QUEBEC);
        assertThat(quebec.next().language()).as(words).isEqualTo(Language.FR);
        assertThat(sent(quebec)).contains("6 ENGLISH", "8 ESPAÑOL").doesNotContain("FRANÇAIS");
    }

    private static Turn fromNowhere(String words) {
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        Facts nowhere = new Facts(
                facts.now(), Channel.TEXT, Optional.empty(), true, false, facts.atlas(), EngineInputsFixture.NO_CALLS);
        Position begun = Position.begin("contact", FirstLanguage.of(Optional.empty()), EngineInputsFixture.NOW);
        return Engine.step(EngineInputsFixture.SCRIPT, begun, Input.Words.of(words), nowhere);
    }

    @ParameterizedTest
    @CsvSource({
        "naloxone à Hochelaga, FR",
        "narcan à Verdun, FR",
        "naloxone Hochelaga, FR",
        "H2X, FR",
        "naloxone montreal, FR",
        "where can i get naloxone in Hochelaga, EN",
        "naloxone 98101, EN",
        "naloxone toronto, EN",
        "naloxone 00901, ES",
        "dónde hay naloxona en montreal, ES"
    })
    void from_a_number_of_no_known_region_the_words_tell_the_language_or_else_the_place(
            String words, Language language) {
        assertThat(fromNowhere(words).next().language()).as(words).isEqualTo(language);
    }

    @Test
    void a_language_that_only_the_place_told_is_offered_with_the_others() {
        Turn turn = fromNowhere("naloxone montreal");
        assertThat(turn.next().thread().theirLanguage()).isFalse();
        assertThat(fromNowhere("naloxone à montréal").next().thread().theirLanguage())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"911", "OD", "SOS", "sos", "od", "🆘"})
    void a_cry_from_a_new_number_brings_the_steps_with_the_keys(String words) {
        Turn turn = first(words, WASHINGTON);
        assertThat(sent(turn)).startsWith("CALL 911 NOW").contains("7 FRANÇAIS", "8 ESPAÑOL");
        Turn spanish = text(turn.next(), "8", WASHINGTON);
        assertThat(spanish.next().language()).isEqualTo(Language.ES);
        assertThat(sent(spanish)).startsWith("LLAME AL 911");
        assertThat(sent(first(words, QUEBEC))).contains("6 ENGLISH", "8 ESPAÑOL");
    }

    @Test
    void a_key_says_the_same_step_in_that_language_and_then_is_offered_no_more() {
        Turn where = first("naloxone", WASHINGTON);
        Turn french = text(where.next(), "7", WASHINGTON);
        assertThat(french.next().step()).isEqualTo(where.next().step());
        assertThat(french.next().language()).isEqualTo(Language.FR);
        assertThat(sent(french)).doesNotContain("ENGLISH", "ESPAÑOL");

        Turn sites = first("98101", WASHINGTON);
        Turn spanish = text(sites.next(), "8", WASHINGTON);
        assertThat(spanish.next().step()).isEqualTo("naloxone.sites");
        assertThat(spanish.next().place()).contains("98101");
        assertThat(spanish.next().language()).isEqualTo(Language.ES);
    }

    @ParameterizedTest
    @CsvSource({
        "where can i get naloxone, EN",
        "i need naloxone please, EN",
        "où trouver de la naloxone, FR",
        "je cherche de la naloxone svp, FR",
        "dónde consigo naloxona, ES",
        "necesito naloxona por favor, ES",
        "narcan en miami, ES",
        "q farmacia en hialeah lo da free el narcan, ES",
        "agua esteril y cookers en el paso, ES",
        "no se q ago, ES",
        "narcan in laredo, EN",
        "stop por favor, ES",
        "stop svp, FR",
        "hola, ES",
        "bonjour, FR",
        "hello, EN"
    })
    void a_text_that_shows_its_language_is_answered_in_it_wherever_it_comes_from(String words, Language language) {
        for (Region region : new Region[] {WASHINGTON, QUEBEC}) {
            Turn turn = first(words, region);
            assertThat(turn.next().language()).as("%s from %s", words, region).isEqualTo(language);
            assertThat(turn.next().thread().theirLanguage()).isTrue();
        }
    }

    @Test
    void an_answer_by_key_takes_the_language_at_hand() {
        Turn menu = first("???", WASHINGTON);
        Turn next = text(menu.next(), "1", WASHINGTON);
        assertThat(sent(next)).doesNotContain("FRANÇAIS", "ESPAÑOL");
    }

    @Test
    void the_keys_take_no_third_segment() {
        for (Position position : EngineInputsFixture.standing(Channel.TEXT)) {
            Turn plain = text(position, "#", WASHINGTON);
            Turn offering = text(position.with(TextThread.NEW), "#", WASHINGTON);
            int segments = Segments.of(sent(plain)).count();
            assertThat(Segments.of(sent(offering)).count())
                    .as(sent(offering))
                    .isLessThanOrEqualTo(Math.max(
                            segments, Segments.of(sent(offering)).encoding() == Segments.Encoding.GSM7 ? 2 : 3));
        }
    }
}
