package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Who is told a place in the other country hears that it lies across the border, by voice and by text. */
class AcrossTheBorderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | 98230 | VOICE | km away, across the border       | kilometres away, across the border
        EN | 98230 | TEXT  | km away, across the border       | kilometres away, across the border
        FR | 98230 | TEXT  | km, au-delà de la frontière      | kilomètres, au-delà de la frontière
        ES | 98230 | VOICE | km, al otro lado de la frontera  | kilómetros, al otro lado de la frontera
        """)
    void a_place_across_the_border_is_told_as_such(
            Language language, String code, Channel channel, String written, String spoken) {
        assertThat(near(language, code, channel)).contains(channel == Channel.TEXT ? written : spoken);
    }

    @ParameterizedTest
    @CsvSource({"98101,TEXT", "V6B,TEXT", "98101,VOICE"})
    void a_place_on_this_side_is_not(String code, Channel channel) {
        assertThat(near(Language.EN, code, channel)).contains("Open").doesNotContain("border");
    }

    private static String near(Language language, String place, Channel channel) {
        Position at = EngineInputsFixture.at("naloxone.near", language, Optional.of(place));
        Position menu = EngineInputsFixture.at("welcome.menu", language, Optional.of(place));
        Turn turn = channel == Channel.TEXT
                ? EngineInputsFixture.step(menu, Input.Words.of("naloxone"), channel)
                : EngineInputsFixture.step(menu, new Input.Keys("1"), channel);
        assertThat(turn.through()).contains(at.step());
        return turn.says().stream().map(it -> it.in(channel)).collect(Collectors.joining(" "));
    }
}
