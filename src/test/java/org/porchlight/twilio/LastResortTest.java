package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.LineFixture;
import org.porchlight.ProviderFixture;
import org.porchlight.messaging.Language;

/** When something breaks, the person still hears what helps, in their language, and can begin again. */
@Execution(ExecutionMode.CONCURRENT)
class LastResortTest {
    private static BrokenLineFixture line;
    private static ProviderFixture provider;

    @BeforeAll
    static void open() {
        line = new BrokenLineFixture(() -> {
            throw new IllegalStateException("98104 +12065550142");
        });
        provider = line.provider(LineFixture.TOKEN);
    }

    @AfterAll
    static void close() {
        line.close();
    }

    private static SortedMap<String, String> keys(String digits) {
        return ProviderFixture.form(
                "CallSid", "CA1", "From", "+12065550142", "To", LineFixture.HOTLINE, "Digits", digits);
    }

    private static SortedMap<String, String> text(String body) {
        return ProviderFixture.form(
                "MessageSid", "SM1", "From", "+12065550142", "To", LineFixture.HOTLINE, "Body", body);
    }

    private static String press(ProviderFixture provider, String body, String digits) {
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(body);
        assertThat(action.find()).as(body).isTrue();
        return provider.post(action.group(1), keys(digits)).body();
    }

    /** The question for a place, in that language. */
    private static String where(ProviderFixture provider, Language language) {
        return press(
                provider,
                provider.post("/twilio/voice?l=" + language.code(), keys("")).body(),
                "1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_turn_that_breaks_is_answered_in_the_callers_language_and_leads_to_a_new_beginning(Language language) {
        String broken = press(provider, where(provider, language), BrokenLineFixture.TRAP);

        assertThat(broken).isEqualTo(line.lastResort().voice(language)).contains("9 1 1");
        String again = "/twilio/voice?l=" + language.code();
        assertThat(broken).contains("<Redirect method=\"POST\">" + again + "</Redirect>");
        assertThat(where(provider, language)).isNotEqualTo(broken).contains("<Gather");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_call_back_that_breaks_says_so_to_the_responder_and_nothing_that_is_for_callers(Language language) {
        String bridge = "/twilio/bridge/3f1c9d36-7a47-4a52-9f0e-0d6a8c1f6b11";
        for (String step : List.of("", "/key/0", "/over/1", "/after/0/0", "/time/1772476200/0", "/trouble")) {
            String broken = provider.post(bridge + step + "?l=" + language.code(), keys("1"))
                    .body();

            assertThat(broken).isEqualTo(line.lastResort().bridge(language));
            assertThat(broken).endsWith("<Hangup/></Response>").doesNotContain("9 1 1", "<Redirect", "<Dial");
        }
        assertThat(provider.post(bridge + "/status?l=en", ProviderFixture.form("CallStatus", "completed"))
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_promise_that_outlasts_the_deadline_is_answered_in_the_callers_language(Language language) {
        String sites = press(provider, where(provider, language), "98101");
        String choice = press(provider, sites, "2");

        assertThat(press(provider, choice, "1")).isEqualTo(line.lastResort().voice(language));
    }

    @ParameterizedTest
    @CsvSource({"hello, EN", "français, FR", "español, ES"})
    void a_text_that_breaks_is_answered_in_the_texters_language(String begin, Language language) {
        HttpResponse<String> begun = provider.post("/twilio/text", text(begin));
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        HttpResponse<String> broken = provider.post("/twilio/text", text("naloxone 98104"), cookie);
        HttpResponse<String> late = provider.post("/twilio/text", text("STOP"), cookie);

        assertThat(broken.statusCode()).isEqualTo(200);
        assertThat(broken.body()).isEqualTo(line.lastResort().text(language)).contains("911");
        assertThat(late.body()).isEqualTo(line.lastResort().text(language));
    }

    @Test
    void a_fault_that_the_machine_gives_no_trace_for_is_answered_too() {
        var traceless = new IndexOutOfBoundsException();
        traceless.setStackTrace(new StackTraceElement[0]);
        answered(() -> {
            throw traceless;
        });
    }

    @Test
    void a_fault_of_the_machine_itself_is_answered_too() {
        answered(() -> {
            throw new StackOverflowError();
        });
    }

    private static void answered(Runnable fault) {
        try (var other = new BrokenLineFixture(fault)) {
            ProviderFixture asks = other.provider(LineFixture.TOKEN);

            assertThat(press(asks, where(asks, Language.FR), BrokenLineFixture.TRAP))
                    .isEqualTo(other.lastResort().voice(Language.FR));
        }
    }

    @Test
    void while_tokens_are_rotated_both_are_let_in() {
        assertThat(line.provider("old-token").post("/twilio/voice", keys("")).statusCode())
                .isEqualTo(200);
        assertThat(line.provider("older-token").post("/twilio/voice", keys("")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_copy_for_other_hosting_speaks_every_language_and_needs_nothing_of_ours() {
        assertThat(line.lastResort().standalone())
                .contains("en-US", "fr-CA", "es-US", "9 1 1", "9 8 8", "<Hangup/>")
                .doesNotContain("<Redirect", "<Gather", "/twilio/");
    }
}
