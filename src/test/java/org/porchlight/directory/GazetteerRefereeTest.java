package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.testing.SharedFiles;

/**
 * Measures our gazetteer against another one, made from other sources, that lies outside this repository: in
 * {@code ../shared}, or where {@code PORCHLIGHT_SHARED} or {@code -Dporchlight.shared} says.
 */
class GazetteerRefereeTest {
    private static final Gazetteer GAZETTEER = Gazetteer.packaged();
    private static final Path FOLDER = SharedFiles.of("data/gazetteer");
    private static final List<Row> REFEREE = new ArrayList<>();

    private record Row(String code, double latitude, double longitude) {
        boolean american() {
            return Character.isDigit(code.charAt(0));
        }

        boolean rural() {
            return !american() && code.charAt(1) == '0';
        }

        boolean urban() {
            return !american() && !rural();
        }

        double kilometresOff() {
            Place ours = GAZETTEER.place(code).orElseThrow();
            double lat = Math.sin(Math.toRadians(ours.latitude() - latitude) / 2);
            double lon = Math.sin(Math.toRadians(ours.longitude() - longitude) / 2);
            double cosines = Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(ours.latitude()));
            return 12_742 * Math.asin(Math.sqrt(lat * lat + cosines * lon * lon));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(
                Files.exists(FOLDER),
                "SKIPPED, nothing was measured: the referee gazetteer is not at " + FOLDER
                        + " (set PORCHLIGHT_SHARED)");
        rows("gazetteer.tsv.gz")
                .forEach(c -> REFEREE.add(new Row(c[0], Double.parseDouble(c[1]), Double.parseDouble(c[2]))));
    }

    private static List<String[]> rows(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file))), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split("\t")).toList();
        }
    }

    private static double[] kilometres(String what, Predicate<Row> which) {
        double[] off = REFEREE.stream()
                .filter(which)
                .filter(row -> GAZETTEER.place(row.code).isPresent())
                .mapToDouble(Row::kilometresOff)
                .sorted()
                .toArray();
        System.out.printf(
                "%s: %d codes; km off: median %.2f, p90 %.1f, p99 %.1f, most %.0f%n",
                what, off.length, at(off, 50), at(off, 90), at(off, 99), at(off, 100));
        return off;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    @Test
    void no_code_is_missing() {
        assertThat(REFEREE)
                .extracting(Row::code)
                .allMatch(code -> GAZETTEER.place(code).isPresent());
    }

    @Test
    void american_codes_lie_where_they_should() {
        double[] off = kilometres("United States", Row::american);

        assertThat(at(off, 50)).isLessThan(0.5);
        assertThat(at(off, 99)).isLessThan(25);
    }

    @Test
    void canadian_town_codes_lie_where_they_should() {
        double[] off = kilometres("Canada, towns", Row::urban);

        assertThat(at(off, 50)).isLessThan(1.5);
        assertThat(at(off, 99)).isLessThan(25);
        assertThat(at(off, 100)).isLessThan(100);
    }

    @Test
    void canadian_rural_codes_are_marked_as_wide() {
        kilometres("Canada, rural", Row::rural);

        assertThat(REFEREE.stream().filter(Row::rural))
                .allMatch(row -> GAZETTEER.place(row.code).orElseThrow().wide());
    }

    @Test
    void nearly_every_town_is_understood_by_name_and_region() throws IOException {
        List<String[]> towns = rows("cities.tsv.gz");

        List<String> unknown = towns.stream()
                .map(c -> c[0] + ", " + c[1])
                .filter(town -> !(GAZETTEER.find(town, Optional.empty()) instanceof PlaceFinding.One))
                .toList();
        System.out.printf(
                "Towns: %d, not understood: %d, such as %s%n",
                towns.size(), unknown.size(), unknown.stream().limit(12).toList());

        assertThat(unknown.size()).isLessThan(towns.size() / 100);
    }
}
