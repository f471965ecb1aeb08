package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Prompts;
import org.porchlight.script.Script;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.Step;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Expect;
import org.porchlight.turn.Input;
import org.porchlight.turn.Turn;

/** Nothing is said or texted with an empty gap in it: where a value is missing, the next useful thing follows. */
class EmptyGapTest {
    private static final Optional<String> GONE = Optional.of("gone");

    private static final Step.Gather PRIVATE =
            ((Step.Menu) EngineInputsFixture.SCRIPT.step("naloxone.private")).gather();

    /** The packaged script with one step changed or added. */
    private static Script with(Step step) {
        Script script = EngineInputsFixture.SCRIPT;
        var steps = new LinkedHashMap<>(script.steps());
        steps.put(step.name(), step);
        return new Script(
                script.hotline(),
                steps,
                script.fingerprints(),
                script.lines(),
                script.words(),
                script.vocabulary(),
                script.sought(),
                script.answers(),
                script.times(),
                script.understanding(),
                script.remarks(),
                script.replies());
    }

    private static Step.Head head(String name) {
        return new Step.Head(name, new SourcePosition("naloxone.yaml", 1), Optional.empty());
    }

    /** Says this prompt about an item of that list. */
    private static Prompts about(String prompt, String list) {
        return new Prompts(
                List.of(), List.of(prompt), List.of(), Optional.empty(), Optional.of(list), false, Optional.empty());
    }

    private static Turn enter(Script script, String step, Channel channel) {
        var refused = new Input.PromiseFailed(new Effect.Withdraw(step));
        return Engine.step(
                script,
                EngineInputsFixture.at("welcome.menu", Language.EN, GONE),
                refused,
                EngineInputsFixture.facts(channel));
    }

    private static List<String> said(Turn turn) {
        return turn.says().stream().map(it -> it.phrase().key()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"naloxone.send-plain", "naloxone.send-address", "naloxone.twice"})
    void where_the_place_is_gone_what_there_is_instead_follows(String step) {
        Turn turn = enter(EngineInputsFixture.SCRIPT, step, Channel.VOICE);

        assertThat(turn.promises()).isEmpty();
        assertThat(said(turn)).startsWith("naloxone.none");
        assertThat(turn.next().step()).isEqualTo("naloxone.none");
    }

    @Test
    void a_text_about_a_list_that_is_not_there_is_never_sent() {
        var send = new Step.Send(
                head("naloxone.send-plain"),
                about("naloxone.text-plain", "naloxone.nowhere"),
                "naloxone.sent",
                "naloxone.unsent");

        Turn turn = enter(with(send), "naloxone.send-plain", Channel.VOICE);

        assertThat(turn.promises()).isEmpty();
        assertThat(said(turn)).startsWith("naloxone.unsent");
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_only_says_such_a_thing_is_passed_over(Channel channel) {
        var tell = new Step.Tell(
                head("naloxone.near"), about("naloxone.site", "naloxone.nowhere"), List.of(), "naloxone.other");

        Turn turn = enter(with(tell), "naloxone.near", channel);

        assertThat(said(turn)).startsWith("naloxone.other-in-us");
    }

    @ParameterizedTest
    @EnumSource
    void a_question_about_such_a_thing_gives_way_to_the_menu(Channel channel) {
        var menu = new Step.Menu(new Step.Gather(
                head("naloxone.private"), about("naloxone.site", "naloxone.nowhere"), PRIVATE.choices()));

        Turn turn = enter(with(menu), "naloxone.private", channel);

        assertThat(turn.next().step())
                .isEqualTo(EngineInputsFixture.SCRIPT.hotline().menu());
        assertThat(turn.expect()).isNotInstanceOf(Expect.NoAnswer.class);
    }

    @ParameterizedTest
    @EnumSource
    void an_end_that_would_say_such_a_thing_starts_over(Channel channel) {
        var end = new Step.End(head("naloxone.sent"), about("naloxone.site", "naloxone.nowhere"));

        Turn turn = enter(with(end), "naloxone.sent", channel);

        assertThat(said(turn)).isNotEmpty().doesNotContain("naloxone.site");
        assertThat(turn.expect()).isNotInstanceOf(Expect.NoAnswer.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_menu_itself_is_said_without_the_prompt_that_has_the_gap(Channel channel) {
        Step.Gather usual = ((Step.Asking) EngineInputsFixture.SCRIPT.step("welcome.menu")).gather();
        var menu = new Step.Menu(
                new Step.Gather(usual.head(), about("naloxone.site", "naloxone.nowhere"), usual.choices()));

        Turn turn = enter(with(menu), "welcome.menu", channel);

        assertThat(said(turn)).isNotEmpty().doesNotContain("naloxone.site");
        assertThat(turn.next().step()).isEqualTo("welcome.menu");
    }
}
