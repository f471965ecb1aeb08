package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request that was seen on its way, sent again with its fields cut elsewhere: what is signed stays the same to the last
 * letter, since names and values are joined without a mark.
 */
class MovedFieldsTest {
    private static final String SID = "CA0123456789abcdef0123456789abcdef";
    private static final String VOICE = "/twilio/voice";

    private static LineFixture line;
    private static ProviderFixture provider;

    @BeforeAll
    static void open() {
        line = LineFixture.live("2026-11-23T18:00:00Z");
        provider = line.provider();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    private static SortedMap<String, String> call() {
        return ProviderFixture.form(
                "AccountSid",
                LineFixture.SID,
                "ApiVersion",
                "2010-04-01",
                "CallSid",
                SID,
                "CallStatus",
                "ringing",
                "Direction",
                "inbound",
                "From",
                "+12065550142",
                "To",
                LineFixture.HOTLINE);
    }

    /** Signed for one target and form, and sent with others. */
    private static HttpResponse<String> sent(
            SortedMap<String, String> signed, String target, SortedMap<String, String> form) {
        return provider.raw(
                target,
                ProviderFixture.encoded(form),
                "X-Twilio-Signature",
                ProviderFixture.signature(LineFixture.TOKEN, LineFixture.PUBLIC_URL + VOICE, signed));
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void as_it_was_sent_it_is_served() {
        assertThat(sent(call(), VOICE, call()).body()).contains("<Gather");
    }

    @ParameterizedTest
    @CsvSource({
        "ApiVersion, CallSid",
        "AccountSid, ApiVersion",
        "Direction, From",
        "From, To",
        "CallStatus, Direction",
    })
    void a_field_that_swallows_the_next_one_is_refused_where_it_matters(String greedy, String swallowed) {
        SortedMap<String, String> moved = call();
        moved.merge(greedy, swallowed + moved.remove(swallowed), String::concat);

        HttpResponse<String> answer = sent(call(), VOICE, moved);
        if (swallowed.equals("Direction")) {
            assertThat(answer.statusCode())
                    .as("it says nothing of who or which call")
                    .isEqualTo(200);
        } else {
            refused(answer);
        }
    }

    @Test
    void the_first_field_does_not_move_into_the_address() {
        SortedMap<String, String> rest = call();
        String account = "AccountSid" + rest.remove("AccountSid");
        refused(sent(call(), VOICE + account, rest));

        String target = "/twilio/voice/turn?p=abc";
        String signature = ProviderFixture.signature(LineFixture.TOKEN, LineFixture.PUBLIC_URL + target, call());
        refused(provider.raw(target + account, ProviderFixture.encoded(rest), "X-Twilio-Signature", signature));
    }

    @Test
    void who_writes_a_text_does_not_choose_whom_it_is_from() {
        SortedMap<String, String> text = new TreeMap<>(call());
        text.keySet().removeAll(java.util.Set.of("CallSid", "CallStatus", "Direction"));
        text.put("MessageSid", "SM0123456789abcdef0123456789abcdef");
        text.put("Body", "nc calls From+12065550188FromA");
        SortedMap<String, String> moved = new TreeMap<>(text);
        moved.put("Body", "nc calls ");
        moved.put("From", "+12065550188");
        moved.put("FromA", "From+12065550142");
        String signature = ProviderFixture.signature(LineFixture.TOKEN, LineFixture.PUBLIC_URL + "/twilio/text", text);

        assertThat(provider.raw("/twilio/text", ProviderFixture.encoded(text), "X-Twilio-Signature", signature)
                        .body())
                .as("anyone may write anything")
                .contains("<Message");
        refused(provider.raw("/twilio/text", ProviderFixture.encoded(moved), "X-Twilio-Signature", signature));
    }

    @ParameterizedTest
    @CsvSource({
        "CallSid, CA1",
        "CallSid, SM0123456789abcdef0123456789abcdef",
        "CallSid, CA0123456789ABCDEF0123456789ABCDEF",
        "CallSid, CA0123456789abcdef0123456789abcdef0",
        "AccountSid, AC0123456789abcdef0123456789abcdef",
    })
    void what_the_provider_never_sends_is_refused_however_it_is_signed(String name, String value) {
        SortedMap<String, String> form = call();
        form.put(name, value);
        refused(sent(form, VOICE, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AccountSid", "CallSid", "From", "To"})
    void what_the_provider_always_sends_is_demanded(String name) {
        SortedMap<String, String> form = call();
        form.remove(name);
        refused(sent(form, VOICE, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/json"})
    void a_body_that_does_not_say_it_is_a_form_is_none(String type) {
        refused(provider.typed(
                VOICE,
                type,
                ProviderFixture.encoded(call()),
                ProviderFixture.signature(LineFixture.TOKEN, LineFixture.PUBLIC_URL + VOICE, call())));
    }
}
