package org.porchlight.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhrasePatternTest {
    private static boolean found(String phrase, String text) {
        PhraseIndex<String> index = new PhraseIndex<>();
        index.add("", PhrasePattern.of(phrase));
        return !index.find(Message.of(text).tokens()).isEmpty();
    }

    private static Optional<Topic> decided(String phrases, String text) {
        Phrases known = new Phrases();
        known.read(phrases);
        return Phrases.weightiest(known.find(Message.of(text).tokens())).map(PhraseIndex.Found::meaning);
    }

    @Test
    void words_follow_each_other() {
        assertThat(found("lips are blue", "his lips are blue!")).isTrue();
        assertThat(found("lips are blue", "blue lips are nice")).isFalse();
    }

    @Test
    void one_of_some_words_will_do_and_some_may_be_missing() {
        assertThat(found("lips|lip are? blue|gray", "lip gray")).isTrue();
        assertThat(found("lips|lip are? blue|gray", "lips are gray")).isTrue();
        assertThat(found("lips|lip are? blue|gray", "lips red")).isFalse();
    }

    @Test
    void a_star_ends_the_beginning_of_a_word() {
        assertThat(found("overdos*", "she overdosed")).isTrue();
        assertThat(found("not breath*", "not breathin")).isTrue();
    }

    @Test
    void a_gap_is_up_to_three_words() {
        assertThat(found("not ~ breathing", "not breathing")).isTrue();
        assertThat(found("not ~ breathing", "not one two three breathing")).isTrue();
        assertThat(found("not ~ breathing", "not one two three four breathing")).isFalse();
    }

    @Test
    void the_ends_of_the_text_can_be_asked_for() {
        assertThat(found("^ blue $", "Blue.")).isTrue();
        assertThat(found("^ blue $", "so blue")).isFalse();
        assertThat(found("^ blue $", "blue shirt")).isFalse();
    }

    @Test
    void what_can_begin_anywhere_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PhrasePattern.of("~ blue"));
        assertThatIllegalArgumentException().isThrownBy(() -> PhrasePattern.of("is? blue"));
    }

    @Test
    void a_word_of_several_cannot_be_missing_alone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhrasePattern.of("fait une?|dune overdose"))
                .withMessageContaining("une?|dune");
    }

    @Test
    void an_end_of_the_text_among_other_words_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhrasePattern.of("choking ~ mouth|$"))
                .withMessageContaining("mouth|$");
    }

    @Test
    void the_weightier_topic_decides_and_a_saying_takes_words_out() {
        String phrases = """
            # a remark
            [overdose]
            not breathing
            [supplies]
            where ~ needles
            [saying]
            not breathing a word
            """;
        assertThat(decided(phrases, "where are needles, hes not breathing")).contains(Topic.OVERDOSE);
        assertThat(decided(phrases, "im not breathing a word of it")).isEmpty();
        assertThat(decided(phrases, "nothing here")).isEmpty();
    }
}
