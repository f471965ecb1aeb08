package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.cli.LiveDatabase;
import org.porchlight.database.Database;
import org.porchlight.privacy.Keys;
import org.porchlight.testing.Postgres;

/** Live service starts on no tables that it doesn't work on, and says what to do. */
@Timeout(120)
class TablesThatFitTest {
    private static final String LATER = """
        INSERT INTO flyway_schema_history
            (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
        VALUES (9000, '9000', 'later', 'SQL', 'V9000__later.sql', 1, 'x', 1, true)
        """;

    private static String refused(String url, String command) {
        var err = new StringWriter();
        int code = PorchlightFixture.run(
                PorchlightFixture.live(url, Keys.fresh().value()), new StringWriter(), err, command);
        assertThat(code).as(err.toString()).isEqualTo(2);
        return err.toString();
    }

    @ParameterizedTest
    @CsvSource({"serve", "work"})
    void on_older_ones_it_says_migrate(String command) {
        String url = Postgres.freshUrl();
        try (Database database = Postgres.patient(url)) {
            database.commit(
                    handle -> handle.execute("DELETE FROM flyway_schema_history WHERE CAST(version AS integer) > 10"));
        }
        assertThat(refused(url, command))
                .startsWith("The tables are older than this program")
                .contains(" migrate");
    }

    @ParameterizedTest
    @CsvSource({"serve", "work"})
    void on_none_it_says_migrate(String command) {
        assertThat(refused(Postgres.emptyUrl(), command)).contains("without our tables", " migrate");
    }

    /** While a release rolls out, and after it was taken back. */
    @Test
    void a_process_goes_on_and_starts_on_newer_ones_that_only_have_more() {
        try (var line = new LineFixture("2026-11-23T18:00:00Z")) {
            line.database().commit(handle -> handle.execute("ALTER TABLE callback ADD COLUMN later text"));
            line.database().commit(handle -> handle.execute(LATER));
            assertThat(line.degraded()).singleElement().asString().startsWith("The tables are newer than this program");
            assertThat(line.exchange().phone("+12065550199").text(LineFixture.HOTLINE, "naloxone 98101"))
                    .isNotEmpty();
            new LiveDatabase(
                            line.database(),
                            line.services().sites(),
                            line.services().base().staff().demo())
                    .fits();
        }
    }

    @ParameterizedTest
    @CsvSource({"serve", "work"})
    void on_ones_that_need_a_newer_jar_it_says_that_it_is_older(String command) {
        String url = Postgres.freshUrl();
        try (Database database = Postgres.patient(url)) {
            database.commit(handle -> handle.execute(LATER));
            database.commit(handle -> handle.execute("UPDATE schema_floor SET least = 9000"));
        }
        assertThat(refused(url, command)).startsWith("This jar is older than the tables");
    }
}
