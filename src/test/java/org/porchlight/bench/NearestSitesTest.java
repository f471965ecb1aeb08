package org.porchlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseLimits;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteSource.Told;
import org.porchlight.directory.SiteStore;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.places.Place;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.testing.Postgres;
import org.porchlight.upkeep.SiteFilter;
import org.porchlight.upkeep.SiteSearch;

/**
 * The nearest of 100,000 sites, each question in a second of its own so that no hours are at hand. Asserts no timing; the
 * nearest are to take under 2 ms, and the snapshot under 100 MB, on a quiet machine.
 */
@Tag("bench")
class NearestSitesTest {
    private static final int QUESTIONS = 5_000;
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private final BenchSites sites = new BenchSites();

    @Test
    void the_nearest_of_100_000() {
        try (Database database = new Database(Postgres.freshUrl(), DatabaseLimits.COMMAND)) {
            var store = new SiteStore(database.jdbi());
            sites.fill(store);
            long before = used();
            long start = System.nanoTime();
            List<SiteRecord> read = store.all().sites();
            var current = new CurrentSites(new Sites(read, Holidays.read()));
            System.out.printf("read and prepared: %d ms%n", millis(start));
            assertThat(current.get().size()).isEqualTo(BenchSites.SITES);
            asked("cold", current);
            asked("warm", current);
            System.out.printf("snapshot: %d MB%n", (used() - before) / 1_000_000);
            Thread rebuilding = Thread.ofPlatform().start(() -> current.replace(new Sites(read, Holidays.read())));
            asked("while another is built", current);
            assertThat(rebuilding).isNotNull();
            foundByStaff(read);
        }
    }

    /** What a page of the staff's list costs; the first one prepares the words. */
    private static void foundByStaff(List<SiteRecord> read) {
        var told = new Told(read, List.of());
        var search = new SiteSearch(() -> told);
        for (String words : List.of("", "", "room 99", "lanternfish 4711", "nowhere")) {
            var filter = new SiteFilter(words, Optional.of(SiteService.NALOXONE), Optional.empty());
            long start = System.nanoTime();
            int found = search.page(filter, 3, NOW).all();
            System.out.printf("staff look for \"%s\": %d found in %d ms%n", words, found, millis(start));
        }
    }

    private void asked(String when, CurrentSites current) {
        long[] micros = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            Place here = sites.place();
            long start = System.nanoTime();
            current.get().nearest(here, SiteQuery.of(SiteService.NALOXONE), NOW.plusSeconds(i));
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "nearest, %s: median %d us, 99 %% %d us%n", when, micros[QUESTIONS / 2], micros[QUESTIONS * 99 / 100]);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
