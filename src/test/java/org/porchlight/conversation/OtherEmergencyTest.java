package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;

/** Exact words about another danger lead out of one that weighs no more; what weighs less stays where the person is. */
class OtherEmergencyTest {
    private static String topicAfter(String step, Language language, String text) {
        Position there = EngineInputsFixture.at(step, language, Optional.empty());
        return EngineInputsFixture.step(there, Input.Words.of(text), Channel.TEXT)
                .next()
                .step()
                .replaceFirst("\\..*", "");
    }

    @ParameterizedTest
    @CsvSource({
        "suicide.here, EN, he isnt breathing, overdose",
        "violence.here, EN, cant wake her up, overdose",
        "poison.steps, FR, il respire pas, overdose",
        "seizure.steps, ES, no respira, overdose",
        "overamp.signs, EN, his lips are blue, overdose",
        "withdrawal.signs, FR, elle se reveille pas, overdose",
        "poison.wait, EN, i want to kill myself, suicide",
        "overamp.wired, FR, je veux mourir, suicide",
        "withdrawal.sick, ES, me quiero morir, suicide",
        "violence.further, EN, i want to die, suicide"
    })
    void a_heavier_or_equal_danger_leads_there(String step, Language language, String text, String topic) {
        assertThat(topicAfter(step, language, text)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawal.signs, EN, hes having a seizure, seizure",
        "overamp.signs, EN, she is having a seizure, seizure",
        "poison.steps, EN, he is having a seizure, seizure"
    })
    void another_danger_to_the_body_leads_to_its_own_steps(String step, Language language, String text, String topic) {
        assertThat(topicAfter(step, language, text)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "overdose.text, EN, i want to die",
        "overdose.text-two, FR, je veux mourir",
        "overdose.text, ES, me quiero morir",
        "overdose.text, EN, hes having a seizure"
    })
    void nothing_leads_out_where_somebody_may_be_dying_but_what_its_own_replies_say(
            String step, Language language, String text) {
        assertThat(topicAfter(step, language, text)).isIn("overdose", "seizure");
    }

    @ParameterizedTest
    @CsvSource({
        "suicide.here, EN, i want to kill myself",
        "suicide.further, FR, je veux mourir",
        "suicide.here, ES, me quiero morir"
    })
    void the_same_danger_goes_on_where_it_is(String step, Language language, String text) {
        assertThat(topicAfter(step, language, text)).isEqualTo("suicide");
    }
}
