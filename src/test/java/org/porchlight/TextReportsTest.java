package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.StatusCallbacks.Callback;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.testing.Eventually;
import org.porchlight.twilio.TextReports;

/** What the provider reports of our texts, over real HTTP with real signatures. */
class TextReportsTest {
    private static LineFixture line;
    private static ProviderFixture provider;

    @BeforeAll
    static void open() {
        line = LineFixture.losingItsDatabase("2026-11-23T18:00:00Z");
        provider = line.provider();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    /** A text whose attempt has begun and of which nothing was heard. */
    private static UUID begun() {
        return line.database()
                .commit(handle -> handle.select("""
                    WITH begun AS (INSERT INTO outbox (kind, language, state, created_day)
                                   VALUES ('sorry', 'en', 'unknown', '2026-11-23') RETURNING id)
                    INSERT INTO attempt (outbox, no, started_hour)
                    SELECT id, 1, '2026-11-23T18:00:00Z' FROM begun RETURNING outbox
                    """).mapTo(UUID.class).one());
    }

    private static String state(UUID id) {
        return line.database()
                .commit(handle -> handle.select("""
                    SELECT state || coalesce(' ' || delivery, '') FROM outbox JOIN attempt ON outbox = id
                    WHERE id = ?
                    """, id).mapTo(String.class).one());
    }

    @Test
    void the_exchanges_reports_settle_a_text_doubled_and_backwards() {
        UUID id = begun();
        line.carrier()
                .text(
                        new PhoneNumber("+12065550101"),
                        new PhoneNumber("+12065550123"),
                        "Sorry.",
                        LineFixture.PUBLIC_URL + TextReports.PATH + id);
        line.exchange().deliverCallbacks(reports -> {
            List<Callback> again = new ArrayList<>(reports);
            again.addAll(reports);
            Collections.reverse(again);
            return again;
        });
        assertThat(state(id)).isEqualTo("sent delivered");
        assertThat(line.exchange().errors()).isEmpty();
    }

    @Test
    void a_failed_text_is_failed() {
        UUID id = begun();
        assertThat(report(id.toString(), "failed")).isEqualTo(204);
        assertThat(state(id)).isEqualTo("failed failed");
    }

    @Test
    void whose_owner_stopped_our_texts_at_the_provider_is_on_our_list_from_then_on() {
        UUID id = begun();
        assertThat(stops()).isZero();
        assertThat(report(id, "+12065550147", "30003")).isEqualTo(204);
        assertThat(report(id, "no number", "21610")).isEqualTo(204);
        assertThat(stops()).isZero();
        assertThat(report(id, "+12065550147", "21610")).isEqualTo(204);
        assertThat(report(id, "+12065550147", "21610")).isEqualTo(204);
        assertThat(stops()).isOne();
        assertThat(state(id)).isEqualTo("failed failed");

        line.exchange().phone("+12065550147").text(LineFixture.HOTLINE, "Start!");
        assertThat(stops()).as("it is that number's, and theirs to take back").isZero();
    }

    private static int report(UUID id, String to, String error) {
        return provider.post(
                        TextReports.PATH + id,
                        ProviderFixture.form(
                                "MessageSid", "SM1", "MessageStatus", "failed", "To", to, "ErrorCode", error))
                .statusCode();
    }

    private static int stops() {
        return line.database().commit(handle -> handle.select("SELECT count(*) FROM stop_list")
                .mapTo(int.class)
                .one());
    }

    @Test
    void what_is_no_report_of_ours_changes_nothing_and_is_no_error() {
        UUID id = begun();
        assertThat(report(id.toString(), "+12065550123")).isEqualTo(204);
        assertThat(report("no-id", "failed")).isEqualTo(204);
        assertThat(report(new UUID(1, 2).toString(), "failed")).isEqualTo(204);
        assertThat(state(id)).isEqualTo("unknown");
    }

    @Test
    void without_a_signature_nobody_settles_anything() {
        UUID id = begun();
        String body = ProviderFixture.encoded(ProviderFixture.form("MessageSid", "SM1", "MessageStatus", "failed"));
        assertThat(provider.raw(TextReports.PATH + id, body).statusCode()).isEqualTo(403);
        assertThat(state(id)).isEqualTo("unknown");
    }

    @Test
    void a_report_while_the_database_is_away_is_no_error_at_the_provider() {
        UUID id = begun();
        line.gate().shut();
        assertThat(report(id.toString(), "failed")).isEqualTo(204);
        line.gate().open();
        Eventually.holds(line.database()::answers);
        assertThat(state(id)).isEqualTo("unknown");
    }

    private static int report(String id, String status) {
        return provider.post(TextReports.PATH + id, ProviderFixture.form("MessageSid", "SM1", "MessageStatus", status))
                .statusCode();
    }
}
