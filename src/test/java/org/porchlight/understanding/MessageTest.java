package org.porchlight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static List<String> tokens(String text) {
        return Message.of(text).tokens();
    }

    @Test
    void what_nobody_sees_is_removed_and_the_rest_made_plain() {
        assertThat(Message.of(" \u200b\ufeffＨＥＬＰ\n\n𝗺𝗲\u00a0 “now”…").clean()).isEqualTo("HELP me \"now\"...");
        assertThat(Message.of("he\u0000 won’t don´t \ud800x").clean()).isEqualTo("he won't don't x");
        assertThat(Message.of("two  blanks ").clean()).isEqualTo("two blanks");
    }

    @Test
    void digits_of_any_kind_are_the_same_digits() {
        assertThat(Message.of("1\ufe0f\u20e3").clean()).isEqualTo("1");
        assertThat(Message.of("9\ufe0f\u20e31\ufe0f\u20e31\ufe0f\u20e3").clean())
                .isEqualTo("911");
        assertThat(Message.of("٩٨١٠١ ９１１ ②").clean()).isEqualTo("98101 911 2");
    }

    @Test
    void tokens_forget_case_accents_and_apostrophes() {
        assertThat(tokens("J’ai PEUR, y s'est pas réveillé"))
                .containsExactly("jai", "peur", "y", "sest", "pas", "reveille");
        assertThat(tokens("won't won’t WONT")).containsExactly("wont", "wont", "wont");
        assertThat(tokens("sœur Straße ñandú")).containsExactly("soeur", "strasse", "nandu");
        assertThat(tokens("an O.D. here. S.O.S! No. I see"))
                .containsExactly("an", "od", "here", "sos", "no", "i", "see");
    }

    @Test
    void each_emoji_is_a_token() {
        assertThat(tokens("help🆘🆘")).containsExactly("help", "🆘", "🆘");
        assertThat(tokens("👍🏽")).containsExactly("👍");
        assertThat(tokens("💙❤\ufe0f")).containsExactly("💙", "❤");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liked “A person can call you back: 1 within the hour”",
                "Laughed at “Where are you?”",
                "Emphasized “Is now a good time?",
                "Reacted ❤️ to “Not waking? Call 911, text OD.”",
                "Removed a like from “Hello. Is now a good time for a call?\n1 now is GOOD\n3 NO call”",
                "Loved an image",
                " \u200b❤️\u200b to “ Not waking or not breathing well? ”",
                "A aimé « Secteur Montréal, QC : »",
                "A réagi avec 👍 à « Faites le 911 »",
                "N’a pas aimé « Faites le 911 »",
                "A adoré une image",
                "Le gustó “Cerca de Los Ángeles”",
                "No le gustó “Cerca de Los Ángeles”",
                "Reaccionó con 👍 a “Cerca de Los Angeles, CA:”",
                "Le encantó una imagen"
            })
    void of_a_reaction_nothing_is_left(String text) {
        Message message = Message.of(text);
        assertThat(message.quotes()).isTrue();
        assertThat(message.empty()).isTrue();
        assertThat(message.tokens()).isEmpty();
    }

    @Test
    void words_after_the_quote_are_read() {
        Message message = Message.of("Liked “Call you back?” but he is not breathing");
        assertThat(message.own()).isEqualTo("but he is not breathing");
    }

    @Test
    void what_people_quote_themselves_stays() {
        assertThat(Message.of("he said “i want to die” and hung up").quotes()).isFalse();
        assertThat(Message.of("loved your help thx").quotes()).isFalse();
        assertThat(Message.of("a person to call").quotes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I’m driving with Do Not Disturb While Driving turned on. I’ll see your message when I get there.",
                "Auto-reply: I'm busy and won't respond to this.",
                "We are closed. Reply HELP for help or STOP to cancel.",
                "Free Msg: Unable to send message - Message Blocking is active.",
                "Sorry, the format of your input is invalid please re-enter.",
                "Je suis actuellement absent du bureau jusqu'au 5.",
                "Réponse automatique : je vous réponds dès que possible",
                "Je conduis présentement, je te réponds plus tard",
                "Je suis en vacances jusqu'au 12 août",
                "Absence du bureau : de retour lundi",
                "Je reviens le 9 janvier. En mon absence, écrivez à ma collègue.",
                "I'm on vacation until June 3",
                "Estaré de vacaciones hasta el lunes",
                "Respuesta automática: estoy fuera de la oficina",
                "Gracias por contactarnos. Nuestro horario es de 9 a 5."
            })
    void machines_are_known(String text) {
        assertThat(Message.of(text).automatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im driving and my passenger passed out",
                "i am out of narcan can you call me",
                "je conduis et mon ami respire plus",
                "im on vacation w my kids until monday and i need my methadone",
                "je suis en vacances jusqu'au 12 pis jai plus de metha, je fais quoi",
                "estoy de vacaciones y mi primo no despierta",
                "stop texting me",
                "no puedo hablar estoy manejando",
                "not available today sorry"
            })
    void people_are_no_machines(String text) {
        assertThat(Message.of(text).automatic()).isFalse();
    }

    @Property(tries = 300)
    void any_text_is_accepted(@ForAll String text) {
        Message message = Message.of(text);
        assertThat(message.raw()).isEqualTo(text);
        assertThat(Message.of(message.clean()).tokens())
                .isEqualTo(Message.of(message.clean()).tokens());
    }
}
