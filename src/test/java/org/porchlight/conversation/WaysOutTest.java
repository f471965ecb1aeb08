package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Expect;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Nobody is lost: from every step the same keys lead to help, and silence or nonsense ends at people or in company. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Order(1)
class WaysOutTest {
    private static final int BOUND = 40;

    /** Silences that the line bears, as the walk counts them. */
    private static final int QUIET = 12;

    private static final int WATCH = 300;

    private static final String MAY_HANG_UP = ".*([Hh]ang up|raccrocher|colgar).*";

    @Test
    void silence_leads_from_every_step_to_people_or_in_company() {
        for (Position position : EngineInputsFixture.standing(Channel.VOICE)) {
            reachesHelp(position, Channel.VOICE, here -> new Input.Silence());
        }
    }

    @Test
    void wrong_keys_lead_from_every_step_to_people_or_in_company() {
        for (Channel channel : Channel.values()) {
            for (Position position : EngineInputsFixture.standing(channel)) {
                reachesHelp(position, channel, here -> pressed(wrongKey(here, channel), channel));
            }
        }
    }

    @Test
    void nonsense_leads_from_every_step_to_people() {
        for (Position position : EngineInputsFixture.standing(Channel.TEXT)) {
            reachesHelp(
                    position,
                    Channel.TEXT,
                    here -> Input.Words.of(here.contact().turn() % 2 == 0 ? "xqzt vrmpl" : "xqzt vrmpl!"));
        }
    }

    private static void reachesHelp(Position from, Channel channel, Function<Position, Input> input) {
        Position here = from;
        for (int turn = 0; turn < BOUND; turn++) {
            Turn next = EngineInputsFixture.step(here, input.apply(here), channel);
            here = next.next();
            if (helps(next)) {
                return;
            }
        }
        assertThat(here.step()).as("after " + BOUND + " turns from " + from).isEqualTo("a step that helps");
    }

    /** Names people, stays in an emergency or repeats the line about 911, stays with the person, or has said goodbye. */
    private static boolean helps(Turn turn) {
        return turn.expect() instanceof Expect.NoAnswer
                || List.of("here.wait", "overdose.stay", "ring-back.stay")
                        .contains(turn.next().step())
                || emergency(turn.next())
                || turn.says().stream()
                        .map(it -> it.phrase().key())
                        .anyMatch(key -> key.startsWith("lines.") || key.equals("danger.call"));
    }

    private static String wrongKey(Position here, Channel channel) {
        var offered = EngineInputsFixture.rendered(here, channel)
                .orElseThrow()
                .choices()
                .keySet();
        return IntStream.rangeClosed(1, 8)
                .mapToObj(Integer::toString)
                .filter(key -> !offered.contains(key))
                .findFirst()
                // Where each of them leads somewhere, two at once mean nothing.
                .orElse("00");
    }

