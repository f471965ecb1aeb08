package org.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Phone;

class MetricsTest {
    private static final String CALLER = "+12065550142";
    private static final String NOW = "2026-11-23T18:00:00Z";

    @Test
    void turns_are_counted_by_channel_and_outcome_and_nobody_is_named() {
        try (var line = LineFixture.atOneTime(NOW)) {
            Phone phone = line.exchange().phone(CALLER);
            phone.call(LineFixture.HOTLINE).press("1").press("98101");
            phone.text(LineFixture.HOTLINE, "naloxone 98101");
            line.time().pass(Duration.ofHours(1));

            System.gc(); // what is measured must not be thrown away
            String metrics = metrics(line);
            assertThat(turns(metrics, "channel=\"voice\",outcome=\"answered\"")).isEqualTo(3);
            assertThat(turns(metrics, "channel=\"text\",outcome=\"answered\"")).isOne();
            assertThat(turns(metrics, "channel=\"voice\",outcome=\"last-resort\""))
                    .isZero();
            assertThat(metrics)
                    .contains("within=\"3.0\"")
                    .contains("porchlight_notes_lost_total 0.0")
                    .contains("porchlight_notes_waiting 0.0")
                    .contains("porchlight_degraded 0.0")
                    .contains("porchlight_workers 1.0", "porchlight_tables_fit 1.0")
                    .contains("porchlight_task_late{task=\"refreshing the places\"} 0.0")
                    .contains("porchlight_job_late{job=\"outbox\"} 0.0")
                    .contains("porchlight_database_refuses 0.0", "porchlight_provider_refuses 0.0")
                    .contains("porchlight_texts_late 0.0")
                    .doesNotContain("5550142")
                    .doesNotContain("98101")
                    .doesNotContain("naloxone");
        }
    }

    /** Not as the value of a label, nor as its name; and no sentence stands there that didn't before anybody called. */
    @Test
    void no_topic_language_region_keyword_or_step_is_named() {
        var words = new MetricWordsFixture("98101", "981", "v6b", "us-wa", "wa", "seattle", "vancouver", "ca-bc");
        assertThat(words.size()).isGreaterThan(2000);
        try (var line = LineFixture.atOneTime(NOW)) {
            List<String> before = MetricWordsFixture.sentences(metrics(line));
            Phone phone = line.exchange().phone(CALLER);
            phone.call(LineFixture.HOTLINE).press("1").press("98101").press("9");
            phone.call(LineFixture.HOTLINE).press("7").press("2").press("1");
            for (String text :
                    List.of("naloxone 98101", "V6B", "rights", "od", "STOP", "START", "ayuda", "menu", "0")) {
                phone.text(LineFixture.HOTLINE, text);
            }
            line.time().pass(Duration.ofHours(1));
            line.writeNotes();
            System.gc(); // what is measured must not be thrown away
            String metrics = metrics(line);

            assertThat(turns(metrics, "channel=\"text\"")).isGreaterThan(5);
            assertThat(words.named(metrics)).isEmpty();
            assertThat(MetricWordsFixture.sentences(metrics)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "porchlight_x{topic=\"a\"} 1.0",
                "porchlight_x{kind=\"naloxone\"} 1.0",
                "porchlight_x{channel=\"text\",kind=\"safer-drugs\"} 1.0",
                "porchlight_x{kind=\"es\"} 1.0",
                "porchlight_x{kind=\"naloxone.where\"} 1.0",
                "porchlight_x{kind=\"98101\"} 1.0",
                "porchlight_x{kind=\"Droits\"} 1.0"
            })
    void a_label_that_named_one_would_be_found(String line) {
        assertThat(new MetricWordsFixture("98101").named(line)).hasSize(1);
    }

    @Test
    void nothing_moves_when_somebody_calls() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z")) {
            String quiet = metrics(line);
            line.exchange().phone(CALLER).call(LineFixture.HOTLINE).press("1");
            line.time().pass(Duration.ofMinutes(39));
            assertThat(metrics(line)).isEqualTo(quiet);

            line.exchange().phone(CALLER).text(LineFixture.HOTLINE, "naloxone 98101");
            line.time().pass(Duration.ofMinutes(1));
            String over = metrics(line);
            assertThat(turns(over, "channel=\"voice\"")).as("the hour is over").isEqualTo(2);
            line.exchange().phone(CALLER).text(LineFixture.HOTLINE, "next");
            line.time().pass(Duration.ofMinutes(59));
            assertThat(metrics(line)).isEqualTo(over);
        }
    }

    @Test
    void a_database_that_is_away_shows() {
        try (var line = LineFixture.losingItsDatabase(NOW)) {
            line.gate().shut();

            assertThat(metrics(line)).contains("porchlight_degraded 1.0", "porchlight_workers NaN");
        }
    }

    @Test
    void texts_of_which_nobody_will_know_show() {
        try (var line = new LineFixture(NOW)) {
            assertThat(line.degraded()).isEmpty();
            line.database().commit(handle -> handle.execute("""
                INSERT INTO outbox (kind, language, state, created_day)
                VALUES ('sorry', 'en', 'lost', '2026-11-23'), ('sorry', 'en', 'sent', '2026-11-23')
                """));
            assertThat(line.degraded())
                    .containsExactly("Texts of the last days of which nobody knows whether they were sent: 1.");
        }
    }

    private static String metrics(LineFixture line) {
        return line.provider().method("GET", "/metrics").body();
    }

    private static int turns(String metrics, String labels) {
        return metrics.lines()
                .filter(it -> it.startsWith("porchlight_turns_total{" + labels))
                .mapToInt(it -> (int) Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .sum();
    }
}
