package org.porchlight.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.messaging.Language.EN;
import static org.porchlight.messaging.Language.ES;
import static org.porchlight.messaging.Language.FR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.messaging.VocabularyFixture.Topic;

class KeywordsTest {
    private static final Keywords<Topic> TOPICS = VocabularyFixture.topics();
    private static final Keywords<Topic> STOPS = VocabularyFixture.stops();

    private static Optional<Topic> within(String message) {
        return TOPICS.within(Wording.tokens(message)).map(Hit::meaning);
    }

    private static Optional<Topic> stops(String message) {
        return STOPS.whole(Wording.tokens(message)).map(Hit::meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "narcn | NALOXONE",
                "naloxon | NALOXONE",
                "nalaxone 98101 | NALOXONE",
                "naloxona 90013 | NALOXONE",
                "where can i get narcan near 10001 | NALOXONE",
                "Naloxone98101 | NALOXONE",
                "nar can | NALOXONE",
                "Wont wake up | OVERDOSE",
                "he won’t wake up!! | OVERDOSE",
                "wontwakeup | OVERDOSE",
                "wont wakeup | OVERDOSE",
                "won t wake up | OVERDOSE",
                "he's not breathin | OVERDOSE",
                "NO RESPONSE | OVERDOSE",
                "noresponse | OVERDOSE",
                "no respira | OVERDOSE",
                "mi amigo no respria | OVERDOSE",
                "il ne respire pas | OVERDOSE",
                "ne respir pas | OVERDOSE",
                "overdoes | OVERDOSE",
                "over dose | OVERDOSE",
                "ovredose | OVERDOSE",
                "sobredosis | OVERDOSE",
                "sobre dosis | OVERDOSE",
                "surdose | OVERDOSE",
                "OD | OVERDOSE",
                "o.d. | OVERDOSE",
                "i think he od | OVERDOSE",
                "no call please | NO_CALL",
                "pas d'appel | NO_CALL",
                "pas d’apel | NO_CALL",
                "NO LLAMAR | NO_CALL"
            })
    void people_are_understood_as_they_type(String message, Topic topic) {
        assertThat(within(message)).contains(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "food",
                "good mood",
                "code",
                "the code is 1234",
                "node",
                "shop",
                "ode",
                "o",
                "thinking",
                "noon",
                "note",
                "98101"
            })
    void what_only_looks_alike_is_nothing(String message) {
        assertThat(within(message)).isEmpty();
    }

    @Test
    void stop_is_stop_only_as_the_whole_message_and_never_a_slip() {
        for (String stop : List.of("STOP", "stop!", " Stop please ", "stop stop STOP", "ARRÊT", "alto", "arret svp")) {
            assertThat(stops(stop)).as(stop).contains(Topic.STOP);
        }
        for (String other : List.of("shop", "stp", "stopp", "cant stop drinking", "dont stop", "st op", "please", "")) {
            assertThat(stops(other)).as(other).isEmpty();
        }
    }

    @Test
    void a_whole_message_may_carry_fillers_and_nothing_else() {
        assertThat(TOPICS.whole(Wording.tokens("I need narcan please")))
                .map(Hit::meaning)
                .contains(Topic.NALOXONE);
        assertThat(TOPICS.whole(Wording.tokens("naloxone s'il vous plaît"))).isPresent();
        assertThat(TOPICS.whole(Wording.tokens("naloxona por favor"))).isPresent();
        assertThat(TOPICS.whole(Wording.tokens("narcan near 10001"))).isEmpty();
        assertThat(TOPICS.whole(Wording.tokens("I need please"))).isEmpty();
    }

    @Test
    void a_hit_says_where_it_stands_in_which_languages_and_whether_it_was_exact() {
        assertThat(TOPICS.within(Wording.tokens("get naloxone now")))
                .contains(new Hit<>(Topic.NALOXONE, Set.of(EN, FR), true, 1, 2));
        assertThat(TOPICS.within(Wording.tokens("he is not breathin at all")))
                .contains(new Hit<>(Topic.OVERDOSE, Set.of(EN), false, 2, 4));
        assertThat(TOPICS.within(Wording.tokens("mi amiga no respira")))
                .contains(new Hit<>(Topic.OVERDOSE, Set.of(ES), true, 2, 4));
    }

    @Test
    void exact_beats_a_slip_longer_beats_shorter_then_the_preferred_language_then_the_order() {
        Keywords<String> words = Keywords.<String>builder()
                .add("short", EN, "pain")
                .add("long", EN, "chest pain")
                .add("english", EN, "menu")
                .add("french", FR, "menu")
                .add("slip", EN, "overdose")
                .build();
        assertThat(words.within(Wording.tokens("chest pain"))).map(Hit::meaning).contains("long");
        assertThat(words.within(Wording.tokens("chset pain"))).map(Hit::meaning).contains("short");
        assertThat(words.within(Wording.tokens("overdoes pain")))
                .map(Hit::meaning)
                .contains("short");
        assertThat(words.within(Wording.tokens("menu"))).map(Hit::meaning).contains("english");
        assertThat(words.within(Wording.tokens("menu"), FR)).map(Hit::meaning).contains("french");
        assertThat(words.within(Wording.tokens("menu"), ES)).map(Hit::meaning).contains("english");
    }

    @Test
    void a_known_word_is_never_a_slip_in_a_word_of_another_meaning() {
        Keywords<String> words = Keywords.<String>builder()
                .add("test", EN, "testing strips")
                .add("text", EN, "texting")
                .add("bet", EN, "betting")
                .ordinary(Set.of("getting"))
                .build();
        assertThat(words.within(Wording.tokens("texting strips")))
                .map(Hit::meaning)
                .contains("text");
        assertThat(words.within(Wording.tokens("testing"))).isEmpty();
        assertThat(words.within(Wording.tokens("getting"))).isEmpty();
        assertThat(words.within(Wording.tokens("bettin"))).map(Hit::meaning).contains("bet");
    }

    @Test
    void a_wrong_first_letter_is_forgiven_only_in_long_words_and_as_the_only_slip() {
        Keywords<String> words = Keywords.<String>builder()
                .add("drink", EN, "drinking")
                .add("tips", EN, "tips")
                .add("needle", EN, "needle")
                .build();
        assertThat(words.within(Wording.tokens("frinking"))).isPresent();
        assertThat(words.within(Wording.tokens("thinking"))).isEmpty();
        assertThat(words.within(Wording.tokens("lips"))).isEmpty();
        assertThat(words.within(Wording.tokens("beedle"))).isEmpty();
        assertThat(words.within(Wording.tokens("tip"))).isEmpty();
        assertThat(words.within(Wording.tokens("tpis"))).isPresent();
        assertThat(words.within(Wording.tokens("neelde"))).isPresent();
        assertThat(words.within(Wording.tokens("nedel"))).isEmpty();
    }

    @Test
    void a_phrase_without_words_is_refused_with_its_text() {
        assertThatThrownBy(() -> Keywords.builder().add(Topic.STOP, EN, "?!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("?!");
    }

    @Property
    void any_message_is_read_and_a_hit_lies_within_it(@ForAll String any) {
        var tokens = Wording.tokens(any + " narcan");
        assertThat(TOPICS.within(tokens)).hasValueSatisfying(hit -> assertThat(
                        0 <= hit.from() && hit.from() < hit.to() && hit.to() <= tokens.size())
                .isTrue());
        STOPS.whole(tokens).ifPresent(hit -> assertThat(hit.meaning()).isEqualTo(Topic.STOP));
    }
}
