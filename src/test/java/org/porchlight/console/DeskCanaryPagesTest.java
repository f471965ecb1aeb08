package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Call;
import org.porchlight.staff.Role;
import org.porchlight.testing.Eventually;

/** A number goes through all of a call back, and every page is asked for at every step of it: none shows the number. */
class DeskCanaryPagesTest {
    private static final String DIGITS = "2065550199";
    private static final String RESPONDER = "+12065550102";

    private static void nothingShown(LineFixture line, List<StaffClientFixture> everybody, UUID request) {
        for (StaffClientFixture browser : everybody) {
            line.routes().stream()
                    .filter(route ->
                            route.method() == Route.Method.GET && !route.path().equals(ConsolePaths.NEWS))
                    .map(route -> browser.get(route.path().replaceAll("\\{[a-z]+}", request.toString())))
                    .forEach(answer -> assertThat(shown(answer))
                            .as(answer.uri().getPath())
                            .doesNotContain(
                                    DIGITS, "5550199", "206 555 0199", "555 0199", "555-0199", "*0199", "…0199"));
        }
    }

    private static String shown(HttpResponse<String> answer) {
        return answer.uri() + " " + answer.headers().map() + " " + answer.body();
    }

    private static Call rung(LineFixture line, String number) {
        Eventually.holds(() -> {
            line.exchange().deliverCallbacks();
            return line.exchange().phone(number).ringing().isPresent();
        });
        return line.exchange().phone(number).ringing().orElseThrow();
    }

    @Test
    void no_page_shows_a_number_at_any_step_of_a_call_back() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var responder = new StaffClientFixture(line).enter(Role.RESPONDER);
                var coordinator = new StaffClientFixture(line).enter(Role.COORDINATOR)) {
            List<StaffClientFixture> everybody = List.of(responder, coordinator);
            new TexterFixture(line, "+1" + DIGITS).ask("Robin", 1, true);
            UUID request = line.database().commit(handle -> handle.select("SELECT id FROM callback")
                    .mapTo(UUID.class)
                    .one());
            assertThat(responder.get(ConsolePaths.QUEUE).body()).contains("Ask for Robin");
            nothingShown(line, everybody, request);

            String card = ConsolePaths.REQUEST.of(request);
            responder.post(card + "/take", java.util.Map.of());
            assertThat(responder.get(card).body()).contains("First words");
            nothingShown(line, everybody, request);

            responder.post(card + "/call", java.util.Map.of());
            Call mine = rung(line, RESPONDER);
            mine.answer();
            nothingShown(line, everybody, request);
            mine.press("1");
            rung(line, "+1" + DIGITS).answer().hangUp();
            Eventually.holds(() -> {
                line.exchange().deliverCallbacks();
                return responder.get(card).body().contains("How did it go?");
            });
            nothingShown(line, everybody, request);

            responder.post(card + "/end", java.util.Map.of("how", "talked"));
            nothingShown(line, everybody, request);
        }
    }
}
