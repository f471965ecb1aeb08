package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are asked for in calls whose caller ID anybody may have made up. */
@Execution(ExecutionMode.CONCURRENT)
class RequestedTextsTest {
    private static final String CALLER = "+12065550142";
    private static final String CALLBACKS = "+12065550101";
    private static final String WENT_NOT = "The text did not go through.";
    private static final Pattern NEXT = Pattern.compile("action=\"([^\"]*/twilio/voice/turn\\?p=[^\"]+)\"");

    private final LineFixture line = new LineFixture("2026-11-23T18:00:00Z");
    private int calls;

    @AfterEach
    void close() {
        line.close();
    }

    /** One call, key by key, as the provider would tell of it. */
    private final class SignedCall {
        private final String sid = "CA%032d".formatted(++calls);
        private final String from;
        private final String verdict;
        private String last = "/twilio/voice";
        private HttpResponse<String> answer;

        SignedCall(String from, String verdict) {
            this.from = from;
            this.verdict = verdict;
            this.answer = line.provider().post(last, form(HOTLINE_NUMBER));
        }

        private SortedMap<String, String> form(String to, String... keys) {
            SortedMap<String, String> form =
                    ProviderFixture.form("CallSid", sid, "From", from, "To", to, "StirVerstat", verdict);
            form.putAll(ProviderFixture.form(keys));
            return form;
        }

        String press(String keys) {
            Matcher next = NEXT.matcher(answer.body());
            assertThat(next.find()).as(answer.body()).isTrue();
            last = next.group(1).replace(LineFixture.PUBLIC_URL, "").replace("&amp;", "&");
            return again(keys);
        }

        /** The same webhook once more. */
        String again(String keys) {
            answer = line.provider().post(last, form(HOTLINE_NUMBER, "Digits", keys));
            return answer.body();
        }

        /** To the question how the text is to be worded; the last key is left to press. */
        String towardsAText() {
            String said = "";
            for (String keys : List.of("1", "98101", "2")) {
                said = press(keys);
            }
            return said;
        }
    }

    private static final String HOTLINE_NUMBER = LineFixture.HOTLINE;

    private List<String> textsTo(String number) {
        return line.exchange().phone(number).inbox().stream()
                .map(text -> text.body())
                .toList();
    }

    @Test
    void the_same_webhook_delivered_five_times_sends_one_text_and_says_the_same() {
        var call = new SignedCall(CALLER, "TN-Validation-Passed-A");
        call.towardsAText();
        String said = call.press("1");
        for (int time = 0; time < 4; time++) {
            assertThat(call.again("1")).doesNotContain(WENT_NOT);
        }
        assertThat(said).doesNotContain(WENT_NOT);
        assertThat(textsTo(CALLER)).hasSize(1);
    }

    @Test
    void two_texts_go_out_in_a_call_and_three_a_day_to_a_number_and_then_the_words_are_said_instead() {
        var said = new ArrayList<String>();
        for (int time = 0; time < 4; time++) {
            var call = new SignedCall(CALLER, "");
            call.towardsAText();
            said.add(call.press("1"));
        }
        assertThat(textsTo(CALLER)).hasSize(3);
        assertThat(said.getLast()).contains(WENT_NOT);
        assertThat(line.database().<Integer>commit(handle -> handle.select(
                                "SELECT count(*) FROM text_today WHERE encode(mark, 'escape') LIKE '%206555%'")
                        .mapTo(int.class)
                        .one()))
                .isZero();
    }

    @Test
    void in_one_call_a_third_text_is_read_aloud() {
        var call = new SignedCall(CALLER, "");
        call.towardsAText();
        call.press("1");
        call.press("2");
        for (String keys : List.of("98101", "2", "1")) {
            call.press(keys);
        }
        call.press("2");
        String third = "";
        for (String keys : List.of("98101", "2", "1")) {
            third = call.press(keys);
        }
        assertThat(textsTo(CALLER)).hasSize(2);
        assertThat(third).contains(WENT_NOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+881612345678",
                "+447700900123",
                "+252612345678",
                "+18765550142",
                "+19005550142",
                "+18005550142",
                LineFixture.HOTLINE,
                CALLBACKS
            })
    void no_text_goes_where_no_person_of_ours_could_be_and_help_is_said_all_the_same(String from) {
        var call = new SignedCall(from, "TN-Validation-Passed-A");
        assertThat(call.towardsAText()).contains("Here it is twice, slowly.");
        assertThat(line.exchange().phone(from).inbox()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TN-Validation-Failed", "TN-Validation-Failed-C", "TN-Validation-Failed-B-Passthrough"})
    void no_text_goes_to_a_number_that_the_phone_company_takes_for_made_up(String verdict) {
        assertThat(new SignedCall(CALLER, verdict).towardsAText()).contains("Here it is twice, slowly.");
        assertThat(textsTo(CALLER)).isEmpty();
    }
}
