package org.porchlight.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertSentenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Texts of the last days of which nobody knows whether they were sent: 3. | Texts of the last days of which nobody knows whether they were sent.
        Lines whose check is overdue, so that callers go without: suicide, gambling-help. Call each, and write the day in lines.yaml. | Lines whose check is overdue, so that callers go without. Call each, and write the day in lines.yaml.
        PORCHLIGHT_KEYS lacks a key that the vault is in use under; 12 rows in the vault can't be opened. Set the value. | PORCHLIGHT_KEYS lacks a key that the vault is in use under; some rows in the vault can't be opened. Set the value.
        Notes lost while the database was away: 1,200. | Notes lost while the database was away.
        Somebody at +12065550187 or 206-555-0187 or (206) 555 0187. | Somebody at some or some or (some.
        """)
    void lists_counts_and_numbers_are_taken_out(String said, String told) {
        assertThat(AlertSentence.of(said)).isEqualTo(told);
    }

    @Test
    void what_an_operator_needs_stays() {
        for (String said : List.of(
                "The worker's job outbox (sending texts that wait) has not gone well for 20 minutes, it fails. The"
                        + " worker's log says why.",
                "The provider doesn't know us (status 401). Look at TWILIO_API_KEY.",
                "The tables are older than this program: migration 120 has not run. Run: java -jar"
                        + " target/porchlight.jar migrate",
                "This machine's clock is 115200 seconds ahead of the database's.",
                "No worker runs, so nothing that waits goes out and nothing is erased in time. One was last heard of 3"
                        + " minutes ago. Start work.")) {
            assertThat(AlertSentence.of(said)).isEqualTo(said);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.org/services/hushhush, true",
        "https://hooks.example.org:8443/a?token=hushhush, true",
        "http://127.0.0.1:9000/hushhush, true",
        "http://[::1]/hushhush, true",
        "http://hooks.example.org/hushhush, false",
        "http://localhost.example.org/hushhush, false",
        "https://user:hushhush@hooks.example.org/, false",
        "https://hooks.example.org/#hushhush, false",
        "https:///hushhush, false",
        "ftp://127.0.0.1/hushhush, false",
        "hushhush, false",
    })
    void an_address_is_secure_and_prints_without_what_is_secret(String text, boolean good) {
        assertThat(AlertWebhook.read(text).isPresent()).isEqualTo(good);
        assertThat(AlertWebhook.read(text).toString()).doesNotContain("hushhush");
    }
}
