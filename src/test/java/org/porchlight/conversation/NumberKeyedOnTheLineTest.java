package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Who keys 988 on this line hears where it is answered, whatever its keys mean by themselves. */
class NumberKeyedOnTheLineTest {
    /** What follows keys that come one by one, with a pause before each. */
    private static Turn after(Position from, Duration pause, String... keys) {
        Position here = from;
        Instant now = EngineInputsFixture.NOW;
        Turn turn = null;
        for (String key : keys) {
            now = now.plus(pause);
            Facts still = EngineInputsFixture.facts(Channel.VOICE);
            Facts facts = new Facts(now, Channel.VOICE, still.region(), true, false, still.atlas(), still.calls());
            turn = Engine.step(EngineInputsFixture.SCRIPT, here, new Input.Keys(key), facts);
            here = turn.next();
        }
        return turn;
    }

    private static Position at(String step, Language language) {
        return EngineInputsFixture.at(step, language, Optional.empty());
    }

    private static final Duration AT_ONCE = Duration.ofMillis(800);

    @ParameterizedTest
    @EnumSource(Language.class)
    void at_every_step_it_names_988_in_the_language_before(Language language) {
        for (Position here : EngineInputsFixture.standing(Channel.VOICE)) {
            if (here.language() == language) {
                Turn turn = after(here, AT_ONCE, "9", "8", "8");
                assertThat(turn.next().step()).as(here.step()).isEqualTo("suicide.keyed");
                assertThat(turn.next().language()).as(here.step()).isEqualTo(language);
                assertThat(turn.says().getFirst().in(Channel.VOICE)).contains("9 8 8", "9 1 1");
            }
        }
    }

    @Test
    void where_digits_are_asked_it_may_come_whole() {
        for (String step :
                List.of("naloxone.zip", "naloxone.postal", "naloxone.town", "naloxone.state", "callback.other")) {
            assertThat(after(at(step, Language.FR), AT_ONCE, "988").next().step())
                    .as(step)
                    .isEqualTo("suicide.keyed");
        }
    }

    @Test
    void one_eight_still_changes_the_language_of_the_steps() {
        Turn turn = after(at("welcome.greeting", Language.EN), AT_ONCE, "9", "8");

        assertThat(turn.next().step()).isEqualTo("overdose.opening");
        assertThat(turn.next().language()).isEqualTo(Language.ES);
    }

    @Test
    void what_comes_later_or_with_something_between_is_no_number() {
        Position greeting = at("welcome.greeting", Language.EN);

        assertThat(after(greeting, Duration.ofSeconds(5), "9", "8", "8").next().step())
                .startsWith("overdose.");
        assertThat(after(greeting, AT_ONCE, "9", "1", "8", "8").next().step()).startsWith("overdose.");
        assertThat(after(greeting, AT_ONCE, "8", "8").next().step()).isEqualTo("welcome.greeting");
        assertThat(after(greeting, AT_ONCE, "9", "9", "8", "8").next().step()).isEqualTo("suicide.keyed");
    }

    @Test
    void from_there_the_overdose_steps_the_languages_and_people_are_one_key_away() {
        Position keyed = at("suicide.keyed", Language.EN);

        assertThat(after(keyed, AT_ONCE, "1").next().step()).isEqualTo("overdose.opening");
        assertThat(after(keyed, AT_ONCE, "9").next().step()).isEqualTo("overdose.opening");
        assertThat(after(keyed, AT_ONCE, "8").next().language()).isEqualTo(Language.ES);
        assertThat(after(keyed, AT_ONCE, "0").next().step()).isEqualTo("person.others");
    }
}
