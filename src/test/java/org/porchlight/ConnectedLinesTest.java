package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.Waiting;

/** One key puts a caller through to a line, from our number and never theirs, and brings them back whatever happens. */
@Execution(ExecutionMode.CONCURRENT)
class ConnectedLinesTest {
    private static final String CALLER = "+12065550142";
    private static final String VIOLENCE = "+18007997233";
    private static final String POISON = "+18002221222";
    private static final String TALKED = "You are back at the recording.";
    private static final String BUSY = "That line is busy.";
    private static final String NOBODY = "Nobody answered there.";
    private static final String FAILED = "The call did not go through.";
    private static final String ENOUGH = "We can't connect more calls for this phone today.";

    private final LineFixture line = LineFixture.losingItsDatabase("2026-11-23T18:00:00Z");

    @AfterEach
    void close() {
        line.close();
    }

    /** At the lines for who isn't safe: 988, then violence on 5, poison on 6. */
    private Call notSafe(String from) {
        return line.exchange().phone(from).call(LineFixture.HOTLINE).press("4").press("2");
    }

    private Call rings(String number) {
        return line.exchange().phone(number).ringing().orElseThrow();
    }

    @Test
    void the_line_sees_our_number_and_the_caller_comes_back_to_us_when_it_hangs_up() {
        Call call = notSafe(CALLER);
        assertThat(call.said()).contains("7 2 3 3. To be connected, press 5.");
        call.press("5");
        assertThat(call.said()).contains("They see our number, not yours.");
        call.silence();
        Call far = rings(VIOLENCE);
        assertThat(far.from()).isEqualTo(LineFixture.HOTLINE);
        far.answer();
        assertThat(call.waiting()).isInstanceOf(Waiting.Bridged.class);
        far.hangUp();
        assertThat(call.said()).contains(TALKED);
        assertThat(call.press("1").said()).contains("Here are the lines.", "7 2 3 3");
        assertThat(line.exchange().errors()).isEmpty();
    }

    /** Time that they talked isn't time that it rang. */
    @Test
    void how_long_the_line_rang_is_noted_in_bands_and_never_which_it_was() {
        Call call = notSafe(CALLER).press("5").silence();
        Call far = rings(VIOLENCE).answer();
        call.talk(Duration.ofMinutes(5));
        line.time().pass(Duration.ofMinutes(5).plusSeconds(12));
        far.hangUp();
        notSafe("+12065550143").press("6").silence();
        rings(POISON).reject();
        line.writeNotes();
        assertThat(line.database().<List<String>>commit(handle -> handle.select(
                                "SELECT what FROM note WHERE what LIKE 'rang-%' ORDER BY what")
                        .mapTo(String.class)
                        .list()))
                .containsExactly("rang-20", "rang-nobody");
    }

    private static Stream<Arguments> noTalk() {
        return Stream.of(
                Arguments.of(BUSY, (Consumer<Call>) Call::reject), Arguments.of(NOBODY, (Consumer<Call>) Call::ignore));
    }

    @ParameterizedTest
    @MethodSource("noTalk")
    void where_nobody_talks_the_caller_hears_so_and_then_the_lines_again(String said, Consumer<Call> happens) {
        Call call = notSafe(CALLER).press("6").silence();

        happens.accept(rings(POISON));

        assertThat(call.said()).contains(said, "Here are the lines.", "9 8 8", "press 5", "press 6");
    }

    @Test
    void a_line_that_rings_on_and_on_is_given_up_after_half_a_minute() {
        Call call = notSafe(CALLER).press("6").silence();
        Duration before = call.elapsed();

        call.silence();

        assertThat(call.said()).contains(NOBODY);
        assertThat(call.elapsed().minus(before)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(100));
        assertThat(line.exchange().phone(POISON).ringing()).isEmpty();
    }

    @Test
    void a_number_that_the_phone_company_does_not_ring_leads_back_to_the_lines() {
        Call call = notSafe(CALLER).press("6").silence();
        String action = position(line.exchange().record().getLast());
        var form = ProviderFixture.form(
                "CallSid", call.sid(), "From", CALLER, "To", LineFixture.HOTLINE, "DialCallStatus", "failed");

        assertThat(line.provider().post(action, form).body()).contains(FAILED, "9 8 8");
    }

    @Test
    void until_it_rings_every_key_still_means_what_it_says_and_rings_nobody() {
        assertThat(notSafe(CALLER).press("5").press("9").said()).contains("or your local emergency number");
        assertThat(notSafe(CALLER).press("5").press("6").press("3").said()).contains("A bad-date report");
        assertThat(notSafe(CALLER).press("5").press("0").silence().waiting()).isNotInstanceOf(Waiting.OthersRing.class);
        assertThat(dialled()).isEmpty();
    }

    @Test
    void pressing_the_key_again_and_again_puts_the_caller_through_all_the_same() {
        Call call = notSafe(CALLER).press("5").press("5").press("5");
        assertThat(call.said()).isEqualTo("Connecting you.");

        call.silence();

        assertThat(rings(VIOLENCE).from()).isEqualTo(LineFixture.HOTLINE);
    }

    @Test
    void a_talk_ends_after_an_hour_and_the_caller_comes_back() {
        Call call = notSafe(CALLER).press("5").silence();
        rings(VIOLENCE).answer();

        call.talk(Duration.ofMinutes(61));

        assertThat(call.said()).contains(TALKED);
    }

