package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines that answer each of our texts: each hears a few words at most, and then nothing. */
@Execution(ExecutionMode.CONCURRENT)
class TextLoopsTest {
    private static final String CALLBACKS = "+12065550101";
    private static final Pattern MESSAGE = Pattern.compile("<Message>(.*?)</Message>", Pattern.DOTALL);
    private static final int ROUNDS = 60;
    private static final int A_FEW = 3;

    private final LineFixture line = LineFixture.live("2026-11-23T18:00:00Z");
    private String cookie = "";
    private int sids;

    @AfterEach
    void close() {
        line.close();
    }

    private String text(String from, String to, String body) {
        HttpResponse<String> answer = line.provider()
                .post(
                        "/twilio/text",
                        ProviderFixture.form(
                                "MessageSid", "SM%032d".formatted(++sids), "From", from, "To", to, "Body", body),
                        cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        answer.headers().firstValue("Set-Cookie").ifPresent(it -> cookie = it.substring(0, it.indexOf(';')));
        Matcher message = MESSAGE.matcher(answer.body());
        return message.find() ? message.group(1) : "";
    }

    /** How many of 60 texts get an answer; each is made of the answer to the one before, or of the last one that came. */
    private int answers(String from, UnaryOperator<String> next) {
        int answered = 0;
        String heard = "";
        for (int round = 0; round < ROUNDS; round++) {
            String answer = text(from, LineFixture.HOTLINE, next.apply(heard));
            answered += answer.isEmpty() ? 0 : 1;
            heard = answer.isEmpty() ? heard : answer;
        }
        return answered;
    }

    @ParameterizedTest
    @CsvSource({LineFixture.HOTLINE + "," + CALLBACKS, CALLBACKS + "," + LineFixture.HOTLINE})
    void our_two_numbers_never_answer_each_other(String from, String to) {
        for (String body : new String[] {"hi", "naloxone", "OD", "STOP", ""}) {
            assertThat(text(from, to, body)).as(body).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks for your message! We will get back to you soon.",
                "I am away from my phone right now.",
                "Hey, who dis",
                ""
            })
    void a_machine_that_always_says_the_same_hears_three_answers_at_most(String words) {
        assertThat(answers("+12065550142", heard -> words)).isLessThanOrEqualTo(A_FEW);
    }

    @Test
    void a_machine_that_sends_our_own_words_back_hears_three_answers_at_most() {
        assertThat(answers("+12065550142", heard -> heard.isEmpty() ? "hello" : heard))
                .isLessThanOrEqualTo(A_FEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"72975", "VERIFY", "AMAZON", "whatsapp:+12065550142"})
    void a_short_code_a_name_and_an_address_hear_three_answers_at_most(String from) {
        assertThat(answers(from, heard -> "Your verification code is 481516. Do not share it."))
                .isLessThanOrEqualTo(A_FEW);
    }

    @Test
    void a_machine_whose_words_change_hears_three_answers_at_most() {
        assertThat(answers("+12065550142", heard -> "Ticket %d was opened for your request".formatted(40_000 + sids)))
                .isLessThanOrEqualTo(A_FEW);
    }

    @Test
    void two_machines_in_turn_hear_three_answers_at_most() {
        assertThat(answers("+12065550142", heard -> sids % 2 == 0 ? "qwer tyu" : "zxcv bnm"))
                .isLessThanOrEqualTo(A_FEW);
    }

    /** While somebody is on shift, it is asked whether a person shall call: to that, too, no word is no answer. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "...", "idk", "\uD83D\uDC4D"})
    void a_machine_that_answers_a_question_with_nothing_is_left_alone(String words) {
        line.crowd(1);
        assertThat(answers("+12065550142", heard -> words)).isLessThanOrEqualTo(A_FEW + 1);
    }

    @Test
    void after_the_silence_an_emergency_and_our_words_are_answered() {
        answers("+12065550142", heard -> "qwer tyu " + sids);
        assertThat(text("+12065550142", LineFixture.HOTLINE, "OD")).isNotEmpty();
        assertThat(text("+12065550142", LineFixture.HOTLINE, "naloxone")).isNotEmpty();
        assertThat(text("+12065550142", LineFixture.HOTLINE, "my friend is not breathing"))
                .isNotEmpty();
        assertThat(text("+12065550142", LineFixture.HOTLINE, "menu")).isNotEmpty();
    }
}
