package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** By text a question lives 20 minutes, language and place 4 hours. A call's live as long as the call. */
class TextExpiryTest {
    private static final Optional<String> SEATTLE = Optional.of("98101");
    private static final String MENU = "welcome.menu";

    @Test
    void within_twenty_minutes_a_digit_answers_the_question() {
        assertThat(later(Duration.ofSeconds(1199), "4", Channel.TEXT).step()).isEqualTo("naloxone.some");
    }

    @Test
    void after_twenty_minutes_a_bare_digit_gets_the_menu_from_every_step_and_never_a_past_detail() {
        List<Position> questions = EngineInputsFixture.standing(Channel.TEXT).stream()
                .filter(position -> !OpenQuestion.ofRequest(EngineInputsFixture.SCRIPT, position))
                .toList();
        for (Position position : questions) {
            for (String digit : new String[] {"1", "2", "3", "4", "7"}) {
                Turn turn = Engine.step(
                        EngineInputsFixture.SCRIPT,
                        position,
                        Input.Words.of(digit),
                        after(Duration.ofMinutes(20), Channel.TEXT));
                assertThat(turn.next().step()).isEqualTo(MENU);
                assertThat(turn.next().language()).isEqualTo(position.language());
                assertThat(turn.next().place()).isEqualTo(position.place());
                assertThat(turn.effects()).isEmpty();
            }
        }
    }

    @Test
    void after_twenty_minutes_a_word_of_the_old_question_answers_it_no_more() {
        assertThat(later(Duration.ofMinutes(20), "other", Channel.TEXT).step()).isNotEqualTo("naloxone.where");
    }

    @Test
    void a_request_that_is_half_made_waits_half_an_hour() {
        Position asked = EngineInputsFixture.at("callback.review", Language.EN, SEATTLE);
        Position left = EngineInputsFixture.at("privacy.start", Language.EN, SEATTLE)
                .at("privacy.start", List.of("callback.review"));

        assertThat(later(asked, Duration.ofSeconds(1799), "2", Channel.TEXT).step())
                .isEqualTo("callback.no-time");
        assertThat(later(asked, Duration.ofMinutes(30), "2", Channel.TEXT).step())
                .isEqualTo(MENU);
        assertThat(later(left, Duration.ofSeconds(1799), "back", Channel.TEXT).step())
                .isEqualTo("callback.review");
        assertThat(later(left, Duration.ofSeconds(1799), "1", Channel.TEXT).step())
                .isEqualTo(MENU);
        assertThat(later(left, Duration.ofMinutes(30), "back", Channel.TEXT).step())
                .isEqualTo(MENU);
    }

    @Test
    void a_call_for_which_no_time_was_free_is_not_noted_as_promised() {
        Position asked =
                EngineInputsFixture.at("callback.review", Language.EN, SEATTLE).answered("window", "none");
        Turn turn = EngineInputsFixture.step(asked, new Input.Keys("1"), Channel.VOICE);
        assertThat(turn.next().step()).isEqualTo("callback.no-time");
        assertThat(turn.notes()).extracting(Effect.WriteNote::what).containsExactly("no-time");
    }

    @Test
    void after_four_hours_language_and_place_are_gone() {
        Position before = later(Duration.ofSeconds(4 * 3600 - 1), "1", Channel.TEXT);
        Position gone = later(Duration.ofHours(4), "1", Channel.TEXT);

        assertThat(before.language()).isEqualTo(Language.FR);
        assertThat(before.place()).isEqualTo(SEATTLE);
        assertThat(gone.language()).isEqualTo(Language.EN);
        assertThat(gone.place()).isEmpty();
        assertThat(gone.back()).isEmpty();
    }

    @Test
    void a_call_is_as_patient_as_the_caller() {
        assertThat(later(Duration.ofHours(5), "4", Channel.VOICE).step()).isEqualTo("naloxone.some");
    }

    private static Position later(Duration since, String key, Channel channel) {
        return later(EngineInputsFixture.at("naloxone.sites", Language.FR, SEATTLE), since, key, channel);
    }

    private static Position later(Position asked, Duration since, String key, Channel channel) {
        Input input = channel == Channel.VOICE ? new Input.Keys(key) : Input.Words.of(key);
        return Engine.step(EngineInputsFixture.SCRIPT, asked, input, after(since, channel))
                .next();
    }

    private static Facts after(Duration since, Channel channel) {
        Facts now = EngineInputsFixture.facts(channel);
        return new Facts(
                now.now().plus(since), channel, now.region(), now.number(), now.stopped(), now.atlas(), now.calls());
    }
}
