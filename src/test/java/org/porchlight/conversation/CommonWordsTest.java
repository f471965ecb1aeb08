package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Wording;
import org.porchlight.places.PlaceFinding;
import org.porchlight.script.Hotline;
import org.porchlight.script.ScriptFiles;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Example;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;
import org.porchlight.vocabulary.KeywordFile;

/** The commonest words of each language, one text each from a new number, lead nowhere but where they should. */
class CommonWordsTest {
    private static final int COMMONEST = 6000;

    /**
     * So many in 100 are answered in their language; the others stand in texts about places, whose words tell none, or in
     * examples of several languages.
     */
    private static final int OWN = 93;

    /** The words among them that act. A new one here is a promise broken or kept by everyday talk: think twice. */
    private static final Set<String> STOP =
            Set.of("stop", "end", "quit", "cancel", "remove", "alto", "basta", "parar", "pare", "paren");

    private static final Set<String> FORGET = Set.of("forget", "oublier", "olvidar");
    private static final Set<String> START = Set.of("start");

    private static final String MENU = "welcome.menu";
    private static final ScriptFiles FILES = ScriptFiles.packaged();
    private static final Hotline HOTLINE = EngineInputsFixture.SCRIPT.hotline();
    private static final KeywordFile KEYWORDS = EngineInputsFixture.SCRIPT.vocabulary();
    private static final Facts FACTS = EngineInputsFixture.facts(Channel.TEXT);

    /** What the examples of one word say that it is about. */
    private static final Map<String, Set<Topic>> ONE_WORD = oneWord();

    /** A word of a language, and what came of it. */
    private record Sent(Language language, String word, Turn turn) {
        boolean shortMenu() {
            return turn.next().step().equals(MENU);
        }

        @Override
        public String toString() {
            return language.code() + ": " + word + " > " + turn.next().step();
        }
    }

    private static List<Sent> sent;

    @BeforeAll
    static void send() {
        sent = Stream.of(Language.values())
                .flatMap(language -> words(language).stream().map(word -> Map.entry(language, word)))
                .toList()
                .stream()
                .map(word -> new Sent(word.getKey(), word.getValue(), answer(word.getValue())))
                .toList();
    }

    @Test
    void every_word_has_a_reason_for_leading_elsewhere() {
        assertThat(sent).hasSizeGreaterThan(2 * COMMONEST);
        assertThat(sent.stream().filter(one -> !one.shortMenu()).filter(one -> !reasoned(one)))
                .isEmpty();
    }

    @Test
    void nearly_all_lead_to_the_short_menu() {
        assertThat(sent.stream().filter(Sent::shortMenu).count()).isGreaterThan(sent.size() * 97L / 100);
    }

    @Test
    void none_stops_withdraws_erases_or_promises_but_the_words_that_are_for_it() {
        Map<Class<?>, Set<String>> acting = new HashMap<>();
        for (Sent one : sent) {
            one.turn().promises().forEach(promise -> acting.computeIfAbsent(
                            promise.getClass(), first -> new HashSet<>())
                    .add(one.word()));
        }
        assertThat(acting)
                .containsOnly(
                        Map.entry(Effect.StopTexts.class, STOP),
                        Map.entry(Effect.Forget.class, FORGET),
                        Map.entry(Effect.Unstop.class, START));
    }

    @Test
    void a_word_of_one_language_alone_is_never_answered_in_another() {
        Map<String, Set<Language>> lists = lists();
        List<Sent> alone = sent.stream()
                .filter(one -> lists.get(token(one.word())).size() == 1)
                .filter(one -> !namesLanguage(one.word()))
                .toList();
        // A new number's language is English until a word shows another.
        assertThat(alone.stream()
                        .filter(one -> one.turn().next().language() != one.language())
                        .filter(one -> one.turn().next().language() != Language.EN))
                .isEmpty();
        for (Language language : List.of(Language.FR, Language.ES)) {
            List<Sent> own =
                    alone.stream().filter(one -> one.language() == language).toList();
            assertThat(own.stream().filter(one -> one.turn().next().language() == language))
                    .as(language.name())
                    .hasSizeGreaterThan(own.size() * OWN / 100);
        }
    }

    private static Turn answer(String word) {
        Position fresh = Position.begin("contact", Language.EN, EngineInputsFixture.NOW);
        return Engine.step(EngineInputsFixture.SCRIPT, fresh, Input.Words.of(word), FACTS);
    }

    private static boolean reasoned(Sent sent) {
        return example(sent) || keyword(sent.word()) || phrase(sent) || place(sent.word());
    }

    private static boolean example(Sent sent) {
        return ONE_WORD.getOrDefault(token(sent.word()), Set.of()).stream().anyMatch(topic -> leads(topic, sent));
    }

    private static boolean leads(Topic topic, Sent sent) {
        if (topic == Topic.UNCLEAR) {
            return false;
        }
        String step = EngineInputsFixture.entered(HOTLINE.topics().get(topic), Channel.TEXT);
        // A topic that only says something leaves no step to stand at.
        return sent.turn().next().step().isEmpty()
                || sameFile(step, sent.turn().next().step());
    }

    private static boolean sameFile(String one, String other) {
        return one.substring(0, one.indexOf('.') + 1).equals(other.substring(0, other.indexOf('.') + 1));
    }

    private static boolean keyword(String word) {
        List<String> words = Wording.cut(word);
        return KEYWORDS.ours(words, Language.EN)
                || KEYWORDS.stop(words, Language.EN).isPresent()
                || namesLanguage(word)
                || CarrierWords.of(word).isPresent()
                || word.equals("sos");
    }

    private static boolean namesLanguage(String word) {
        return KEYWORDS.language(Wording.cut(word), Language.EN).isPresent();
    }

    private static boolean phrase(Sent sent) {
        Meaning meaning = EngineInputsFixture.SCRIPT.understanding().read(Message.of(sent.word()));
        return meaning.phrase().isPresent() && leads(meaning.topic(), sent);
    }

    /** By its name, not by a slip. */
    private static boolean place(String word) {
        return switch (FACTS.atlas().find(word, FACTS.region())) {
            case PlaceFinding.One one -> token(one.place().name()).contains(token(word));
            case PlaceFinding.Several several -> several.nameKey().contains(token(word));
            case PlaceFinding.OnlyRegion _ -> true;
            case PlaceFinding.NoPlace _, PlaceFinding.NoSuchCode _ ->
                FACTS.atlas().city(word);
        };
    }

    private static String token(String word) {
        return String.join(" ", Message.of(word).tokens());
    }

    private static List<String> words(Language language) {
        return FILES.texts()
                .get("words/" + language.code() + "/common.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(" ")))
                .limit(COMMONEST)
                .toList();
    }

    /** The languages whose commonest words have it. */
    private static Map<String, Set<Language>> lists() {
        Map<String, Set<Language>> lists = new HashMap<>();
        for (Language language : Language.values()) {
            words(language).forEach(word -> lists.computeIfAbsent(token(word), first -> new HashSet<>())
                    .add(language));
        }
        return lists;
    }

    private static Map<String, Set<Topic>> oneWord() {
        Map<String, Set<Topic>> topics = new HashMap<>();
        for (Example example : FILES.knowledge().examples()) {
            String token = token(example.text());
            if (!token.contains(" ") && example.topic() != Topic.UNCLEAR) {
                topics.computeIfAbsent(token, first -> new HashSet<>()).add(example.topic());
                topics.get(token).addAll(example.also());
            }
        }
        return topics;
    }
}
