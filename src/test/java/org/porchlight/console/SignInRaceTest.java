package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.staff.CodeKey;
import org.porchlight.staff.Role;

/** Twelve come at once with what lets in once, as after a look over a shoulder: one gets in. */
@Execution(ExecutionMode.CONCURRENT)
class SignInRaceTest {
    private static final int CROWD = 12;

    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private final StaffClientFixture stranger = new StaffClientFixture(line);
    private final HttpClient crowd = HttpClient.newHttpClient();

    @BeforeEach
    void visit() {
        stranger.get(ConsolePaths.SIGN_IN);
    }

    @AfterEach
    void close() {
        crowd.close();
        browser.close();
        stranger.close();
        line.close();
    }

    @Test
    void a_code_of_the_app_lets_one_of_them_in() {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        assertOneOf(atOnce(stranger, ConsolePaths.SIGN_IN, juniper.form(juniper.code())), 303, 401, 503);
    }

    @Test
    void a_recovery_code_lets_one_of_them_in() {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        assertOneOf(
                atOnce(
                        stranger,
                        ConsolePaths.SIGN_IN,
                        juniper.form(juniper.recovery().getFirst())),
                303,
                401,
                503);
        List<String> left = line.database()
                .commit(handle -> handle.select("SELECT encode(hash, 'hex') FROM recovery_code")
                        .mapTo(String.class)
                        .list());
        assertThat(left).hasSize(juniper.recovery().size() - 1);
    }

    /** Here no password is hashed, which lets a few pass at a time only. */
    @Test
    void a_code_within_a_session_confirms_one_change() {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        browser.get(ConsolePaths.ME);
        List<HttpResponse<String>> answers = atOnce(browser, ConsolePaths.MY_RECOVERY, Map.of("code", juniper.code()));
        assertThat(answers.stream()
                        .filter(answer -> !StaffMemberFixture.codes(answer).isEmpty()))
                .hasSize(1);
    }

    @Test
    void an_invitation_makes_one_account() {
        String link = StaffMemberFixture.invited(line, "juniper", Role.RESPONDER);
        CodeKey key = StaffMemberFixture.key(StaffMemberFixture.open(stranger, link));
        Map<String, String> form = Map.of(
                "invitation",
                link.substring(link.indexOf('#') + 1),
                "password",
                StaffMemberFixture.PASSWORD,
                "key",
                key.letters(),
                "code",
                key.code(line.time().instant()));
        assertOneOf(atOnce(stranger, ConsolePaths.JOIN_DO, form), 200, 404, 503);
    }

    private static void assertOneOf(List<HttpResponse<String>> answers, int in, int out, int busy) {
        assertThat(answers.stream().map(HttpResponse::statusCode))
                .hasSize(CROWD)
                .containsOnlyOnce(in)
                .allMatch(status -> status == in || status == out || status == busy);
    }

    /** The same form twelve times, each from another address. */
    private List<HttpResponse<String>> atOnce(StaffClientFixture from, String path, Map<String, String> form) {
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, CROWD)
                .mapToObj(one -> crowd.sendAsync(request(from, path, form, one), BodyHandlers.ofString()))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest request(StaffClientFixture from, String path, Map<String, String> form, int one) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "token=" + from.token() + "&", ""));
        return HttpRequest.newBuilder(URI.create(line.address() + path))
                .header("Origin", line.address())
                .header("Cookie", from.cookie().orElseThrow())
                .header("X-Forwarded-For", "203.0.113." + one)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
