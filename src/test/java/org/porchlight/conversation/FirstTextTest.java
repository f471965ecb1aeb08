package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.lint.CheckedScript;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Operator;
import org.porchlight.messaging.Segments;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Who runs the line stands where phone companies want it, and nowhere that it could do harm. */
class FirstTextTest {
    private static final String NAME = "N".repeat(Operator.LONGEST_NAME);
    private static final String CONTACT = "C".repeat(Operator.LONGEST_CONTACT);
    private static final Script SCRIPT =
            CheckedScript.read(ScriptFiles.packaged().naming(new Operator(NAME, CONTACT)), SpokenPrompts.ALL);
    private static final Facts TEXT = EngineInputsFixture.facts(Channel.TEXT);

    private static Turn after(Position position, String text) {
        return Engine.step(SCRIPT, position, Input.Words.of(text), TEXT);
    }

    private static Position thread(Language language) {
        return Position.begin("0123456789abcdef0123456789abcdef", language, Instant.parse("2026-11-23T18:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"EN, hi", "FR, allo", "ES, hola"})
    void the_first_text_of_a_thread_names_the_operator_and_the_second_does_not(Language language, String hello) {
        Turn first = after(thread(language), hello);

        assertThat(first.message()).contains(NAME);
        assertThat(after(first.next(), hello).message()).doesNotContain(NAME);
    }

    @ParameterizedTest
    @CsvSource({"EN, HELP", "EN, INFO", "FR, AIDE", "ES, AYUDA"})
    void the_answer_to_help_begins_with_the_emergency_and_names_the_operator_and_a_contact(
            Language language, String word) {
        for (Position position :
                List.of(thread(language), after(thread(language), "1").next())) {
            String message = after(position, word).message();

            assertThat(message).contains(NAME + ", " + CONTACT).containsOnlyOnce(NAME);
            assertThat(message.substring(0, message.indexOf(NAME))).contains("911", "988");
            assertThat(Segments.of(message).count()).isLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OD", "he wont wake up", "i want to die", "swallowed bleach"})
    void what_to_do_in_an_emergency_has_no_room_for_a_name(String cry) {
        assertThat(after(thread(Language.EN), cry).message()).doesNotContain(NAME);
    }

    @Test
    void a_discreet_thread_names_nobody_even_when_it_asks_for_help() {
        Position position = thread(Language.EN);
        Position discreet = position.with(position.thread().discreet(true));

        assertThat(after(discreet, "hi").message()).doesNotContain(NAME);
        assertThat(after(discreet, "HELP").message()).doesNotContain(NAME).contains("911");
    }

    @Test
    void a_call_hears_no_name() {
        Turn turn =
                Engine.step(SCRIPT, thread(Language.EN), new Input.Began(), EngineInputsFixture.facts(Channel.VOICE));

        assertThat(turn.says()).noneMatch(said -> said.in(Channel.VOICE).contains(NAME));
    }
}
