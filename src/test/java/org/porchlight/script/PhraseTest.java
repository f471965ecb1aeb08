package org.porchlight.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

class PhraseTest {
    private static final Map<String, String> NO_STREET = Map.of("name", "Paper Lantern Room", "street", " ");

    @Test
    void a_gap_without_a_value_or_with_a_blank_one_is_unfilled_in_the_channel_that_has_it() {
        Phrase phrase = phrase("Near {city}.", "At {name}, {street}, {city}.");

        assertThat(phrase.unfilled(Channel.TEXT, NO_STREET)).containsExactly("city", "street");
        assertThat(phrase.unfilled(Channel.VOICE, NO_STREET)).containsExactly("city");
        assertThat(phrase.unfilled(Channel.VOICE, Map.of("city", "Seattle"))).isEmpty();
    }

    @Test
    void nothing_is_missed_of_a_prompt_that_vanishes_whole() {
        assertThat(phrase("{note}", "{note}").unfilled(Channel.TEXT, Map.of("note", "")))
                .isEmpty();
    }

    @Test
    void an_option_that_is_silent_in_a_channel_is_offered_in_the_other() {
        Phrase option = phrase("{option}, press {key}.", "{key} {option}").around(phrase("", "AGAIN"), "1");

        assertThat(option.in(Channel.VOICE, Map.of())).isEmpty();
        assertThat(option.in(Channel.TEXT, Map.of())).isEqualTo("1 AGAIN");
    }

    private static Phrase phrase(String voice, String text) {
        return new Phrase("test.phrase", Language.EN, voice, text, List.of(), new SourcePosition("test.yaml", 1));
    }
}
