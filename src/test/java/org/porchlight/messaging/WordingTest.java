package org.porchlight.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void what_only_does_harm_is_removed() {
        assertThat(Cleaning.clean("\u0000a\u0007b\ud800c\u202ed\u200be\ufefff\ufffeg\ufe0f"))
                .isEqualTo("abcdefg");
        assertThat(Cleaning.clean(" \r\n two\nlines\tand\u00a0more  ")).isEqualTo("two lines and more");
        assertThat(Cleaning.clean("ＲＯＢＩＮ cafe\u0301 🙂")).isEqualTo("ROBIN café 🙂");
        assertThat(Cleaning.clean("don´t")).isEqualTo("don't");
    }

    @Test
    void words_are_lower_case_without_accents_or_punctuation() {
        assertThat(Wording.tokens("Où trouver... de la NALOXONE, à Montréal?!"))
                .containsExactly("ou", "trouver", "de", "la", "naloxone", "a", "montreal");
        assertThat(Wording.tokens("¡Está aquí! Corazón; sœur/Straße"))
                .containsExactly("esta", "aqui", "corazon", "soeur", "strasse");
        assertThat(Wording.tokens("H2T 1S5 #1 98101-2345 ٩٨١٠١"))
                .containsExactly("h2t", "1s5", "1", "98101", "2345", "98101");
        assertThat(Wording.tokens(" ?! 🙂 \u202e")).isEmpty();
    }

    @Test
    void english_contractions_join_and_french_elisions_split() {
        assertThat(Wording.tokens("won't won’t WONʼT he's I'm")).containsExactly("wont", "wont", "wont", "hes", "im");
        assertThat(Wording.tokens("pas d'appel s’il vous plaît, j'ai qu'une L'aide"))
                .containsExactly("pas", "d", "appel", "s", "il", "vous", "plait", "j", "ai", "qu", "une", "l", "aide");
        assertThat(Wording.tokens("'stop' stop' don´t")).containsExactly("stop", "stop", "dont");
    }

    @Test
    void initials_are_one_word_and_a_code_stuck_to_a_word_is_not() {
        assertThat(Wording.tokens("O.D. S.O.S Washington D.C.")).containsExactly("od", "sos", "washington", "dc");
        assertThat(Wording.tokens("naloxone98101 10001narcan V6B1A1"))
                .containsExactly("naloxone", "98101", "10001", "narcan", "v6b1a1");
    }

    @Property
    void any_string_is_accepted_and_cleaning_twice_changes_nothing(@ForAll("anything") String any) {
        String clean = Cleaning.clean(any);
        assertThat(Cleaning.clean(clean)).isEqualTo(clean);
        assertThat(clean.codePoints().noneMatch(Character::isISOControl)).isTrue();
        assertThat(Wording.tokens(any))
                .allSatisfy(token -> assertThat(token).isNotEmpty().doesNotContain(" ", "'"));
    }

    /** Lone surrogates, controls and marks come far more often than by chance. */
    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().all().withChars('\ud800', '\udc00', '\u0000', '\u202e', '\u200d', '\'', '.', 'é');
    }
}
