package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.Text;
import org.porchlight.testing.Eventually;

/**
 * While the database is away, who takes something back, stops something or begins to ask hears that it isn't done yet and
 * how to try again, never what a promise in doubt says; and the same key or word does it once the database is back.
 */
@Execution(ExecutionMode.CONCURRENT)
class NothingIsDoneYetTest {
    private static final String CALLBACKS = "+12065550101";

    private final LineFixture line = LineFixture.losingItsDatabase("2026-11-23T18:00:00Z");
    private final Phone phone = line.exchange().phone("+12065550142");

    @AfterEach
    void close() {
        line.close();
    }

    private Call call(String number, String keys) {
        Call call = phone.call(number);
        keys.chars().forEach(key -> call.press(Character.toString(key)));
        return call;
    }

    private String text(String number, String body) {
        return String.join(
                "\n", phone.text(number, body).stream().map(Text::body).toList());
    }

    private void back() {
        line.gate().open();
        Eventually.holds(line.database()::answers);
    }

    @ParameterizedTest
    @CsvSource({
        "37, Nothing is taken back yet., A call may still come, No call from us",
        "737, Rien n'est annulé pour le moment., Un appel peut encore venir, Aucun appel n'est prévu",
        "837, Todavía no se quitó nada., Todavía puede entrar una llamada, No hay llamada nuestra"
    })
    void by_a_key(String keys, String notYet, String still, String done) {
        Call call = call(LineFixture.HOTLINE, keys);
        line.gate().shut();
        assertThat(call.press("1").said()).contains(notYet, still).doesNotContain(done);
        back();
        assertThat(call.press("1").said()).contains(done);
    }

    @ParameterizedTest
    @CsvSource({
        "NO CALL, Nothing is taken back yet., A call may still come, No call from us",
        "PAS D'APPEL, Rien n'est annulé pour le moment., Un appel peut encore venir, Aucun appel n'est prévu",
        "NO LLAMAR, Aun no se quita nada., Puede entrar una llamada, No hay llamada nuestra"
    })
    void by_text(String words, String notYet, String still, String done) {
        line.gate().shut();
        assertThat(text(LineFixture.HOTLINE, words)).contains(notYet, still).doesNotContain(done);
        back();
        assertThat(text(LineFixture.HOTLINE, "1")).contains(done);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 1, Nothing is taken back yet, There is no call for this phone",
        "712, 1, Rien n'est annulé pour le moment, Aucun appel pour ce téléphone",
        "812, 1, Todavía no se quitó nada, No hay llamada para este teléfono",
        "2, 1, It is not done yet, No call will come to this phone",
        "72, 1, Ce n'est pas encore fait, Aucun appel d'ici",
        "82, 1, Todavía no está hecho, No llegará ninguna llamada"
    })
    void on_the_number_that_calls_show(String keys, String again, String notYet, String done) {
        line.gate().shut();
        Call call = call(CALLBACKS, keys);
        assertThat(call.said()).contains(notYet).doesNotContain(done);
        back();
        assertThat(call.press(again).said()).contains(done);
    }

    @ParameterizedTest
    @CsvSource({
        "no more calls, It is not done yet, No call will come to this phone",
        "plus aucun appel, Ce n'est pas encore fait, Aucun appel d'ici",
        "no mas llamadas, Aun no esta hecho, ya no se llama a este teléfono"
    })
    void by_text_to_the_number_that_calls_show(String words, String notYet, String done) {
        line.gate().shut();
        assertThat(text(CALLBACKS, words)).contains(notYet).doesNotContain(done);
        back();
        assertThat(text(CALLBACKS, "1")).contains(done);
    }

    @ParameterizedTest
    @CsvSource({"STOP TEXTS, not done yet", "ARRET, pas encore fait", "PARAR, no esta hecho todavia"})
    void a_stop_word(String word, String notYet) {
        line.gate().shut();
        assertThat(text(LineFixture.HOTLINE, word)).contains(notYet);
    }

    @Test
    void a_word_to_ask_for_that_the_vault_did_not_take_leaves_nothing_in_doubt() {
        List.of("call me", "2").forEach(words -> text(LineFixture.HOTLINE, words));
        line.gate().shut();
        assertThat(text(LineFixture.HOTLINE, "Bluebird"))
                .contains("No call is asked for yet.", "You can ask again in a few minutes.", "988")
                .doesNotContain("may or may not be booked");
    }
}
