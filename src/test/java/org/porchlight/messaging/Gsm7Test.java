package org.porchlight.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Gsm7Test {
    @Test
    void the_alphabet_has_some_accents_and_lacks_others() {
        assertThat(Gsm7.fits("Où est-ce ? El niño, pingüino: ¿sí no? ¡no!".replace("í", "i")))
                .isTrue();
        assertThat(Gsm7.fits("[a] {b} \\ | ~ ^ € \n \r")).isTrue();
        for (String lacking : "ç ê á í ó ú À È œ ’ « … – ` \u00a0 \t 🙂".split(" ")) {
            assertThat(Gsm7.fits(lacking)).as(lacking).isFalse();
        }
    }

    @Test
    void accents_go_only_where_the_alphabet_lacks_the_letter() {
        assertThat(Gsm7.approximate("Ça va être là, près d’où ? À bientôt, sœur"))
                .isEqualTo("Ça va etre là, près d'où ? A bientot, soeur");
        assertThat(Gsm7.approximate("¿Está ahí? ¡Sí! Mañana, pingüino, corazón, azúcar"))
                .isEqualTo("¿Esta ahi? ¡Si! Mañana, pingüino, corazon, azucar");
        assertThat(Gsm7.approximate("garçon")).isEqualTo("garcon");
        assertThat(Gsm7.approximate("cafe\u0301")).isEqualTo("café");
    }

    @Test
    void look_alikes_become_plain() {
        assertThat(Gsm7.approximate("“Hi” – she’s here…\u00a0ok")).isEqualTo("\"Hi\" - she's here... ok");
        assertThat(Gsm7.approximate("«\u00a0oui\u00a0» et « non »")).isEqualTo("\"oui\" et \"non\"");
        assertThat(Gsm7.approximate("ＳＴＯＰ ½ ﬁn")).isEqualTo("STOP 1/2 fin");
    }

    @Test
    void what_has_no_near_form_is_a_question_mark_and_what_is_invisible_is_nothing() {
        assertThat(Gsm7.approximate("ok 🙂 مر")).isEqualTo("ok ? ??");
        assertThat(Gsm7.approximate("a\u200bb\u202ec\u0007d❤\ufe0f")).isEqualTo("abcd?");
    }

    @Test
    void tidying_leaves_every_letter() {
        assertThat(Gsm7.tidy("L’été, ça… « où » – œuf\u202f!")).isEqualTo("L'été, ça... \"où\" - œuf !");
    }

    @Property
    void an_approximation_always_fits_and_what_fits_stays(@ForAll String any) {
        String near = Gsm7.approximate(any);
        assertThat(Gsm7.fits(near)).isTrue();
        assertThat(Gsm7.approximate(near)).isEqualTo(near);
    }
}
