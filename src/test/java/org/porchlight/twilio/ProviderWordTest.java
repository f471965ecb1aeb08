package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProviderWordTest {
    private final ProviderWord word = new ProviderWord();

    @Test
    void before_anything_was_asked_nothing_is_wrong_and_nothing_is_known() {
        assertThat(word.troubles()).isEmpty();
        assertThat(word.unsure()).isTrue();
    }

    @Test
    void an_answer_is_an_answer_even_when_it_refuses_one_text() {
        word.answered("beginning a text", 400);
        assertThat(word.troubles()).isEmpty();
        assertThat(word.unsure()).isFalse();
    }

    @Test
    void each_way_of_not_being_served_is_said_until_the_provider_serves_us() {
        word.answered("looking calls up", 401);
        assertThat(word.troubles()).singleElement().asString().contains("401", "TWILIO_API_KEY");
        word.answered("looking calls up", 429);
        assertThat(word.troubles()).singleElement().asString().contains("429", "higher limit");
        word.answered("looking calls up", 503);
        assertThat(word.troubles()).singleElement().asString().contains("503", "status page");
        word.silent("UnknownHostException");
        assertThat(word.troubles()).singleElement().asString().contains("can't be reached (UnknownHostException)");
        assertThat(word.unsure()).isTrue();
        word.answered("looking calls up", 200);
        assertThat(word.troubles()).isEmpty();
    }

    /** A key may be allowed to list and not to send. */
    @Test
    void what_is_forbidden_is_said_until_that_very_thing_is_allowed() {
        word.answered("beginning a text", 403);
        word.answered("looking calls up", 200);
        assertThat(word.troubles()).singleElement().asString().contains("beginning a text", "403");
        word.answered("beginning a text", 201);
        assertThat(word.troubles()).isEmpty();
    }
}
