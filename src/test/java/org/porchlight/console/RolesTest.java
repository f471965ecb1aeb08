package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.messaging.Language;
import org.porchlight.staff.Role;
import org.porchlight.staff.Token;

/** Every route that there is, as everybody: nobody sees what isn't for them, and everybody what is. */
class RolesTest {
    private static LineFixture line;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        line.close();
    }

    /** Somebody new each time: some routes end a session, or an account. */
    private static Token signedIn(Role role) {
        UUID staff = line.database().commit(handle -> handle.createQuery("""
            INSERT INTO staff (alias, languages, role, demo)
            VALUES ('tester-' || (SELECT count(*) FROM staff), ARRAY['en'], :role, false) RETURNING id
            """)
                .bind("role", role.code())
                .mapTo(UUID.class)
                .one());
        return line.sessions().begin(staff, Language.EN);
    }

    private record Answered(int status, String location) {}

    private static Answered ask(Route route, Optional<Token> token, String formToken) throws Exception {
        String path = route.path().replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(line.address() + path));
        token.ifPresent(it -> request.header("Cookie", "__Host-porchlight=" + it.value()));
        switch (route.method()) {
            case GET -> request.GET();
            case POST ->
                request.header("Origin", line.address())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("token=" + formToken));
        }
        // Some pages stream and never end; how the answer begins is enough.
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        response.body().close();
        return new Answered(
                response.statusCode(), response.headers().firstValue("Location").orElse(""));
    }

    private static List<Route> guarded() {
        return line.routes().stream().filter(route -> route.needs().isPresent()).toList();
    }

    @Test
    void nobody_is_led_to_the_sign_in_page_from_everywhere_else() {
        assertThat(line.routes().stream()
                        .filter(route -> route.needs().isEmpty())
                        .map(Route::path)
                        .distinct())
                .as("what needs nobody signed in")
                .containsExactlyInAnyOrder(
                        "/console/sign-in",
                        "/console/join",
                        "/console/join/do",
                        "/console/join/{token}",
                        "/console/demo");
        assertThat(guarded()).isNotEmpty().allSatisfy(route -> assertThat(ask(route, Optional.empty(), "x"))
                .as(route.toString())
                .isEqualTo(new Answered(303, ConsolePaths.SIGN_IN)));
    }

    @Test
    void every_role_gets_what_it_covers_and_nothing_more() {
        assertThat(guarded()).allSatisfy(route -> assertThat(Role.values()).allSatisfy(role -> {
            Token token = signedIn(role);
            Answered answered = ask(route, Optional.of(token), token.form());
            if (role.covers(route.needs().orElseThrow())) {
                assertThat(answered.status()).as(role + " " + route).isNotIn(403, 405, 500, 503);
            } else {
                assertThat(answered.status()).as(role + " " + route).isEqualTo(403);
            }
        }));
    }

    @Test
    void no_form_does_anything_without_its_token() {
        assertThat(guarded().stream().filter(route -> route.method() == Route.Method.POST))
                .isNotEmpty()
                .allSatisfy(
                        route -> Stream.of("", "x", signedIn(Role.ADMINISTRATOR).form())
                                .forEach(wrong -> assertThat(status(route, signedIn(Role.ADMINISTRATOR), wrong))
                                        .as(route.toString())
                                        .isEqualTo(403)));
    }

    private static int status(Route route, Token token, String formToken) {
        try {
            return ask(route, Optional.of(token), formToken).status();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void the_roles_lie_one_in_the_other() {
        assertThat(Role.RESPONDER.covers(Role.COORDINATOR)).isFalse();
        assertThat(Role.COORDINATOR.covers(Role.RESPONDER)).isTrue();
        assertThat(Role.ADMINISTRATOR.covers(Role.COORDINATOR)).isTrue();
        assertThat(Role.COORDINATOR.covers(Role.ADMINISTRATOR)).isFalse();
    }
}
