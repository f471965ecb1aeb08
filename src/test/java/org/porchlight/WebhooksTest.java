package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's way in, over real HTTP: who is let in, who isn't, and what a position is worth in other hands. */
class WebhooksTest {
    private static final String CALLER = "+12065550142";
    private static final Pattern POSITION = Pattern.compile("p=[\\w-]+");

    private static LineFixture line;
    private static ProviderFixture provider;

    @BeforeAll
    static void open() {
        line = new LineFixture("2026-11-23T18:00:00Z");
        provider = line.provider();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    private static SortedMap<String, String> call(String sid, String from, String... more) {
        SortedMap<String, String> form = ProviderFixture.form(more);
        form.putAll(
                ProviderFixture.form("CallSid", sid, "From", from, "To", LineFixture.HOTLINE, "CallStatus", "ringing"));
        return ProviderFixture.whole("/twilio/voice", form);
    }

    private static SortedMap<String, String> text(String sid, String from, String body) {
        return ProviderFixture.whole(
                "/twilio/text",
                ProviderFixture.form("MessageSid", sid, "From", from, "To", LineFixture.HOTLINE, "Body", body));
    }

    private static String action(HttpResponse<String> response) {
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(response.body());
        assertThat(action.find()).as(response.body()).isTrue();
        return action.group(1);
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static void refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/twilio/voice",
                "/twilio/voice/turn",
                "/twilio/voice/status",
                "/twilio/text",
                "/twilio/text/status",
                "/twilio/no-such-thing",
                "/twilio/"
            })
    void without_a_right_signature_nothing_is_told(String target) {
        String body = ProviderFixture.encoded(call("CA1", CALLER));
        String others =
                ProviderFixture.signature("another-token", LineFixture.PUBLIC_URL + target, call("CA1", CALLER));

        refused(provider.raw(target, body), 403);
        refused(provider.raw(target, body, "X-Twilio-Signature", "x"), 403);
        refused(provider.raw(target, body, "X-Twilio-Signature", others), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%74wilio/voice", "//twilio/voice", "/twilio//voice", "/x/../twilio/voice", "/TWILIO/voice"})
    void another_spelling_of_the_way_leads_round_no_check(String target) {
        HttpResponse<String> response = provider.raw(target, ProviderFixture.encoded(call("CA1", CALLER)));

        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(response.body()).doesNotContain("<Response");
    }

    @Test
    void a_page_that_is_not_there_does_not_repeat_what_was_asked() {
        refused(provider.raw("/nothing/" + CALLER, "a=b"), 404);
        refused(provider.method("GET", "/twilio"), 404);
    }

    @Test
    void a_signature_for_one_address_is_none_for_another() {
        SortedMap<String, String> form = call("CA1", CALLER);
        String signature = ProviderFixture.signature(LineFixture.TOKEN, LineFixture.PUBLIC_URL + "/twilio/voice", form);

        refused(
                provider.raw("/twilio/voice?l=fr", ProviderFixture.encoded(form), "X-Twilio-Signature", signature),
                403);
        refused(
                provider.raw(
                        "/twilio/text",
                        ProviderFixture.encoded(form),
                        "X-Twilio-Signature",
                        signature,
                        "X-Forwarded-Path",
                        "/twilio/voice",
                        "X-Forwarded-Uri",
                        "/twilio/voice"),
                403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "PATCH"})
    void only_post_is_served(String method) {
        for (String target : List.of("/twilio/voice", "/twilio/voice/turn", "/twilio/text", "/twilio/voice/status")) {
            refused(provider.method(method, target), 405);
        }
    }

    @Test
    void a_field_that_comes_twice_is_refused() {
        refused(provider.raw("/twilio/voice", "CallSid=CA1&CallSid=CA1&From=x&To=y"), 400);
        refused(provider.raw("/twilio/text", "Body=a&From=x&Body=b"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%zz", "Body=%", "Body=%4", "%=1"})
    void what_cannot_be_decoded_is_refused(String body) {
        refused(provider.raw("/twilio/text", body), 400);
    }

    @Test
    void a_form_over_64_kib_is_refused_and_one_of_64_kib_is_read() {
        String most = "Body=" + "x".repeat(64 * 1024 - 5);

        refused(provider.raw("/twilio/text", most), 403);
        refused(provider.raw("/twilio/text", most + "x"), 413);
        refused(provider.chunked("/twilio/text", most), 403);
        refused(provider.chunked("/twilio/text", most + "x"), 413);
    }

    /** A body is read on for 128 KiB; beyond that its sender may find the connection closed before the answer. */
    @Test
    void whoever_sends_too_much_hears_so_too() {
        for (int times = 0; times < 20; times++) {
            refused(provider.raw("/twilio/text", "Body=" + "x".repeat(120_000)), 413);
        }
    }

    @Test
    void a_chunked_form_is_served_like_any() {
        SortedMap<String, String> form = call("CA2", CALLER);
        String signature = ProviderFixture.signature(LineFixture.TOKEN, LineFixture.PUBLIC_URL + "/twilio/voice", form);

        assertThat(provider.chunked("/twilio/voice", ProviderFixture.encoded(form), "X-Twilio-Signature", signature)
                        .body())
                .contains("<Gather");
    }

    @Test
    void every_answer_and_refusal_is_kept_by_no_cache_and_has_its_type() {
        HttpResponse<String> voice = provider.post("/twilio/voice", call("CA3", CALLER));
        HttpResponse<String> text = provider.post("/twilio/text", text("SM3", CALLER, "hi"));

        assertThat(List.of(voice, text)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers()
                            .firstValue("Content-Type")
                            .orElseThrow()
                            .replace(" ", ""))
                    .isEqualTo("text/xml;charset=utf-8");
            assertThat(response.headers().firstValue("Server")).isEmpty();
        });
        assertThat(List.of(
                        voice,
                        text,
                        provider.raw("/twilio/voice", "a=b"),
                        provider.method("GET", "/twilio/voice"),
                        provider.raw("/twilio/text", "a=%zz"),
                        provider.post("/twilio/text/status", text("SM3", CALLER, ""))))
                .allSatisfy(it ->
                        assertThat(it.headers().firstValue("Cache-Control")).contains("no-store"));
    }

    @Test
    void fields_that_we_do_not_know_and_fields_that_lack_are_no_reason_to_be_silent() {
        assertThat(provider.post("/twilio/voice", call("CA4", CALLER, "New", "é €", "FromCity", "", "StirVerstat", "x"))
                        .body())
                .contains("<Gather");
        for (String target : List.of("/twilio/voice", "/twilio/voice/turn")) {
            assertThat(provider.post(target, ProviderFixture.form()).body()).contains("<Gather");
            assertThat(provider.post(target, ProviderFixture.form("From", "", "To", "", "Digits", ""))
                            .body())
                    .contains("<Gather");
        }
        assertThat(provider.post("/twilio/text", ProviderFixture.form()).body()).contains("<Message");
        assertThat(provider.post("/twilio/text", text("", "", "\n \u0001")).body())
                .contains("<Message");
    }

    @Test
    void status_callbacks_are_taken_and_answered_with_nothing() {
        for (String target : List.of("/twilio/voice/status", "/twilio/text/status")) {
            HttpResponse<String> response = provider.post(target, call("CA5", CALLER, "MessageStatus", "new-thing"));
            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anonymous",
                "Anonymous",
                "unknown",
                "Restricted",
                "Unavailable",
                "Private",
                "client:ann",
                "sip:a@b.org",
                "+266696687",
                "+7378742833",
                "+2562533",
                "+8656696",
                "+86282452253",
                "266696687",
                "+1266696687",
                "17378742833",
                "+1",
                "2065550142",
                "+1206555014x",
                "+12065550142123456"
            })
    void a_withheld_number_is_served_and_gets_no_text(String from) {
        String begun = action(provider.post("/twilio/voice", call("CA6" + from.hashCode(), from)));
        String where = action(provider.post(begun, call("CA6" + from.hashCode(), from, "Digits", "1")));
        HttpResponse<String> site = provider.post(where, call("CA6" + from.hashCode(), from, "Digits", "98101"));
        HttpResponse<String> texted = provider.post(action(site), call("CA6" + from.hashCode(), from, "Digits", "2"));

        assertThat(site.body()).contains("Paper Lantern Room");
        assertThat(texted.body().split("Paper Lantern Room", -1))
                .as("read twice")
                .hasSize(3);
        assertThat(texted.body()).doesNotContain("private?");
        assertThat(line.exchange().phone(from).inbox()).isEmpty();
    }

    @Test
    void a_position_is_worth_nothing_in_another_call() {
        String begun = action(provider.post("/twilio/voice", call("CA7", CALLER)));
        String where = action(provider.post(begun, call("CA7", CALLER, "Digits", "1")));

        assertThat(provider.post(where, call("CA7", CALLER, "Digits", "98101")).body())
                .contains("Paper Lantern Room");
        HttpResponse<String> others = provider.post(where, call("CA8", CALLER, "Digits", "98101"));
        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(others.body()).doesNotContain("Paper Lantern Room").contains("<Gather");
    }

    @Test
    void a_cookie_is_worth_nothing_between_other_numbers() {
        String cookie = cookie(provider.post("/twilio/text", text("SM1", CALLER, "naloxone 98101")));

        assertThat(provider.post("/twilio/text", text("SM2", CALLER, "next"), cookie)
                        .body())
                .contains("Heron Corner Box");
        assertThat(provider.post("/twilio/text", text("SM3", "+12065550143", "next"), cookie)
                        .body())
                .doesNotContain("Heron");
        SortedMap<String, String> other = text("SM4", CALLER, "next");
        other.put("To", "+12065550101");
        assertThat(provider.post("/twilio/text", other, cookie).body()).doesNotContain("Heron");
    }

    @Test
    void the_cookie_goes_to_the_texts_only_and_is_no_scripts_business() {
        HttpResponse<String> response = provider.post("/twilio/text", text("SM5", CALLER, "hi"));

        assertThat(response.headers().allValues("Set-Cookie")).singleElement().satisfies(cookie -> {
            assertThat(cookie.split("; ")).contains("Path=/twilio/text", "HttpOnly", "Max-Age=14400", "Secure");
            assertThat(cookie).matches("porchlight=[A-Za-z0-9._~-]+; .*").hasSizeLessThan(1024 + 100);
        });
    }

    @Test
    void a_position_that_is_no_position_begins_afresh() {
        for (String broken : List.of("", "x", "A".repeat(728), "A".repeat(5000), "..", "~")) {
            assertThat(provider.post("/twilio/voice/turn?p=" + broken, call("CA9", CALLER, "Digits", "4"))
                            .body())
                    .contains("<Gather");
        }
    }

    @Test
    void addresses_keep_to_letters_that_no_proxy_changes() {
        String begun = action(provider.post("/twilio/voice", call("CA10", CALLER)));

        assertThat(begun).matches("/twilio/voice/turn\\?p=[A-Za-z0-9._~/-]+").hasSizeLessThan(1024);
    }

    @Test
    void the_same_request_twice_says_the_same_and_is_noted_once() {
        String begun = action(provider.post("/twilio/voice", call("CA11", CALLER)));
        SortedMap<String, String> pressed = call("CA11", CALLER, "Digits", "0");
        SortedMap<String, String> written = text("SM11", CALLER, "privacy");
        int privacy = notes("privacy");
        int person = notes("person");
        String first = said(provider.post(begun, pressed)) + said(provider.post("/twilio/text", written));
        String second = said(provider.post(begun, pressed)) + said(provider.post("/twilio/text", written));

        assertThat(second).isEqualTo(first);
        assertThat(first).contains("<Gather", "<Message");
        provider.post("/twilio/text", text("SM12", CALLER, "tolerance"));
        assertThat(notes("break")).isEqualTo(1);
        assertThat(notes("privacy")).isEqualTo(privacy + 1);
        assertThat(notes("person")).isEqualTo(person + 1);
    }

    private static String said(HttpResponse<String> response) {
        return POSITION.matcher(response.body()).replaceAll("p=…");
    }

    private static int notes(String what) {
        line.writeNotes();
        return line.database().commit(handle -> handle.createQuery("SELECT count(*) FROM note WHERE what = :what")
                .bind("what", what)
                .mapTo(int.class)
                .one());
    }
}
