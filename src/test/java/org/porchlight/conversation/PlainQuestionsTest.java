package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.conversation.AnswerExamplesFixture.Example;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Who is this, is it safe to write, wrong number, thanks, grief, can we text, test: each has an answer of its own. */
class PlainQuestionsTest {
    static Stream<Example> questions() {
        return AnswerExamplesFixture.of("plain");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void is_answered_in_its_language(Example example) {
        Language language = Language.ofCode(example.at()).orElseThrow();
        Region region = language == Language.FR ? new Region(Country.CA, "QC") : new Region(Country.US, "CA");
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        Facts there =
                new Facts(facts.now(), Channel.TEXT, Optional.of(region), true, false, facts.atlas(), facts.calls());

        Turn turn = Engine.step(
                EngineInputsFixture.SCRIPT,
                Position.begin("contact", FirstLanguage.of(Optional.of(region)), facts.now()),
                Input.Words.of(example.text()),
                there);

        assertThat(turn.through()).as(example.text()).contains(example.means());
        assertThat(turn.next().language()).isEqualTo(language);
        assertThat(turn.promises()).isEmpty();
    }
}
