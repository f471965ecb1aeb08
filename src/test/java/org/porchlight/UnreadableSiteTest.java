package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.exchange.Text;
import org.porchlight.testing.Time;

/** One row of the directory that nobody can read, in a database that a line starts on. */
class UnreadableSiteTest {
    private static final String NOW = "2026-11-23T18:00:00Z";

    @Test
    void the_line_starts_names_the_row_and_tells_of_the_other_sites() {
        try (var line = new LineFixture(
                new Time(NOW), () -> Instant.parse(NOW), LineFixture.script(), UnreadableSiteTest::misspelt)) {
            assertThat(line.degraded()).singleElement().asString().contains("misspelt-zone (zone can't be read");
            assertThat(line.exchange().phone("+12065550199").text(LineFixture.HOTLINE, "naloxone 98101"))
                    .extracting(Text::body)
                    .singleElement()
                    .asString()
                    .startsWith("Near Seattle");
        }
    }

    private static void misspelt(Database database) {
        database.commit(handle -> handle.execute("""
            INSERT INTO site (id, name, street, city, country, region, latitude, longitude, zone, services, kind, demo)
            VALUES ('misspelt-zone', 'A Room', '1 Any St', 'Seattle', 'US', 'WA', 47.6, -122.3, 'America/Los_Angelse',
                    array['naloxone'], 'staffed', false)
            """));
    }
}
