package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.ProviderFixture;
import org.porchlight.staff.Role;

/** Many strangers try passwords at once, each from another address. */
@Execution(ExecutionMode.CONCURRENT)
class SignInCrowdTest {
    private static final int CROWD = 40;
    private final LineFixture line = LineFixture.hashingAsInService("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private final HttpClient crowd = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        crowd.close();
        browser.close();
        line.close();
    }

    @Test
    void most_are_asked_kindly_to_come_again_and_a_member_of_staff_gets_in_afterwards() {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);

        List<CompletableFuture<HttpResponse<String>>> tries = tries();
        assertThat(line.provider()
                        .post("/twilio/voice", ProviderFixture.form("CallSid", "CA1", "To", LineFixture.HOTLINE))
                        .body())
                .as("a call meanwhile")
                .contains("<Gather");

        assertThat(tries.stream().map(CompletableFuture::join))
                .allMatch(response -> response.statusCode() == 401 || response.statusCode() == 503)
                .filteredOn(response -> response.statusCode() == 503)
                .isNotEmpty()
                .allSatisfy(response -> assertThat(response.body()).contains("Many people are at this door"));
        try (StaffClientFixture elsewhere = new StaffClientFixture(line).with("X-Forwarded-For", "203.0.113.7")) {
            assertThat(juniper.signIn(elsewhere, juniper.code()).statusCode()).isEqualTo(303);
        }
    }

    private List<CompletableFuture<HttpResponse<String>>> tries() {
        try (StaffClientFixture stranger = new StaffClientFixture(line)) {
            stranger.get(ConsolePaths.SIGN_IN);
            return IntStream.range(0, CROWD)
                    .mapToObj(one -> crowd.sendAsync(tried(stranger, one), BodyHandlers.ofString()))
                    .toList();
        }
    }

    private HttpRequest tried(StaffClientFixture stranger, int from) {
        return HttpRequest.newBuilder(URI.create(line.address() + ConsolePaths.SIGN_IN))
                .header("Origin", line.address())
                .header("Cookie", stranger.cookie().orElseThrow())
                .header("X-Forwarded-For", "198.51.100." + from)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "alias=juniper&password=guess&code=123456&token=" + stranger.token()))
                .build();
    }
}