    @Test
    void a_quiet_call_ends_after_some_minutes_to_save_theirs_and_in_an_emergency_after_two_hours() {
        var known = new HashMap<Position, End>();
        for (Position position : EngineInputsFixture.standing(Channel.VOICE)) {
            End end = inSilence(position, known);
            assertThat(end.silences()).as(position.step()).isEqualTo(end.emergency() ? WATCH + 1 : QUIET + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_line_that_waits_says_how_to_save_minutes_and_one_that_ends_that_they_can_call_again(Language language) {
        Position wait = EngineInputsFixture.at("here.wait", language, Optional.empty());
        Turn waits = EngineInputsFixture.step(wait, new Input.Silence(), Channel.VOICE);
        Turn ends = EngineInputsFixture.step(wait.missed(0, QUIET), new Input.Silence(), Channel.VOICE);

        assertThat(waits.says().getFirst().in(Channel.VOICE))
                .containsPattern("minut[eo]s")
                .contains("9")
                .matches(MAY_HANG_UP);
        assertThat(ends.expect()).isInstanceOf(Expect.NoAnswer.class);
        assertThat(ends.says().getFirst().in(Channel.VOICE)).containsPattern("minut[eo]s");
    }

    /** After how many silences a call ends, and whether in an emergency. */
    private record End(int silences, boolean emergency) {}

    /** Most ways meet soon: from there on the end is known. */
    private static End inSilence(Position from, Map<Position, End> known) {
        var walked = new ArrayList<Position>();
        Position here = from;
        End end = known.get(here);
        while (end == null) {
            walked.add(here);
            Turn turn = EngineInputsFixture.step(here, new Input.Silence(), Channel.VOICE);
            boolean over = turn.expect() instanceof Expect.NoAnswer;
            boolean stays = turn.next().step().equals(here.step());
            Position next = stays ? withoutWay(turn.next()) : turn.next();
            end = over ? new End(0, emergency(here)) : known.get(next);
            here = next;
        }
        for (Position before : walked.reversed()) {
            end = new End(end.silences() + 1, end.emergency());
            known.put(before, end);
        }
        return end;
    }

    /** Where silence leads to the same step again, it leads on alike, whatever steps lie behind. */
    private static Position withoutWay(Position here) {
        return new Position(
                here.asked(),
                List.of(),
                here.language(),
                here.place(),
                here.listing(),
                here.answers(),
                here.contact(),
                here.thread());
    }

    private static boolean emergency(Position here) {
        return EngineInputsFixture.SCRIPT.replies().containsKey(here.step().replaceFirst("\\..*", ""));
    }

    /** By voice, while somebody may be dying, the steps go on. */
    private static boolean dying(Position here, Channel channel) {
        return channel == Channel.VOICE && here.step().startsWith("overdose.");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void zero_leads_to_a_person_but_from_breaths_and_nine_to_the_overdose_steps_from_everywhere(Channel channel) {
        String person = EngineInputsFixture.entered("person.start", channel);
        String overdose = EngineInputsFixture.entered("overdose.start", channel);
        for (Position position : EngineInputsFixture.standing(channel)) {
            assertThat(press(position, "0", channel).next().step())
                    .isEqualTo(dying(position, channel) ? position.step() : person);
            assertThat(press(position, "9", channel).next().step()).isEqualTo(overdose);
            assertThat(press(position, "911", channel).next().step()).isEqualTo(overdose);
        }
    }

    @Property(tries = 1000)
    void star_leads_back_to_the_menu_in_the_end(@ForAll("positions") Position position, @ForAll Channel channel) {
        Position here = position;
        for (int press = 0;
                press <= Position.BACK + Math.max(0, position.listing().index()) + 1;
                press++) {
            here = press(here, "*", channel).next();
        }
        assertThat(here.step()).isEqualTo(EngineInputsFixture.SCRIPT.hotline().menu());
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void hash_says_the_same_again(Channel channel) {
        for (Position position : EngineInputsFixture.standing(channel)) {
            Turn again = press(position, "#", channel);
            Turn oneMore = press(again.next(), "#", channel);

            assertThat(again.next().step()).isEqualTo(position.step());
            assertThat(again.next().listing().index())
                    .isEqualTo(position.listing().index());
            RenderedStep step = EngineInputsFixture.rendered(position, channel).orElseThrow();
            assertThat(again.before()).isEqualTo(step.before());
            assertThat(again.says())
                    .containsAll(step.says().stream().map(Utterance::slowly).toList());
            assertThat(oneMore.says()).isEqualTo(again.says());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "911", "*", "#"})
    void the_keys_of_everywhere_mean_the_same_while_digits_are_asked(String key) {
        Position where =
                EngineInputsFixture.at(EngineInputsFixture.SCRIPT.hotline().where(), Language.EN, Optional.empty());

        assertThat(press(where, key, Channel.VOICE).says())
                .extracting(it -> it.phrase().key())
                .doesNotContain("naloxone.no-such-place");
    }

    private static Turn press(Position position, String keys, Channel channel) {
        return EngineInputsFixture.step(position, pressed(keys, channel), channel);
    }

    private static Input pressed(String keys, Channel channel) {
        return channel == Channel.VOICE ? new Input.Keys(keys) : Input.Words.of(keys);
    }

    @Provide
    Arbitrary<Position> positions() {
        return EngineInputsFixture.anyPosition()
                .filter(position -> position.listing().index() < 100);
    }

    @Provide
    Arbitrary<Channel> channels() {
        return Arbitraries.of(Channel.values());
    }
}
