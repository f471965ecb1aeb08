package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Step;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;

/** Nobody is left at the question for a place: whatever is pressed there leads to a place, to people or to a menu. */
class PlaceQuestionsPropertyTest {
    /** A place question is put twelve times in a row at most, and the last answer leads on. */
    private static final int BOUND = 13;

    @Property(tries = 300)
    void any_keys_at_a_place_question_end_in_a_place_a_person_or_a_menu(
            @ForAll("questions") String question,
            @ForAll Language language,
            @ForAll("presses") List<Input> presses,
            @ForAll("facts") Facts facts) {
        Position here = EngineInputsFixture.at(question, language, Optional.empty());
        int turns = 0;
        while (asks(here) && turns < presses.size()) {
            here = Engine.step(EngineInputsFixture.SCRIPT, here, presses.get(turns), facts)
                    .next();
            turns++;
        }

        assertThat(asks(here)).as(here.step()).isFalse();
        assertThat(turns).isLessThanOrEqualTo(BOUND);
    }

    private static boolean asks(Position here) {
        return EngineInputsFixture.SCRIPT
                .find(here.step())
                .filter(step -> step instanceof Step.AskPlace || step instanceof Step.Towns)
                .isPresent();
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.of(EngineInputsFixture.askingSteps().stream()
                .filter(Step.AskPlace.class::isInstance)
                .map(Step::name)
                .toList());
    }

    /** Much of what is pressed is a whole answer, or a key that moves between the questions. */
    @Provide
    Arbitrary<List<Input>> presses() {
        Arbitrary<String> keys = Arbitraries.oneOf(
                Arbitraries.of("1", "2", "7", "8", "*", "#", "862", "902", "77746", "45", "22228", "299"),
                Arbitraries.strings().withChars("0123456789*#").ofMinLength(1).ofMaxLength(6));
        Arbitrary<Input> inputs = Arbitraries.oneOf(
                keys.map(Input.Keys::new), keys.map(Input.Keys::new), Arbitraries.just(new Input.Silence()));
        return inputs.list().ofSize(BOUND + 1);
    }

    @Provide
    Arbitrary<Facts> facts() {
        return EngineInputsFixture.anyFacts()
                .map(any -> new Facts(
                        any.now(), Channel.VOICE, any.region(), any.number(), any.stopped(), any.atlas(), any.calls()));
    }
}