    @Test
    void a_caller_who_hangs_up_leaves_nothing_ringing() {
        Call call = notSafe(CALLER).press("5").silence();

        call.hangUp();

        assertThat(line.exchange().phone(VIOLENCE).ringing()).isEmpty();
    }

    @Test
    void the_first_line_s_number_is_said_twice_and_no_key_leads_to_a_short_code() {
        String said = notSafe(CALLER).said();

        assertThat(said).contains("9 8 8. Once more: 9 8 8. For that one, or 9 1 1, hang up and dial it.");
        assertThat(dialled()).isEmpty();
    }

    @Test
    void three_times_in_a_call_and_then_the_key_is_gone_and_the_number_is_still_said() {
        Call call = notSafe(CALLER);
        for (int time = 0; time < 3; time++) {
            call.press("5").silence();
            rings(VIOLENCE).reject();
        }

        assertThat(call.said()).contains("7 2 3 3", "by text, press 8").doesNotContain("To be connected");
        call.press("5");
        assertThat(line.exchange().phone(VIOLENCE).ringing()).isEmpty();
    }

    @Test
    void ten_times_a_day_from_a_phone_and_then_the_number_is_said_instead_also_in_another_call() {
        for (int calls = 0; calls < 5; calls++) {
            Call call = notSafe(CALLER);
            for (int time = 0; time < 2; time++) {
                call.press("5").silence();
                rings(VIOLENCE).reject();
            }
            call.hangUp();
        }

        Call call = notSafe(CALLER).press("5").silence();

        assertThat(call.said()).contains(ENOUGH, "7 2 3 3").doesNotContain("To be connected");
        assertThat(notSafe("+12065550143").press("5").silence().waiting()).isInstanceOf(Waiting.OthersRing.class);
    }

    @Test
    void withheld_numbers_are_put_through_too_without_being_told_apart() {
        assertThat(notSafe("anonymous").press("5").silence().waiting()).isInstanceOf(Waiting.OthersRing.class);
        assertThat(rings(VIOLENCE).from()).isEqualTo(LineFixture.HOTLINE);
    }

    @Test
    void the_same_webhook_delivered_again_counts_once_and_dials_the_same() {
        Call call = notSafe(CALLER).press("5");
        LoggedRequest asked = line.exchange().record().getLast();
        String target = position(asked);
        var form = ProviderFixture.form("CallSid", call.sid(), "From", CALLER, "To", LineFixture.HOTLINE, "Digits", "");

        for (int time = 0; time < 12; time++) {
            assertThat(line.provider().post(target, form).body()).contains("<Number>" + VIOLENCE + "</Number>");
        }
        assertThat(line.database().<Integer>commit(handle -> handle.select("SELECT max(n) FROM connection_today")
                        .mapTo(int.class)
                        .one()))
                .isOne();
    }

    @Test
    void without_the_database_a_caller_is_put_through_all_the_same() {
        line.gate().shut();

        assertThat(notSafe(CALLER).press("5").silence().waiting()).isInstanceOf(Waiting.OthersRing.class);
    }

    @Test
    void nothing_but_two_hashes_is_kept_and_only_numbers_of_the_file_are_ever_dialled() {
        Call call = notSafe(CALLER).press("5").silence();
        rings(VIOLENCE).reject();
        call.press("6").silence();
        rings(POISON).answer().hangUp();

        assertThat(line.database().<List<Integer>>commit(handle -> handle.select(
                                "SELECT octet_length(mark) FROM connection_today")
                        .mapTo(Integer.class)
                        .list()))
                .hasSize(3)
                .containsOnly(32);
        assertThat(dialled()).containsOnly(VIOLENCE, POISON);
    }

    @Test
    void the_lines_are_texted_as_the_caller_says_they_may_be() {
        Phone phone = line.exchange().phone(CALLER);
        Call call = notSafe(CALLER).press("8");
        assertThat(call.said()).contains("is it private?");

        call.press("1");
        assertThat(phone.inbox()).singleElement().satisfies(text -> assertThat(text.body())
                .startsWith("Here is what you asked for on the phone today:\n")
                .contains("Violence at home:\n1-800-799-7233"));
        call.press("1");
        assertThat(call.said()).contains("Here are the lines.", "7 2 3 3");
        call.press("8");
        call.press("2");
        assertThat(phone.inbox()).hasSize(2).last().satisfies(text -> assertThat(text.body())
                .isEqualTo("Here is what you asked for on the phone today:\n"
                        + "988\n"
                        + "1-800-799-7233\n"
                        + "1-800-222-1222\n"
                        + "1-800-656-4673"));
    }

    @Test
    void without_texts_the_lines_are_read_twice_slowly() {
        assertThat(notSafe("anonymous").press("8").said())
                .contains("Here they are twice, slowly.")
                .satisfies(said -> assertThat(said.split("7 2 3 3", -1)).hasSize(3));
    }

    private List<String> dialled() {
        return line.exchange().record().stream()
                .flatMap(request -> Pattern.compile("<Number>([^<]*)</Number>")
                        .matcher(request.body())
                        .results())
                .map(found -> found.group(1))
                .toList();
    }

    /** Where the last document goes on. */
    private static String position(LoggedRequest asked) {
        MatchResult next = Pattern.compile("action=\"([^\"]*/twilio/voice/turn\\?p=[^\"]+)\"")
                .matcher(asked.body())
                .results()
                .findFirst()
                .orElseThrow();
        return next.group(1).replace(LineFixture.PUBLIC_URL, "");
    }
}
