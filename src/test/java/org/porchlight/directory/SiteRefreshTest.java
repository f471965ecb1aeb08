package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.directory.SitesFixture.site;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.database.Database;
import org.porchlight.folding.Span;
import org.porchlight.hours.Holidays;
import org.porchlight.privacy.Keys;
import org.porchlight.records.LineCounts;
import org.porchlight.records.PlaceLines;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;

/** When the sites are read again. */
@Timeout(60)
class SiteRefreshTest {
    @TempDir
    Path folder;

    private Gate gate;
    private Database database;
    private SiteStore store;
    private CurrentSites current;
    private SiteRefresh refresh;

    @BeforeEach
    void one_site_that_is_known() {
        gate = Gate.before(Postgres.freshUrl());
        gate.open();
        database = Postgres.thatMayGoAway(gate.url());
        store = new SiteStore(database.jdbi());
        store.save(List.of(site("one", 1, 2, "")));
        var reports = new SiteReports(
                database,
                Keys.fresh(),
                () -> LocalDate.parse("2026-03-02"),
                new LineCounts(PlaceLines.SUBJECT, Span.WEEK));
        var file = new SiteFile(folder.resolve("sites.json"));
        var source = new SiteSource(store, reports, file, Holidays.read(), true, Instant::now);
        current = new CurrentSites(source.first());
        refresh = new SiteRefresh(source, current);
        refresh.look();
    }

    @AfterEach
    void close() {
        database.close();
        gate.close();
    }

    @Test
    void a_change_that_could_not_be_read_is_read_at_the_next_look() {
        store.save(List.of(site("two", 3, 4, "")));
        gate.shut();
        refresh.news();
        assertThat(refresh.look()).isFalse();
        assertThat(current.get().size()).isEqualTo(1);

        gate.open();
        Eventually.holds(refresh::look);
        assertThat(current.get().size()).isEqualTo(2);
    }

    @Test
    void many_changes_during_one_reading_are_one_more_reading() throws InterruptedException {
        Thread first = new Thread(refresh::news);
        Thread second = new Thread(refresh::news);
        try (Handle holder = database.jdbi().open()) {
            holder.begin();
            holder.execute("lock table site in access exclusive mode");
            first.start();
            Eventually.holds(this::oneReads);
            second.start();
            Eventually.holds(() -> second.getState() == Thread.State.BLOCKED);
            for (int i = 0; i < 100; i++) {
                refresh.news();
            }
            holder.execute("delete from site");
            holder.commit();
        }
        first.join();
        second.join();
        assertThat(current.get().size()).isZero();
    }

    private boolean oneReads() {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select exists (select from pg_locks where relation = 'site'::regclass and not granted)")
                .mapTo(boolean.class)
                .one());
    }
}
