package org.porchlight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Language;

class EvaluationTest {
    private static final List<Judged> TEXTS = Judged.read(Language.EN, """
        hes blue\toverdose\thelp\tstop,drinking,ANY-OTHER-LANGUAGE\tplain
        blue shirt\tunclear\t\toverdose\thomonym
        where u at\tplace\
        """);

    private static Meaning answer(Topic topic) {
        return new Meaning(Optional.of(Language.EN), topic, 1, Optional.empty(), List.of(), Optional.empty());
    }

    @Test
    void lines_tell_what_is_right_and_what_does_harm() {
        Judged blue = TEXTS.getFirst();
        assertThat(blue.accepts(Topic.HELP)).isTrue();
        assertThat(blue.harmed(Topic.STOP)).isTrue();
        assertThat(blue.harmed(Topic.PLACE)).isFalse();
        assertThat(blue.otherLanguageHarms()).isTrue();
        assertThat(TEXTS.getLast().harmful()).isEmpty();
    }

    @Test
    void right_harmful_and_confused_are_counted() {
        Evaluation evaluation = Evaluation.of(TEXTS, message -> answer(Topic.OVERDOSE));
        assertThat(evaluation.misses()).hasSize(2);
        assertThat(evaluation.confusions()).containsEntry("unclear > overdose", 1);
        assertThat(evaluation.byTopic().get(Language.EN)).containsEntry(Topic.OVERDOSE, new Share(1, 1));
        assertThat(evaluation.outcomes().stream().filter(Evaluation.Outcome::harmful))
                .hasSize(1);
        assertThat(EvaluationTable.of(evaluation))
                .contains("33.3 % of 3", "unclear > overdose", "HARMFUL blue shirt")
                .contains("ordinary taken for overdose");
    }

    @Test
    void an_answer_in_another_language_is_wrong_and_harmful_where_the_text_says_so() {
        Evaluation evaluation = Evaluation.of(
                TEXTS,
                message -> new Meaning(
                        Optional.of(Language.FR), Topic.OVERDOSE, 1, Optional.empty(), List.of(), Optional.empty()));
        Evaluation.Outcome blue = evaluation.outcomes().getFirst();
        assertThat(blue.right()).isFalse();
        assertThat(blue.harmful()).isTrue();
        assertThat(evaluation.outcomes().getLast().harmful()).isFalse();
        assertThat(evaluation.confusions()).containsEntry("overdose > overdose in fr", 1);
    }

    @Test
    void what_is_promised_or_stopped_by_a_text_that_asks_for_neither_is_counted() {
        List<Judged> texts = Judged.read(Language.EN, "i forgot my pills\tunclear\nstop it\thostile\tstop\n");
        Evaluation evaluation = new Evaluation();
        texts.forEach(text -> evaluation.add(new Evaluation.Outcome(text, Topic.STOP, Optional.of(Language.EN), true)));
        assertThat(evaluation.outcomes().stream().map(Evaluation.Outcome::undone))
                .containsExactly(true, false);
        assertThat(EvaluationTable.of(evaluation)).containsPattern("promised or stopped unasked +50.0 % of 2");
    }

    @Test
    void what_nearly_equals_a_judged_text_is_held_out() {
        Knowledge knowledge = Knowledge.of(Map.of(
                "en/examples/overdose.txt", "Hes blue!!\nshe does not answer at all",
                "en/examples/unclear.txt", "blue shirts\nnice weather"));
        assertThat(Evaluation.heldOut(knowledge, TEXTS).examples().stream().map(Example::text))
                .containsExactly("she does not answer at all", "nice weather");
    }
}
