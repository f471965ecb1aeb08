package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Input;
import org.porchlight.turn.Turn;

/** The word to ask for is what staff see: a phone number is none, and is kept nowhere. */
class WordNotNumberTest {
    private static final String ASKED = "callback.word-written";

    private static Turn said(Language language, Channel channel, String words) {
        return EngineInputsFixture.step(
                EngineInputsFixture.at(ASKED, language, Optional.empty()), Input.Words.of(words), channel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "206 555 0177",
                "(206) 555-0177",
                "+12065550177",
                "555-0177",
                "2.0.6.5.5.5.0.1.7.7",
                "Robin 206-555-0177",
                "call 2065550177",
                "٢٠٦٥٥٥٠١٧٧"
            })
    void a_number_is_refused_kindly_and_goes_nowhere(String words) {
        Turn turn = said(Language.EN, Channel.TEXT, words);
        assertThat(turn.promises()).isEmpty();
        assertThat(turn.next().step()).isEqualTo(ASKED);
        assertThat(turn.says().getFirst().phrase().key()).isEqualTo("callback.word-number");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void by_voice_and_by_text(Channel channel) {
        assertThat(said(Language.EN, channel, "206 555 0177").says().getFirst().in(channel))
                .contains("not a number", "the team would see it");
    }

    @ParameterizedTest
    @CsvSource({"EN, not a number", "FR, pas un numéro", "ES, no cifras"})
    void in_every_language(Language language, String words) {
        assertThat(said(language, Channel.TEXT, "206 555 0177")
                        .says()
                        .getFirst()
                        .in(Channel.TEXT))
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auntie Jo", "Sam 2", "room 12", "Robin 98101", "J-1987"})
    void a_name_with_some_digits_is_a_word(String words) {
        Turn turn = said(Language.EN, Channel.TEXT, words);
        assertThat(turn.promises()).hasOnlyElementsOfType(Effect.Draft.class).isNotEmpty();
        assertThat(turn.next().step()).isEqualTo("callback.review");
    }
}
