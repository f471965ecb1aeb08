package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.ProviderCopyFixture;
import org.porchlight.exchange.ExchangeRest.Fault;
import org.porchlight.staff.Role;
import org.porchlight.twilio.ErasureSweep;

/** What coordinators, {@code /readyz} and {@code /metrics} say of the provider's copy, and no more. */
class KeptPageTest {
    private static final String PAGE = "/console/kept";
    private static final String DIGITS = "2065550142";

    @Test
    void the_page_says_what_is_left_how_old_it_is_and_when_it_was_last_swept() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:00:00Z");
                var coordinator = new StaffClientFixture(line).enter(Role.COORDINATOR);
                var responder = new StaffClientFixture(line).enter(Role.RESPONDER)) {
            ErasureSweep sweep = new ProviderCopyFixture(line).sweep(ProviderCopyFixture.NOTHING);
            assertThat(coordinator.get(PAGE).body())
                    .contains("Not known yet", "Not yet", "What nobody can erase")
                    .doesNotContain("Nothing is left");
            assertThat(responder.get(PAGE).statusCode()).isEqualTo(403);
            assertThat(coordinator.get("/console").body()).contains("href=\"" + PAGE + "\"");

            var call = line.exchange().phone("+1" + DIGITS).call(LineFixture.HOTLINE);
            line.time().pass(Duration.ofHours(5));
            sweep.round(line.time().instant());
            assertThat(coordinator.get(PAGE).body())
                    .contains("id=\"calls\">1<", "id=\"texts\">0<", "less than 6 hours ago")
                    .doesNotContain(DIGITS, call.sid(), "id=\"stands\"");
            assertThat(metrics(line))
                    .contains("porchlight_provider_records 1.0", "porchlight_provider_oldest_hours 6.0")
                    .doesNotContain(DIGITS, call.sid());
            assertThat(line.degraded()).noneMatch(it -> it.contains("provider"));
        }
    }

    @Test
    void a_sweep_that_has_not_done_its_work_for_a_day_is_seen_by_all_who_look() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:00:00Z");
                var coordinator = new StaffClientFixture(line).enter(Role.COORDINATOR)) {
            ErasureSweep sweep = new ProviderCopyFixture(line).sweep(ProviderCopyFixture.NOTHING);
            sweep.round(line.time().instant());
            line.exchange().rest().answer(Fault.BUSY);
            for (int hour = 0; hour < 23; hour++) {
                line.time().pass(Duration.ofHours(1));
                sweep.round(line.time().instant());
            }
            assertThat(line.degraded()).noneMatch(it -> it.contains("provider"));
            line.time().pass(Duration.ofHours(2));
            assertThat(line.degraded()).anyMatch(it -> it.contains("was not swept for a day"));
            assertThat(metrics(line)).contains("porchlight_provider_unswept_hours 25.0");
            coordinator.enter(Role.COORDINATOR);
            assertThat(coordinator.get(PAGE).body()).contains("id=\"stands\"");

            line.exchange().rest().release();
            sweep.round(line.time().instant());
            assertThat(line.degraded()).noneMatch(it -> it.contains("provider"));
        }
    }

    private static String metrics(LineFixture line) {
        return line.provider().method("GET", "/metrics").body();
    }
}
