package org.porchlight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a reaction nothing is the person's, whatever the phone, its language and its quotation marks. */
class QuotesTest {
    private static final List<String> QUOTED = List.of(
            "Hello. Is now a good time for a call?\n1 now is GOOD\n2 LATER\n3 NO call",
            "Someone not waking, or not breathing well? Call 911. Steps: text SOS.",
            "A person will try to call you. NO CALL takes it back.",
            "1 \"NEXT\" 2 MORE",
            "Où êtes-vous? Envoyez un code postal, un ZIP ou une ville.",
            "¿Alguien no despierta o respira mal?");

    private static final List<String> MARKS = List.of("“…”", "\"…\"", "« … »", "«\u00a0…\u00a0»", "„…“", "“ … ”");

    private static final List<String> REACTIONS = List.of(
            "Liked ",
            "Loved ",
            "Disliked ",
            "Laughed at ",
            "Emphasized ",
            "Emphasised ",
            "Questioned ",
            "Reacted 😂 to ",
            "Reacted ❤️ to ",
            "Reacted 👍🏽 to ",
            "Reacted with 👍 to ",
            "Removed a like from ",
            "Removed a heart from ",
            "Removed a dislike from ",
            "Removed a laugh from ",
            "Removed an exclamation from ",
            "Removed a question mark from ",
            "Removed a 😂 from ",
            "Removed 👍 from ",
            " \u200b👍\u200b to ",
            "\u200b❤️\u200b to ",
            "\u200a\u200b😮\u200b\u200a to ",
            "\u200bRemoved\u200b 👍\u200b from ",
            "👍 to ",
            "A aimé ",
            "A adoré ",
            "N’a pas aimé ",
            "n'a pas aimé ",
            "A ri de ",
            "A ri à ",
            "A mis l’accent sur ",
            "A insisté sur ",
            "A souligné ",
            "A mis en évidence ",
            "A questionné ",
            "A posé une question sur ",
            "A remis en question ",
            "A réagi avec 👍 à ",
            "A réagi par 😂 à ",
            "A réagi 😂 à ",
            "A ajouté 👍 à ",
            "A retiré un cœur de ",
            "A retiré un j’aime de ",
            "A retiré une réaction de ",
            "A supprimé un cœur de ",
            "A supprimé la réaction 👍 de ",
            "A enlevé un rire de ",
            "👍 à ",
            "❤️ de ",
            "Le gustó ",
            "Le encantó ",
            "No le gustó ",
            "Le dio risa ",
            "Se rió de ",
            "Se rio de ",
            "Se ha reído de ",
            "Enfatizó ",
            "Ha enfatizado ",
            "Destacó ",
            "Cuestionó ",
            "Preguntó por ",
            "Exclamó por ",
            "Puso énfasis en ",
            "Reaccionó con 👍 a ",
            "Reaccionó 😂 a ",
            "Ha reaccionado con 👍 a ",
            "Eliminó un me gusta de ",
            "Quitó un me gusta de ",
            "Quitó un corazón de ",
            "Ha eliminado un corazón de ",
            "Eliminó la reacción 👍 de ",
            "Se eliminó un corazón de ",
            "👍 a ");

    static List<String> reactions() {
        return REACTIONS;
    }

    @ParameterizedTest
    @MethodSource("reactions")
    void nothing_is_left(String reaction) {
        for (String mark : MARKS) {
            for (String quoted : QUOTED) {
                Message message = Message.of(reaction + mark.replace("…", quoted));
                assertThat(message.own()).as(message.raw()).isEmpty();
                assertThat(message.quotes()).as(message.raw()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liked an image",
                "Loved a photo",
                "Laughed at an image",
                "Emphasized a movie",
                "Removed a heart from an image",
                "Reacted 👍 to an image",
                "Liked a voice message",
                "A aimé une image",
                "A adoré une photo",
                "A ri d’une image",
                "N’a pas aimé une image",
                "A réagi avec 👍 à une image",
                "Le gustó una imagen",
                "Le encantó una foto",
                "No le gustó una imagen",
                "Reaccionó con 👍 a una imagen",
                "Eliminó un corazón de una imagen"
            })
    void of_a_reaction_to_a_picture_nothing_is_left(String text) {
        assertThat(Message.of(text).empty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Liked “Is now a good time?” no call me later | no call me later
        A aimé « Un bon moment? » oui | oui
        Le gustó “¿Es buen momento?” pero no respira | pero no respira
        \u200b👍\u200b to “Is now a good time?” yes | yes
        """)
    void words_of_theirs_behind_it_are_read(String text, String own) {
        assertThat(Message.of(text).own()).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he said “im done” and took all his pills",
                "liked it thanks",
                "she liked “the blue ones” and now she wont wake up",
                "i loved my brother he died",
                "a friend reacted bad to the dope",
                "removed from the list please",
                "a aimé ça",
                "il a dit « je veux mourir »",
                "le gustó mucho la clase",
                "me dijo “te voy a matar”",
                "to “98101”"
            })
    void what_people_write_and_quote_themselves_stays(String text) {
        assertThat(Message.of(text).empty()).isFalse();
        assertThat(Message.of(text).quotes()).isFalse();
    }
}
