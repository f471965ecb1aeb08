package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Whatever is asked of the engine, it answers, the same each time, and in words that can be said and sent. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class EnginePropertiesTest {
    /** Where different lines answer; with no region known, those of all. */
    private static final List<Optional<Region>> REGIONS = List.of(
            Optional.empty(), Optional.of(new Region(Country.US, "WA")), Optional.of(new Region(Country.CA, "QC")));

    @Property(tries = 4000)
    void any_moment_has_one_answer(
            @ForAll("positions") Position position, @ForAll("inputs") Input input, @ForAll("facts") Facts facts) {
        Turn turn = Engine.step(EngineInputsFixture.SCRIPT, position, input, facts);

        assertThat(Engine.step(EngineInputsFixture.SCRIPT, position, input, facts))
                .isEqualTo(turn);
        assertThat(turn.next().contact().turn()).isEqualTo(position.contact().turn() + 1);
        assertThat(turn.next().contact().id()).isEqualTo(position.contact().id());
    }

    @Property(tries = 1500)
    void an_answer_is_never_mute_but_to_machines_and_the_words_that_the_provider_answers(
            @ForAll("positions") Position position, @ForAll("inputs") Input input, @ForAll("facts") Facts facts) {
        Turn turn = Engine.step(EngineInputsFixture.SCRIPT, position, input, facts);

        boolean answeredElsewhere = turn.promises().stream()
                .anyMatch(promise -> promise instanceof Effect.StopTexts || promise instanceof Effect.Unstop);
        boolean machine = input instanceof Input.Words && position.thread().unreadable();
        assertThat(turn.says().isEmpty() && turn.before().isEmpty()).isIn(false, answeredElsewhere || machine);
        assertThat(turn.says())
                .allSatisfy(it -> assertThat(it.in(facts.channel())).doesNotContain("{", "}"));
    }

    @Property(tries = 4000)
    void nothing_is_said_or_texted_with_an_empty_gap(
            @ForAll("positions") Position position, @ForAll("inputs") Input input, @ForAll("facts") Facts facts) {
        Turn turn = Engine.step(EngineInputsFixture.SCRIPT, position, input, facts);

        assertThat(turn.before()).allSatisfy(it -> filled(it, facts.channel()));
        assertThat(turn.says()).allSatisfy(it -> filled(it, facts.channel()));
        turn.promises().stream()
                .filter(Effect.SendText.class::isInstance)
                .map(Effect.SendText.class::cast)
                .forEach(text -> assertThat(text.says()).isNotEmpty().allSatisfy(it -> filled(it, Channel.TEXT)));
    }

    /** A site's note may be empty; then nothing stands around it. */
    private static void filled(Utterance said, Channel channel) {
        assertThat(said.values()).containsKeys(said.phrase().gaps(channel).toArray(String[]::new));
        assertThat(said.in(channel)).isNotBlank();
        assertThat(said.values())
                .allSatisfy((gap, value) -> assertThat(value).as(gap).isNotBlank());
    }

    @Property(tries = 1500)
    void a_text_fits_three_segments_and_leaves_nothing_out(
            @ForAll("positions") Position position, @ForAll("inputs") Input input, @ForAll("facts") Facts facts) {
        Facts text = new Facts(
                facts.now(),
                Channel.TEXT,
                facts.region(),
                facts.number(),
                facts.stopped(),
                facts.atlas(),
                EngineInputsFixture.NO_CALLS);

        fits(Engine.step(EngineInputsFixture.SCRIPT, position, input, text));
    }

    @Test
    void every_step_fits_three_segments_by_text() {
        for (Position position : EngineInputsFixture.standing(Channel.TEXT)) {
            fits(EngineInputsFixture.step(position, Input.Words.of("#"), Channel.TEXT));
        }
    }

    @Test
    void every_step_fits_three_segments_with_a_word_of_regret_before_it() {
        for (Position position : EngineInputsFixture.standing(Channel.TEXT)) {
            for (int misses = 0; misses < 3; misses++) {
                for (Optional<Region> region : REGIONS) {
                    var facts = facts(region);
                    Position missed = position.missed(misses, 0);
                    for (Position said :
                            List.of(missed, missed.with(missed.thread().inTheirLanguage()), aCallWaiting(missed))) {
                        fits(Engine.step(EngineInputsFixture.SCRIPT, said, new Input.Keys("00"), facts));
                    }
                }
            }
        }
    }

    /** A request was left half made, and the last line of a text says the way back. */
    private static Position aCallWaiting(Position position) {
        return position.at(position.step(), List.of("callback.when"))
                .askedNow(position.asked().fingerprint(), false)
                .missed(position.asked().misses(), 0);
    }

    private static Facts facts(Optional<Region> region) {
        return new Facts(
                EngineInputsFixture.NOW,
                Channel.TEXT,
                region,
                true,
                false,
                EngineInputsFixture.ATLAS,
                EngineInputsFixture.NO_CALLS);
    }

    private static void fits(Turn turn) {
        List<String> parts = turn.says().stream().map(it -> it.in(Channel.TEXT)).toList();
        String sent = Sms.of(parts);
        Segments segments = Segments.of(sent);
        assertThat(segments.count()).as(sent).isLessThanOrEqualTo(Sms.MOST);
        assertThat(Gsm7.approximate(sent)).isEqualTo(Gsm7.approximate(String.join("\n", parts)));
        if (turn.next().language() == Language.EN && segments.count() > 0) {
            assertThat(segments.encoding()).as(sent).isEqualTo(Segments.Encoding.GSM7);
        }
    }

    @Provide
    Arbitrary<Position> positions() {
        return EngineInputsFixture.anyPosition();
    }

    @Provide
    Arbitrary<Input> inputs() {
        return EngineInputsFixture.anyInput();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return EngineInputsFixture.anyFacts();
    }
}
