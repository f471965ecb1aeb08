package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Expect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Topic;

/** Overdose and crisis words come before all else, and stop words always stop: by text, from anywhere. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class WordsThatAlwaysActTest {
    /** What the provider acts on by itself; it answers them, so we don't. */
    private static final List<String> PROVIDERS_STOPS =
            List.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", " Stop \n", "stop");

    private static final List<String> HELPS = List.of("HELP", "INFO", "AIDE", "AYUDA", "help", "Info ");

    private record Urgent(String text, Topic topic) {}

    /** In words that can mean nothing else, one of each kind and language. */
    private static final List<Urgent> URGENT = List.of(
            new Urgent("he isnt breathing", Topic.OVERDOSE),
            new Urgent("cant wake her up", Topic.OVERDOSE),
            new Urgent("his lips are blue", Topic.OVERDOSE),
            new Urgent("il respire pas", Topic.OVERDOSE),
            new Urgent("elle se reveille pas", Topic.OVERDOSE),
            new Urgent("no respira", Topic.OVERDOSE),
            new Urgent("no lo puedo despertar", Topic.OVERDOSE),
            new Urgent("i want to kill myself", Topic.SUICIDE),
            new Urgent("je veux mourir", Topic.SUICIDE),
            new Urgent("me quiero morir", Topic.SUICIDE));

    @Property(tries = 2000)
    void an_overdose_or_crisis_word_wins_over_everything(
            @ForAll("urgent") Urgent word, @ForAll("positions") Position position, @ForAll("around") String around) {
        Turn turn = EngineInputsFixture.step(position, Input.Words.of(around.replace("…", word.text())), Channel.TEXT);

        assertThat(topic(turn.next().step())).isIn(topic(target(word.topic())), heavier(position, word.topic()));
        assertThat(turn.promises()).isEmpty();
    }

    private static String target(Topic topic) {
        return EngineInputsFixture.SCRIPT.hotline().topics().get(topic);
    }

    private static String topic(String step) {
        return step.replaceFirst("\\..*", "");
    }

    /** Where somebody may be dying, a word about another danger leads nowhere else. */
    private static String heavier(Position position, Topic topic) {
        boolean dying = topic(position.step()).equals(topic(target(Topic.OVERDOSE)));
        return dying ? topic(position.step()) : topic(target(topic));
    }

    @Property(tries = 500)
    void the_providers_stop_words_stop_and_are_not_answered_twice(
            @ForAll("stops") String word, @ForAll("positions") Position position) {
        Turn turn = EngineInputsFixture.step(position, Input.Words.of(word), Channel.TEXT);

        assertThat(turn.promises())
                .containsExactly(new Effect.StopTexts(
                        EngineInputsFixture.SCRIPT.hotline().unstopped()));
        assertThat(turn.says()).isEmpty();
        assertThat(turn.expect()).isEqualTo(new Expect.NoAnswer());
    }

    @Property(tries = 500)
    void our_own_stop_words_stop_and_are_confirmed_in_one_sentence(
            @ForAll("ourStops") String word, @ForAll("positions") Position position) {
        Turn turn = EngineInputsFixture.step(position, Input.Words.of(word), Channel.TEXT);

        assertThat(turn.promises())
                .containsExactly(new Effect.StopTexts(
                        EngineInputsFixture.SCRIPT.hotline().unstopped()));
        assertThat(turn.says()).extracting(it -> it.phrase().key()).containsExactly("stop.done");
    }

    @Property(tries = 200)
    void a_stop_that_cannot_be_kept_is_said(@ForAll("positions") Position position) {
        var failed = new Input.PromiseFailed(
                new Effect.StopTexts(EngineInputsFixture.SCRIPT.hotline().unstopped()));

        Turn turn = EngineInputsFixture.step(position, failed, Channel.TEXT);

        assertThat(turn.says()).extracting(it -> it.phrase().key()).containsExactly("stop.trouble");
        assertThat(turn.promises()).isEmpty();
    }

    @Test
    void every_language_stops_and_confirms_in_itself() {
        Map<String, Language> words = Map.of(
                "ARRET",
                Language.FR,
                "Arrêt",
                Language.FR,
                "ANNULER",
                Language.FR,
                "ALTO",
                Language.ES,
                "parar",
                Language.ES,
                "CANCELAR",
                Language.ES);
        words.forEach((word, language) -> {
            Position english = EngineInputsFixture.at("welcome.menu", Language.EN, Optional.empty());
            Turn turn = EngineInputsFixture.step(english, Input.Words.of(word), Channel.TEXT);
            assertThat(turn.says())
                    .as(word)
                    .extracting(it -> it.phrase().language())
                    .containsExactly(language);
        });
    }

    @Property(tries = 300)
    void start_words_lift_a_stop_without_a_word_and_else_are_answered(
            @ForAll("starts") String word, @ForAll("positions") Position position) {
        // The same word for the third time in a row is a machine's, and gets no answer.
        Assume.that(position.thread().times() < 2);
        Facts free = EngineInputsFixture.facts(Channel.TEXT);
        var stopped = new Facts(free.now(), Channel.TEXT, free.region(), true, true, free.atlas(), free.calls());

        Turn lifted = Engine.step(EngineInputsFixture.SCRIPT, position, Input.Words.of(word), stopped);
        Turn answered = Engine.step(EngineInputsFixture.SCRIPT, position, Input.Words.of(word), free);

        assertThat(lifted.promises())
                .containsExactly(
                        new Effect.Unstop(EngineInputsFixture.SCRIPT.hotline().unstopped()));
        assertThat(lifted.says()).isEmpty();
        if (word.strip().equalsIgnoreCase("yes")) {
            assertThat(answered.promises()).as("yes is an answer").noneMatch(Effect.Unstop.class::isInstance);
        } else {
            assertThat(answered.promises()).singleElement().isInstanceOf(Effect.Unstop.class);
        }
        assertThat(answered.says()).isNotEmpty();
    }

    @Property(tries = 300)
    void start_that_can_not_be_saved_begins_as_it_always_does(@ForAll("positions") Position position) {
        Turn turn = EngineInputsFixture.step(position, Input.Words.of("START"), Channel.TEXT);
        Effect.Promise promise = turn.promises().getFirst();
        Turn unsaved = EngineInputsFixture.step(position, new Input.PromiseFailed(promise), Channel.TEXT);
        assertThat(unsaved.next().step())
                .isEqualTo(EngineInputsFixture.SCRIPT.hotline().text());
    }

    @Property(tries = 300)
    void help_words_get_the_emergency_line_first(@ForAll("helps") String word, @ForAll("positions") Position position) {
        Turn turn = EngineInputsFixture.step(position, Input.Words.of(word), Channel.TEXT);

        assertThat(turn.says().getFirst().phrase().key()).isIn("help.emergency", "help.emergency-quietly");
    }

    @Test
    void help_is_never_the_answer_to_what_a_step_asks() {
        for (String step : EngineInputsFixture.SCRIPT.steps().keySet()) {
            for (Language language : Language.values()) {
                for (String word : HELPS) {
                    Turn turn = EngineInputsFixture.step(
                            EngineInputsFixture.at(step, language, Optional.empty()),
                            Input.Words.of(word),
                            Channel.TEXT);
                    assertThat(turn.says().getFirst().phrase().key())
                            .as("%s at %s in %s", word, step, language)
                            .isIn("help.emergency", "help.emergency-quietly");
                }
            }
        }
    }

    @Provide
    Arbitrary<Urgent> urgent() {
        return Arbitraries.of(URGENT);
    }

    @Provide
    Arbitrary<Position> positions() {
        return EngineInputsFixture.anyPosition();
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.of("…", "…", "STOP …", "… 98101", "1 …", "naloxone … springfield", "hi … !!!", "\n…\u0000");
    }

    @Provide
    Arbitrary<String> stops() {
        return Arbitraries.of(PROVIDERS_STOPS);
    }

    @Provide
    Arbitrary<String> ourStops() {
        return Arbitraries.of("ARRET", "arrêt", "arret", "ALTO", "Parar", "PARAR", "ANNULER", "CANCELAR");
    }

    @Provide
    Arbitrary<String> starts() {
        return Arbitraries.of("START", "YES", "UNSTOP", " yes ");
    }

    @Provide
    Arbitrary<String> helps() {
        return Arbitraries.of(HELPS);
    }
}
