package org.porchlight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Language;

class UnderstandingTest {
    private static final Map<String, String> FILES = Map.of(
            "en/examples/overdose.txt",
                    "he is not breathing\n"
                            + "she stopped breathing\n"
                            + "not breathing right\n"
                            + "she wont wake up\n"
                            + "his lips are blue",
            "en/examples/unclear.txt",
                    "see you at lunch\nwhat time is the game\nwhat time is dinner\nthe sky is blue\nok sounds good",
            "fr/examples/overdose.txt", "il respire pas\nelle se réveille pas\nses lèvres sont bleues",
            "fr/examples/unclear.txt", "on se voit au dîner\nà quelle heure la partie\nle ciel est bleu",
            "es/examples/overdose.txt", "no respira\nno despierta\ntiene los labios azules",
            "es/examples/unclear.txt", "nos vemos en la comida\na qué hora es el partido\nel cielo está azul",
            "en/phrases.txt", "[suicide]\nwant|wanna to? die");

    private static final Knowledge KNOWLEDGE = Knowledge.of(FILES);
    private static final Understanding UNDERSTANDING = Understanding.learn(KNOWLEDGE);

    private static Meaning read(String text) {
        return UNDERSTANDING.read(Message.of(text));
    }

    @Test
    void another_sentence_with_the_same_meaning_is_understood() {
        assertThat(read("help she is not breathing").topic()).isEqualTo(Topic.OVERDOSE);
        assertThat(read("mon ami respire pas").topic()).isEqualTo(Topic.OVERDOSE);
        assertThat(read("mi hermano no despierta").topic()).isEqualTo(Topic.OVERDOSE);
        assertThat(read("what time is lunch").topic()).isEqualTo(Topic.UNCLEAR);
    }

    @Test
    void a_phrase_decides_against_the_model() {
        Meaning meaning = read("what time is the game i want to die");
        assertThat(meaning.topic()).isEqualTo(Topic.SUICIDE);
        assertThat(meaning.phrase()).isPresent();
    }

    @Test
    void the_language_is_told_where_words_show_it() {
        assertThat(read("what time is the game").language()).contains(Language.EN);
        assertThat(read("on se voit à quelle heure").language()).contains(Language.FR);
        assertThat(read("no respira mi hermano").language()).contains(Language.ES);
        assertThat(read("narcan").language()).isEmpty();
        assertThat(read("").language()).isEmpty();
    }

    @Test
    void the_words_that_decided_can_be_asked_for() {
        assertThat(UNDERSTANDING.because(Message.of("someone stopped breathing")))
                .contains("breathing");
        assertThat(UNDERSTANDING.because(Message.of("i want to die"))).isEqualTo(List.of("want to die"));
    }

    @Test
    void what_was_learnt_can_be_packed_and_fits_only_its_knowledge() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        UNDERSTANDING.pack(packed);
        Understanding unpacked = Understanding.unpack(KNOWLEDGE, new ByteArrayInputStream(packed.toByteArray()))
                .orElseThrow();
        Message message = Message.of("she is not breathing");
        assertThat(unpacked.read(message)).isEqualTo(UNDERSTANDING.read(message));
        Knowledge other = Knowledge.of(Map.of("en/examples/help.txt", "help"));
        assertThat(Understanding.unpack(other, new ByteArrayInputStream(packed.toByteArray())))
                .isEmpty();
    }
}
