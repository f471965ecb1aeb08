package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;

/** A call back is asked for, and taken back, in the way that a person has. */
class CallBackWaysTest {
    private static final String WITHHELD = "anonymous";
    private LineFixture line;

    @BeforeEach
    void open() {
        line = new LineFixture("2026-11-23T18:00:00Z");
    }

    @AfterEach
    void close() {
        line.close();
    }

    private Call call(String from, String... keys) {
        Call call = line.exchange().phone(from).call(LineFixture.HOTLINE);
        List.of(keys).forEach(call::press);
        return call;
    }

    private List<String> requests(String column) {
        return line.database().commit(handle -> handle.select("SELECT " + column + "::text FROM callback ORDER BY 1")
                .mapTo(String.class)
                .list());
    }

    @ParameterizedTest
    @CsvSource({"'', No call from us", "7, Aucun appel n'est prévu", "8, No hay llamada"})
    void a_key_takes_a_call_back_and_tells_nobody_whether_there_was_one(String language, String done) {
        String phone = "+12065550142";
        Call asking = line.exchange().phone(phone).call(LineFixture.HOTLINE);
        if (!language.isEmpty()) {
            asking.press(language);
        }
        List.of("3", "1", "1", "1").forEach(asking::press);
        assertThat(requests("id")).hasSize(1);

        List<String> first = takenBack(phone, language);
        assertThat(requests("id")).isEmpty();
        List<String> second = takenBack(phone, language);

        assertThat(first).isEqualTo(second).last().asString().contains(done);
    }

    private List<String> takenBack(String phone, String language) {
        Call call = line.exchange().phone(phone).call(LineFixture.HOTLINE);
        if (!language.isEmpty()) {
            call.press(language);
        }
        String offered = call.press("3").said();
        String asked = call.press("7").said();
        return List.of(offered, asked, call.press("1").said());
    }

    @Test
    void where_the_number_does_not_show_nothing_is_said_to_be_taken_back() {
        call(WITHHELD, "3", "1", "1", "2065550177", "1");
        assertThat(requests("own")).containsExactly("false");

        Call call = call(WITHHELD, "3", "7", "1");

        assertThat(call.said()).contains("Nothing is taken back yet").doesNotContain("No call from us");
        assertThat(requests("id")).hasSize(1);
    }

    @Test
    void a_call_to_another_phone_is_promised_as_it_will_be_made_and_taken_back_from_there() {
        Call call = call("+12065550142", "3", "1", "1", "4", "3", "2", "2065550177");
        assertThat(call.said()).contains("No text goes to that phone");
        assertThat(call.press("1").said())
                .contains("perhaps only once")
                .contains("from that phone")
                .doesNotContain("your number");

        call("+12065550142", "3", "7", "1");
        assertThat(requests("own")).containsExactly("false");
        line.exchange().phone("+12065550177").text(LineFixture.HOTLINE, "NO CALL");
        assertThat(requests("own")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ARRET", "alto", "CANCEL"})
    void a_stop_takes_it_back_too(String word) {
        call("+12065550142", "3", "1", "1", "1");
        line.exchange().phone("+12065550142").text(LineFixture.HOTLINE, word);

        assertThat(requests("id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, relay", "2, brief", "3, talk"})
    void relay_and_yes_or_no_are_kept_for_whoever_calls(String key, String manner) {
        call("+12065550142", "3", "1", "1", "4", "4", key, "1");

        assertThat(requests("manner")).containsExactly(manner);
    }

    @ParameterizedTest
    @CsvSource({"relay, 1", "relais, 1", "relevo, 1"})
    void who_texts_relay_need_not_say_it_again(String word, String go) {
        Phone phone = line.exchange().phone("+12065550142");
        List.of(word, go, "1", "1", "1").forEach(text -> phone.text(LineFixture.HOTLINE, text));

        assertThat(requests("manner")).containsExactly("relay");
    }

    @Test
    void a_jail_is_warned_before_anything_is_asked_and_told_what_works_from_there() {
        Call call = call("+12065550142", "3");
        assertThat(call.said()).startsWith("Calls from a jail are recorded and heard.");

        assertThat(call.press("8").said()).contains("nurse", "a lawyer").doesNotContain("9 8 8", "2 1 1");
        assertThat(call.press("1").press("1").said()).contains("10 digits");
    }

    @ParameterizedTest
    @CsvSource({"fr, 7, personne ici ne parle français", "es, 8, nadie de aquí habla español"})
    void whose_language_nobody_on_shift_speaks_hears_so_before_the_promise(String language, String key, String said) {
        line.database().commit(handle -> handle.execute("UPDATE staff SET languages = '{en}'"));
        line.services().base().onShift().shifts().refresh();
        Call call = call("+12065550142", key, "3", "1", "1", "1");

        assertThat(call.said()).contains(said);
        assertThat(requests("id")).isEmpty();

        call.press("1");
        assertThat(requests("language")).containsExactly(language);
    }
}
