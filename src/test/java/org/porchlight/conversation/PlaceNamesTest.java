package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;

/** A name of a place is of no language and thanks nobody; the words around it tell the language. */
class PlaceNamesTest {
    private static Position after(Language language, String text) {
        Position fresh = Position.begin("contact", language, EngineInputsFixture.NOW);
        return EngineInputsFixture.step(fresh, Input.Words.of(text), Channel.TEXT)
                .next();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Las Vegas",
                "los angeles",
                "el paso",
                "des moines",
                "Baton Rouge",
                "dallas",
                "chicago",
                "phoenix",
                "San Francisco",
                "montreal",
                "trois-rivieres",
                "narcan las vegas",
                "naloxone el paso"
            })
    void a_place_alone_is_found_in_the_language_at_hand(String text) {
        for (Language language : Language.values()) {
            Position next = after(language, text);
            assertThat(next.language()).isEqualTo(language);
            assertThat(next.step()).startsWith("naloxone.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FR, ou trouver naloxone montreal",
        "FR, je suis a laval",
        "FR, je cherche de la naloxone à Las Vegas",
        "ES, estoy en el paso",
        "ES, necesito narcan en las vegas",
        "ES, dónde hay naloxona en Des Moines",
        "EN, im in el paso",
        "EN, where can i get narcan in trois-rivieres"
    })
    void the_words_around_a_place_tell_the_language(Language language, String text) {
        for (Language before : Language.values()) {
            assertThat(after(before, text).language()).as(before.name()).isEqualTo(language);
        }
    }
}
