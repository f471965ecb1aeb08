package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Input;
import org.porchlight.turn.Turn;

/** Before a call is asked for, everybody hears what becomes of an earlier request, and nobody whether there was one. */
class SecondRequestTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_review_of_a_call_says_what_becomes_of_one_asked_for_before(Language language) {
        var review = EngineInputsFixture.at("callback.review", language, Optional.empty());
        Turn turn = EngineInputsFixture.step(review, new Input.Keys("#"), Channel.VOICE);

        assertThat(turn.says())
                .extracting(it -> it.phrase().key())
                .containsSubsequence("callback.review", "callback.takes-place", "callback.review-yes@1");
    }
}
