package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.directory.SitesFixture.site;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.database.Database;
import org.porchlight.history.Author;
import org.porchlight.history.Change;
import org.porchlight.history.DemoSeed;
import org.porchlight.history.SiteHistory;
import org.porchlight.places.SiteKind;
import org.porchlight.testing.Postgres;

class SiteStoreTest {
    private static final Database DATABASE = Postgres.fresh();

    private final Jdbi jdbi = DATABASE.jdbi();
    private final SiteStore store = new SiteStore(jdbi);

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @BeforeEach
    void clear() {
        jdbi.useHandle(handle -> handle.execute("delete from site"));
    }

    @Test
    void the_demo_comes_back_as_it_went_in() {
        store.save(DemoSites.read());
        assertThat(store.all().sites()).containsExactlyInAnyOrderElementsOf(DemoSites.read());
        assertThat(store.anyDemo()).isTrue();
    }

    @Test
    void everything_that_is_known_of_a_site_comes_back_from_table_and_file(@TempDir Path folder) {
        SiteRecord whole = SitesFixture.whole("whole");
        var file = new SiteFile(folder.resolve("sites.json"));
        store.save(List.of(site("whole", 1, 2, "24/7")));
        store.save(List.of(whole));
        file.keep(store.all().sites());

        assertThat(SiteFields.write(whole).values()).doesNotContain("");
        assertThat(store.all().sites()).containsExactly(whole);
        assertThat(file.read()).isEqualTo(new SiteFile.Content.KeptSites(List.of(whole)));
    }

    @Test
    void a_demo_seeds_what_is_missing_and_leaves_what_stands_there_or_was_removed() {
        var history = new SiteHistory();
        var seed = new DemoSeed(store, history);
        SiteRecord edited = site("edited", 47.6, -122.3, "24/7", SiteKind.VENDING, false);
        store.save(List.of(edited));
        assertThat(store.anyDemo()).isFalse();
        jdbi.useHandle(handle ->
                history.add(handle, Author.staff("heron"), Instant.EPOCH, Change.removed(site("removed", 1, 2, ""))));
        seed.plant(List.of(site("edited", 1, 2, ""), site("removed", 1, 2, ""), site("new", 3, 4, "")));
        seed.plant(List.of(site("new", 5, 6, "")));
        assertThat(store.all().sites()).containsExactly(edited, site("new", 3, 4, ""));
    }

    @Test
    void a_site_that_is_not_marked_as_demo_is_not_let_in_as_one() {
        var seed = new DemoSeed(store, new SiteHistory());
        assertThatThrownBy(() -> seed.plant(List.of(site("real", 1, 2, "", SiteKind.STAFFED, false))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.all().sites()).isEmpty();
    }

    @Test
    void sites_that_cannot_be_stored_change_nothing() {
        SiteRecord old = site("old", 1, 2, "");
        store.save(List.of(old));
        SiteRecord broken = site("broken", 1, 2, "\0");
        assertThatThrownBy(() -> store.save(List.of(site("new", 1, 2, ""), broken)))
                .isInstanceOf(JdbiException.class);
        assertThat(store.all().sites()).containsExactly(old);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latitude = 91",
                "latitude = 'NaN'",
                "longitude = -181",
                "kind = 'tent'",
                "country = 'MX'",
                "demo = null",
                "zone = ''",
                "name = ''",
                "id = 'a b'",
                "services = array[null]",
                "closed_on = array[null::date]",
                "trans_women = 'maybe'"
            })
    void the_table_refuses_what_is_no_site(String change) {
        store.save(List.of(site("one", 1, 2, "")));
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("update site set " + change)))
                .isInstanceOf(JdbiException.class);
    }

    /** The table can't tell a misspelt zone from one that was named yesterday. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zone = 'America/Los_Angelse'",
                "services = array['Naloxone!']",
                "traits = array['rich']",
                "languages = array['French']"
            })
    void a_row_that_can_not_be_read_is_left_out_and_named(String misspelt) {
        store.save(List.of(site("good", 1, 2, ""), site("misspelt", 3, 4, "")));
        jdbi.useHandle(handle -> handle.execute("update site set " + misspelt + " where id = 'misspelt'"));

        assertThat(store.all().sites()).containsExactly(site("good", 1, 2, ""));
        assertThat(store.all().unreadable()).singleElement().asString().startsWith("misspelt (");
        assertThat(store.one("misspelt")).isEmpty();
        assertThat(store.one("good")).contains(site("good", 1, 2, ""));
    }
}
