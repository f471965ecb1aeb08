package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Sms;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Where somebody else may be reading no reply names a topic, until the person does. */
class DiscretionTest {
    /** What gives the line away, in any of its languages. */
    private static final Pattern TELLING = Pattern.compile(
            "porchlight|nalox|narcan|overdos|surdos|sobredos|drug|drog|opioid|opiac|fentan|fetan|heroin|cocain|\\bmeth\\b|crack|benzo|xanax|needle|syring|seringue|aiguille|jering|inject|inyect|harm"
                + " red|mefait|méfait|"
                + "drink|alcohol|alcool|betting|gambl|casino|apuest|sex|sexe|detox|withdraw|sevrage|malilla|treatment|never"
                + " use|cannabis|violen|suicid|kit\\b");

    private static Turn text(Position position, String words) {
        return EngineInputsFixture.step(position, Input.Words.of(words), Channel.TEXT);
    }

    private static Position discreet(Language language) {
        Position begun = Position.begin("contact", language, EngineInputsFixture.NOW);
        return begun.with(begun.thread().inTheirLanguage().discreet(true));
    }

    private static String sent(Turn turn) {
        return Sms.of(turn.says().stream().map(it -> it.in(Channel.TEXT)).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cant talk hes here",
                "can't talk now he's right here",
                "shh he is reading my phone",
                "je peux pas parler il est là",
                "peux pas parler y est à côté",
                "no puedo hablar está aquí"
            })
    void somebody_beside_them_makes_the_thread_discreet(String words) {
        for (String before : List.of("naloxone 98101", "hi")) {
            Position begun = Position.begin("contact", Language.EN, EngineInputsFixture.NOW);
            Turn turn = text(text(begun, before).next(), words);
            assertThat(sent(turn).toLowerCase(Locale.ROOT)).as(words).doesNotContainPattern(TELLING);
            assertThat(turn.next().thread().discreet()).as(words).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_was_written_without_a_topic_is_answered_with_one(Language language) {
        for (String words : List.of(
                "ok",
                "hi",
                "hey",
                "who is this",
                "who dis",
                "whats this number",
                "k",
                "thx",
                "thanks",
                "wrong number",
                "MENU",
                "menu",
                "PERSON",
                "HELP",
                "BACK",
                "AGAIN",
                "1",
                "2",
                "3",
                "4",
                "*",
                "#",
                "0",
                "98101",
                "seattle wa",
                "call me",
                "test",
                "???",
                "hello?",
                "what do you do",
                "is anyone there",
                "lol",
                "dinner at 6",
                "where are you",
                "why are you texting my girlfriend",
                "stop bothering her",
                "new phone who dis",
                "english",
                "later",
                "c'est qui",
                "c'est quoi ce numéro",
                "allo",
                "merci",
                "ça va",
                "appelez-moi",
                "montréal",
                "tu es où",
                "AIDE",
                "retour",
                "plus tard",
                "français",
                "quien es",
                "hola",
                "gracias",
                "que es esto",
                "donde andas",
                "llámame",
                "AYUDA",
                "español",
                "otra vez",
                "por que le escribes a mi novia")) {
            Turn turn = text(discreet(language), words);
            assertThat(sent(turn).toLowerCase(Locale.ROOT))
                    .as(words)
                    .isNotBlank()
                    .doesNotContainPattern(TELLING);
            for (String key : List.of("1", "2", "3", "4")) {
                String next = sent(text(turn.next(), key)).toLowerCase(Locale.ROOT);
                assertThat(next).as("%s, then %s", words, key).isNotBlank().doesNotContainPattern(TELLING);
            }
        }
    }

    @Test
    void no_step_tells_in_a_discreet_thread_but_those_of_an_emergency() {
        for (Position position : EngineInputsFixture.standing(Channel.TEXT)) {
            String topic = position.step().replaceFirst("\\..*", "");
            if (!EngineInputsFixture.SCRIPT.replies().containsKey(topic)) {
                Turn turn = text(position.with(position.thread().discreet(true)), "#");
                assertThat(sent(turn).toLowerCase(Locale.ROOT))
                        .as("%s", position)
                        .isNotBlank()
                        .doesNotContainPattern(TELLING);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, where can i get narcan, naloxone",
        "EN, naloxone 98101, naloxone",
        "FR, je cherche de la naloxone, naloxone",
        "ES, dónde hay naloxona, naloxone",
        "EN, fentanyl, safer",
        "FR, fentanyl, safer",
        "ES, fentanilo, safer"
    })
    void a_topic_word_of_theirs_makes_the_thread_plain_again(Language language, String words, String topic) {
        Turn turn = text(discreet(language), words);
        assertThat(turn.next().thread().discreet()).isFalse();
        assertThat(turn.next().step()).startsWith(topic);
        assertThat(sent(text(turn.next(), "MENU"))).containsPattern("(?i)nalox");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, he isnt breathing, overdose",
        "FR, il respire pas, overdose",
        "ES, no respira, overdose",
        "EN, SOS, overdose",
        "EN, OD, overdose",
        "EN, i want to die, suicide",
        "FR, je veux mourir, suicide",
        "ES, me quiero morir, suicide"
    })
    void an_emergency_is_answered_in_full(Language language, String words, String topic) {
        Turn plain = text(Position.begin("contact", language, EngineInputsFixture.NOW), words);
        Turn turn = text(discreet(language), words);
        assertThat(turn.next().step()).startsWith(topic + ".");
        assertThat(sent(turn)).contains("911");
        assertThat(turn.says().getFirst()).isEqualTo(plain.says().getFirst());
    }

    @Test
    void a_place_gets_the_address_without_the_name() {
        String sent = sent(text(discreet(Language.EN), "98101"));
        assertThat(sent).startsWith("Near Seattle, WA:").contains("Ave");
        Position plain = Position.begin("contact", Language.EN, EngineInputsFixture.NOW);
        String name = sent(text(plain, "98101"))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replaceFirst(",.*", "");
        assertThat(sent).doesNotContain(name);
    }

    @Test
    void the_hint_says_sos_in_every_language() {
        for (Language language : Language.values()) {
            Position asked = EngineInputsFixture.at("welcome.menu", language, Optional.empty());
            assertThat(sent(text(asked, "#"))).contains("SOS");
            assertThat(sent(text(discreet(language), "MENU"))).contains("SOS");
        }
    }
}
