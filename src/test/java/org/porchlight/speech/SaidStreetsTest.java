package org.porchlight.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;

/** Streets of both countries, as a voice of each language says them: {@code spoken/streets.txt}. */
class SaidStreetsTest {
    private record Row(Region region, String written, String english, String others) {
        static Row of(String line) {
            String[] parts = line.split(" \\| ");
            return new Row(
                    new Region(Country.valueOf(parts[0].substring(0, 2)), parts[0].substring(3)),
                    parts[1],
                    parts[2],
                    parts[3]);
        }
    }

    @Test
    void each_is_said_as_people_say_it_there() throws IOException {
        List<Row> rows = Files.readAllLines(Path.of("src/test/resources/spoken/streets.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(120);
        assertThat(rows).extracting(row -> row.region().country()).contains(Country.US, Country.CA);

        List<Row> said = new ArrayList<>();
        rows.forEach(row -> said.add(new Row(
                row.region(),
                row.written(),
                SpokenStreet.of(row.written(), row.region()),
                SpokenStreet.inFull(row.written(), row.region()))));

        assertThat(said).containsExactlyElementsOf(rows);
    }
}
