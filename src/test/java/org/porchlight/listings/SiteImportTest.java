package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.listings.ListingsFixture.file;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.cli.SiteLists;
import org.porchlight.cli.SitesOrder;
import org.porchlight.database.Database;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.SiteHistory;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.process.Refusal;
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
                store, new SiteHistory(), new Time(ListingsFixture.TODAY + "T12:00:00Z"), ZoneOffset.UTC, false);
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
                .hasMessageStartingWith("The database did not take it, and nothing was changed.");
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
}
