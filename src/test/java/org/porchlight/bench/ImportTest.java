package org.porchlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseLimits;
import org.porchlight.directory.MergedSites;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.SiteHistory;
import org.porchlight.listings.ImportOrder;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.listings.Progress;
import org.porchlight.listings.SiteImport;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

/** A list of 100,000 places: read, judged and entered, and then given again. Asserts no timing; a minute is the bound. */
@Tag("bench")
class ImportTest {
    private static final int PLACES = 100_000;
    private static final List<String> TOWNS = List.of(
            "Seattle,WA,98101", "Dallas,TX,75219", "Montréal,QC,H2X 1Y4", "Calgary,AB,T2P 1A1", "Boise,ID,83702");

    @TempDir
    private Path folder;

    @Test
    void a_list_of_100_000_places() throws IOException {
        Path list = list();
        try (Database database = new Database(Postgres.freshUrl(), DatabaseLimits.COMMAND)) {
            var store = new SiteStore(database.jdbi());
            var imports = new SiteImport(
                    store,
                    new MergedSites(database.jdbi()),
                    new SiteHistory(),
                    new Time("2026-11-29T12:00:00Z"),
                    ZoneOffset.UTC,
                    false);
            var order = new ImportOrder(List.of(list), Optional.empty(), Assumed.NOTHING, false, false);

            var judged = timed("read and judged", () -> imports.judge(order, Progress.UNSEEN));
            assertThat(judged.plan().added()).hasSize(PLACES);
            timed("entered", () -> {
                imports.apply(judged.plan());
                return 0;
            });
            var again = timed("given again", () -> imports.judge(order, Progress.UNSEEN));
            assertThat(again.plan().same()).isEqualTo(PLACES);
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%d places %s in %.1f s%n", PLACES, what, (System.nanoTime() - start) / 1e9);
        return result;
    }

    private Path list() throws IOException {
        StringBuilder rows = new StringBuilder("id,name,street,city,state,zip,hours,services,phone,note,verified\n");
        for (int i = 0; i < PLACES; i++) {
            rows.append(
                    "p%d,Lantern Room %d,%d Lanternfish Ave,%s,%s,naloxone; test strips,206-555-0142,Ring.,2026-11-0%d%n"
                            .formatted(
                                    i, i, i, TOWNS.get(i % TOWNS.size()), "Mon-Fri 9am-5pm; Sat 10am-2pm", i % 9 + 1));
        }
        return Files.writeString(folder.resolve("places.csv"), rows);
    }
}
