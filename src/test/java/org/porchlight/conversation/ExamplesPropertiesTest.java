package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Hotline;
import org.porchlight.script.ScriptFiles;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Example;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;
import org.porchlight.vocabulary.KeywordFile;

/**
 * The examples of the scripts, texted at any step: emergencies lead to their steps, and nothing else does harm. Each
 * property takes the same sample every time.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ExamplesPropertiesTest {
    /**
     * The model has learnt these very texts, but none by heart, so that it knows others better: it misses where a phrase
     * of another emergency stands in them ("il convulse pas mais…"), and what reads like many ordinary texts ("are you
     * coming"). That is 1 in 110; more would mean that phrases or examples have come to fight.
     */
    private static final int KNOWN_BUT_ONE_IN = 100;

    /** An answer to a question, such as "sure", keeps the promise that was asked for; a sentence doesn't. */
    private static final int ANSWER = 3;

    private static final List<Example> EXAMPLES =
            ScriptFiles.packaged().knowledge().examples();
    private static final List<Example> EMERGENCIES =
            EXAMPLES.stream().filter(example -> example.topic().emergency()).toList();
    private static final List<Position> STANDING = EngineInputsFixture.standing(Channel.TEXT);
    private static final KeywordFile KEYWORDS = EngineInputsFixture.SCRIPT.vocabulary();

    @Test
    void emergencies_that_were_learnt_are_known() {
        List<Example> missed =
                EMERGENCIES.stream().filter(example -> !known(example)).toList();
        assertThat(missed.size())
                .as("%d missed of %d: %s", missed.size(), EMERGENCIES.size(), missed)
                .isLessThan(EMERGENCIES.size() / KNOWN_BUT_ONE_IN);
    }

    @Property(tries = 1500, seed = "10")
    void an_emergency_leads_to_its_steps_from_every_step(
            @ForAll("emergencies") Example example, @ForAll("standing") Position position) {
        Turn turn = EngineInputsFixture.step(position, Input.Words.of(example.text()), Channel.TEXT);

        String file = file(turn.next().step());
        boolean stays = inEmergency(file(position.step())) && !file.equals(file("welcome.menu"));
        assertThat(stays || answers(example, file))
                .as(
                        "%s at %s leads to %s",
                        example, position.step(), turn.next().step())
                .isTrue();
    }

    @Property(tries = 2500, seed = "10")
    void no_sentence_promises_stops_withdraws_or_erases(
            @ForAll("examples") Example example, @ForAll("standing") Position position) {
        Turn turn = EngineInputsFixture.step(position, Input.Words.of(example.text()), Channel.TEXT);

        if (!actsAlone(example.text())) {
            assertThat(turn.promises().stream().filter(ExamplesPropertiesTest::harms))
                    .as("%s at %s", example, position.step())
                    .isEmpty();
        }
    }

    @Property(tries = 1500, seed = "10")
    void no_text_makes_an_exception(
            @ForAll("examples") Example one,
            @ForAll("texts") String between,
            @ForAll("examples") Example other,
            @ForAll("positions") Position position,
            @ForAll("facts") Facts facts) {
        String cut = other.text().substring(other.text().length() / 2);
        Input.Words words = Input.Words.of(one.text() + between + cut);
        Turn turn = Engine.step(EngineInputsFixture.SCRIPT, position, words, facts);

        // A machine's text, or a bare reaction, moves nothing: NotTheirsTest.
        Message message = words.message();
        Assume.that(!message.empty()
                && !message.automatic()
                && !EngineInputsFixture.SCRIPT.words().ours(message.tokens()));
        assertThat(turn.next().contact().turn()).isEqualTo(position.contact().turn() + 1);
    }

    /** Those that are read as what they are, and aren't our own words, such as PERSON, around a cry for somebody. */
    @Provide
    Arbitrary<Example> emergencies() {
        return Arbitraries.of(EMERGENCIES).filter(example -> known(example) && !ours(example.text()));
    }

    @Provide
    Arbitrary<Example> examples() {
        return Arbitraries.of(EXAMPLES);
    }

    @Provide
    Arbitrary<Position> standing() {
        return Arbitraries.of(STANDING);
    }

    @Provide
    Arbitrary<String> texts() {
        return EngineInputsFixture.anyText();
    }

    @Provide
    Arbitrary<Position> positions() {
        return EngineInputsFixture.anyPosition();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return EngineInputsFixture.anyFacts();
    }

    private static boolean known(Example example) {
        return right(
                example,
                EngineInputsFixture.SCRIPT
                        .understanding()
                        .read(Message.of(example.text()))
                        .topic());
    }

    /** Its topic, one that would be good as well, or a heavier emergency. */
    private static boolean right(Example example, Topic topic) {
        boolean heavier =
                topic.emergency() && topic.rank().compareTo(example.topic().rank()) < 0;
        return example.accepts(topic) || heavier;
    }

    private static boolean answers(Example example, String file) {
        return Stream.of(Topic.values())
                .filter(topic -> topic != Topic.UNCLEAR && right(example, topic))
                .flatMap(ExamplesPropertiesTest::steps)
                .anyMatch(step ->
                        file(EngineInputsFixture.entered(step, Channel.TEXT)).equals(file));
    }

    /** What answers a topic, and what answers it beside something else that is said. */
    private static Stream<String> steps(Topic topic) {
        Hotline hotline = EngineInputsFixture.SCRIPT.hotline();
        return Stream.concat(
                Stream.of(hotline.topics().get(topic)),
                hotline.remarks().getOrDefault(topic, Map.of()).values().stream());
    }

    private static boolean inEmergency(String file) {
        return EngineInputsFixture.SCRIPT.replies().containsKey(file);
    }

    private static boolean harms(Effect.Promise promise) {
        return switch (promise) {
            case Effect.AskCall _, Effect.StopTexts _, Effect.StopCalls _, Effect.Withdraw _, Effect.Forget _ -> true;
            case Effect.SendText _,
                    Effect.Draft _,
                    Effect.NowIsGood _,
                    Effect.CallLater _,
                    Effect.Unstop _,
                    Effect.Connect _,
                    Effect.CountFeedback _,
                    Effect.ReportSite _ -> false;
        };
    }

    private static boolean actsAlone(String text) {
        Message message = Message.of(text);
        return message.tokens().size() <= ANSWER
                || ours(text)
                || CarrierWords.meant(message.own(), message.words()).isPresent()
                || KEYWORDS.stop(message.words(), Language.EN).isPresent();
    }

    private static boolean ours(String text) {
        return KEYWORDS.ours(Message.of(text).words(), Language.EN);
    }

    private static String file(String step) {
        return step.replaceFirst("\\..*", "");
    }
}
