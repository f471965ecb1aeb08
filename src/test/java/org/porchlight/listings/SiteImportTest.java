package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.listings.ListingsFixture.file;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.cli.SiteLists;
import org.porchlight.cli.SitesOrder;
import org.porchlight.database.Database;
import org.porchlight.directory.MergedSites;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.Author;
import org.porchlight.history.Change;
import org.porchlight.history.SiteHistory;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.process.Refusal;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

/** The two commands, from the files to the table and back. */
class SiteImportTest {
    private static final String LIST = """
        id,name,street,city,state,services,hours
        a1,Lantern,1160 Lanternfish Ave,Seattle,WA,naloxone,Mon-Fri 9am-5pm
        a2,Heron Box,139 Heronsong St,Seattle,WA,naloxone,24/7
        a3,Nowhere,1 First St,Springfield,,naloxone,24/7
        """;

    @TempDir
    private Path folder;

    private Database database;
    private SiteStore store;
    private SiteImport imports;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void open() {
        database = Postgres.fresh();
        store = new SiteStore(database.jdbi());
        imports = new SiteImport(
                store,
                new MergedSites(database.jdbi()),
                new SiteHistory(),
                new Time(ListingsFixture.TODAY + "T12:00:00Z"),
                ZoneOffset.UTC,
                false);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int carryOut(SitesOrder order) {
        out.getBuffer().setLength(0);
        return new SiteLists(imports, folder, new PrintWriter(out, true)).carryOut(order);
    }

    private static SitesOrder bring(boolean dryRun, Path... files) {
        return new SitesOrder.Import(new ImportOrder(List.of(files), Optional.empty(), Assumed.NOTHING, false, dryRun));
    }

    @Test
    void a_list_is_reported_brought_in_and_written_out_again() {
        Path list = file(folder, "places.csv", LIST);

        assertThat(carryOut(bring(true, list))).isEqualTo(1);
        assertThat(out.toString())
                .contains("places.csv: CSV, UTF-8, separated by commas, 3 rows.")
                .contains(
                        "places.csv, row 4, state: It is not clear in which state or province this is. Write the state")
                .contains("2 new places, 0 changed, 0 as they were, 1 refused.")
                .endsWith("Nothing was changed (--dry-run).\n");
        assertThat(store.all().sites()).isEmpty();
        assertThat(folder.resolve("places.refused.csv")).doesNotExist();

        assertThat(carryOut(bring(false, list))).isEqualTo(1);
        assertThat(out.toString())
                .contains("Done: the line answers with them within seconds.")
                .contains("The refused rows of places.csv are in places.refused.csv, each with what is wrong.");
        assertThat(store.all().sites()).extracting(SiteRecord::id).containsExactly("a1", "a2");
        assertThat(store.all().unreadable()).isEmpty();
        assertThat(folder.resolve("places.refused.csv")).exists();

        assertThat(carryOut(new SitesOrder.Export(Path.of("out.csv")))).isZero();
        assertThat(out).hasToString("2 places are in out.csv.\n");
        assertThat(carryOut(bring(false, folder.resolve("out.csv")))).isZero();
        assertThat(out.toString()).contains("0 new places, 0 changed, 2 as they were", "Nothing to change.");
    }

    @Test
    void all_is_entered_or_nothing() {
        Path list = file(folder, "places.csv", LIST);
        ImportPlan plan = imports.judge(((SitesOrder.Import) bring(false, list)).order(), Progress.UNSEEN)
                .plan();
        database.jdbi().useHandle(handle -> handle.execute("alter table site add check (name <> 'Heron Box')"));

        assertThatThrownBy(() -> imports.apply(plan)).isInstanceOf(JdbiException.class);
        assertThat(store.all().sites()).isEmpty();
        assertThatThrownBy(() -> carryOut(bring(false, list)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "The database did not take it, and nothing was changed: it refused what was asked (SQL state"
                                + " 23514).");
    }

    @Test
    void what_can_not_be_done_says_what_to_do_instead() {
        assertThatThrownBy(() -> carryOut(bring(false, folder.resolve("none.csv"))))
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith("none.csv. Nothing was changed.");
        assertThatThrownBy(() -> carryOut(new SitesOrder.Export(Path.of("places.xlsx"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(".csv, .geojson or .zip");
        Path demo =
                file(folder, "demo.csv", "name,street,city,state,services,demo\nX,1 A St,Seattle,WA,naloxone,true\n");
        assertThat(carryOut(bring(false, demo))).isEqualTo(1);
        assertThat(out.toString()).contains("This place is made up, for the demo.");
        assertThat(store.all().sites()).isEmpty();
    }

    @Test
    void two_of_one_are_merged_and_no_list_brings_the_twin_back() {
        Path list = file(folder, "places.csv", LIST);
        Path other = file(folder, "others.csv", """
            id,name,street,city,state,services,hours
            b1,The Lantern Room,1160 Lanternfish Ave,Seattle,WA,naloxone,24/7
            """);
        carryOut(bring(false, list));
        carryOut(bring(false, other));
        assertThat(out.toString()).contains("It looks like the same place as a1; its own id is b1.", "--merge");

        assertThat(carryOut(new SitesOrder.Merge(Map.of("b1", "a1")))).isZero();
        assertThat(ids()).containsExactly("a1", "a2");
        assertThat(carryOut(bring(false, other))).isZero();
        assertThat(out.toString()).contains("It was merged into a1.", "Nothing to change.");
        assertThat(ids()).containsExactly("a1", "a2");
        assertThat(carryOut(new SitesOrder.Merge(Map.of("b1", "a1")))).isEqualTo(1);
        assertThat(out.toString()).contains("There are no two places b1 and a1");
        assertThat(carryOut(new SitesOrder.Merge(Map.of("a1", "a1")))).isEqualTo(1);

        assertThat(carryOut(new SitesOrder.Merge(Map.of("a1", "a2")))).isZero();
        carryOut(bring(false, other));
        assertThat(out.toString()).contains("It was merged into a2.");
    }

    private ImportPlan plan(Path list) {
        return imports.judge(((SitesOrder.Import) bring(false, list)).order(), Progress.UNSEEN)
                .plan();
    }

    /** Begins it, and returns once it waits for another transaction. */
    private CompletableFuture<Boolean> waiting(ImportPlan plan) {
        CompletableFuture<Boolean> done = CompletableFuture.supplyAsync(() -> imports.apply(plan));
        Eventually.holds(() -> database.commit(
                handle -> handle.createQuery("""
                    SELECT EXISTS (SELECT FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock')
                    """).mapTo(boolean.class).one()));
        return done;
    }

    @Test
    void an_edit_that_slips_in_while_an_import_is_done_is_not_overwritten() throws Exception {
        Path list = file(folder, "places.csv", LIST);
        carryOut(bring(false, list));
        ImportPlan plan = plan(file(folder, "places.csv", LIST.replace("9am-5pm", "9am-6pm")));
        assertThat(plan.changed()).hasSize(1);

        CompletableFuture<Boolean> done;
        try (Handle edit = database.jdbi().open()) {
            edit.begin();
            assertThat(store.hold(edit, "a1")).isPresent();
            done = waiting(plan);
            edit.execute("UPDATE site SET hours = '24/7', phone = '206-555-0142' WHERE id = 'a1'");
            edit.commit();
        }
        assertThat(done.get(50, TimeUnit.SECONDS)).isFalse();
        SiteRecord kept = store.one("a1").orElseThrow();
        assertThat(kept.hours().text()).isEqualTo("24/7");
        assertThat(kept.contact().phone()).contains("206-555-0142");
        assertThat(imports.apply(plan(folder.resolve("places.csv"))))
                .as("judged again")
                .isTrue();
        assertThat(store.one("a1").orElseThrow().hours().text()).isEqualTo("Mo-Fr 09:00-18:00");
    }

    @Test
    void a_place_that_is_entered_while_an_import_is_done_is_not_there_twice() throws Exception {
        ImportPlan plan = plan(file(folder, "places.csv", LIST));
        Map<String, String> fields = SiteFields.write(plan.added().getFirst());
        fields.put("id", "lantern");

        CompletableFuture<Boolean> done;
        try (Handle edit = database.jdbi().open()) {
            edit.begin();
            assertThat(TwinSites.of(edit, fields)).isEmpty();
            done = waiting(plan);
            assertThat(store.enter(edit, List.of(SiteFields.read(fields)))).isEqualTo(1);
            edit.commit();
        }
        assertThat(done.get(50, TimeUnit.SECONDS)).isFalse();
        assertThat(ids()).containsExactly("lantern");
    }

    @Test
    void what_vanishes_or_goes_is_held_too() throws Exception {
        Path list = file(folder, "places.csv", LIST);
        carryOut(bring(false, list));
        ImportPlan plan = plan(file(folder, "places.csv", LIST.replaceFirst("(?m)^a1.*\n", "")));
        assertThat(plan.vanished()).hasSize(1);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE site SET street = '9 Elm St' WHERE id = 'a1'"));
        assertThat(imports.apply(plan)).isFalse();
        assertThat(store.one("a1").orElseThrow().news().vanishedOn()).isEmpty();
        assertThat(imports.apply(plan(folder.resolve("places.csv")))).isTrue();
        assertThat(store.one("a1").orElseThrow().news().vanishedOn()).isPresent();
    }

    @Test
    void a_place_that_was_removed_and_comes_back_with_a_list_says_so_in_its_history() {
        Path list = file(folder, "places.csv", LIST);
        carryOut(bring(false, list));
        SiteRecord gone = store.one("a1").orElseThrow();
        store.replace(List.of(), List.of("a1"), handle -> new SiteHistory()
                .add(handle, Author.staff("heron"), Instant.EPOCH, Change.removed(gone)));
        carryOut(bring(false, list));
        List<SiteHistory.Entry> entries = database.commit(handle -> new SiteHistory().of(handle, "a1", 5));
        assertThat(entries)
                .extracting(it -> it.change().what())
                .containsExactly(Change.Kind.ENTERED, Change.Kind.REMOVED);
    }

    private List<String> ids() {
        return store.all().sites().stream().map(SiteRecord::id).toList();
    }
}
