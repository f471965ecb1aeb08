package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.directory.SitesFixture.site;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.database.Database;
import org.porchlight.testing.Postgres;

class SiteStoreTest {
    private static EmbeddedPostgres postgres;
    private static Jdbi jdbi;

    private final SiteStore store = new SiteStore(jdbi);

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbi = Jdbi.create(postgres.getPostgresDatabase());
        String migration = Files.readString(Path.of("migrations/V003__sites.sql"));
        jdbi.useHandle(handle -> handle.createScript(migration).execute());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void clear() {
        jdbi.useHandle(handle -> handle.execute("delete from site"));
    }

    /** What staff will do one day; the store can't yet. */
    private static void enter(SiteRecord site) {
        new SiteStore(jdbi).replaceDemo(List.of(site));
        jdbi.useHandle(handle -> handle.execute("update site set demo = false, checked_on = '2026-03-08'"));
    }

    @Test
    void the_demo_comes_back_as_it_went_in() {
        store.replaceDemo(DemoSites.read());
        assertThat(store.all().sites()).containsExactlyInAnyOrderElementsOf(DemoSites.read());
        assertThat(store.anyDemo()).isTrue();
    }

    @Test
    void a_new_demo_takes_the_place_of_the_old_and_leaves_what_staff_entered() {
        SiteRecord real = site("real", 47.6, -122.3, "24/7", SiteKind.VENDING, false);
        enter(site("real", 47.6, -122.3, "24/7", SiteKind.VENDING, true));
        assertThat(store.anyDemo()).isFalse();
        store.replaceDemo(List.of(site("old", 1.5, 2.5, "")));
        store.replaceDemo(List.of(site("new", -0.1234567891234, 179.9, "")));
        assertThat(store.all().sites()).containsExactly(site("new", -0.1234567891234, 179.9, ""), real);
        store.replaceDemo(List.of());
        assertThat(store.all().sites()).containsExactly(real);
        assertThat(store.anyDemo()).isFalse();
    }

    @Test
    void a_demo_that_cannot_be_stored_changes_nothing() {
        SiteRecord old = site("old", 1, 2, "");
        store.replaceDemo(List.of(old));
        List<SiteRecord> twice = new ArrayList<>(List.of(site("new", 1, 2, ""), site("new", 3, 4, "")));
        assertThatThrownBy(() -> store.replaceDemo(twice)).isInstanceOf(JdbiException.class);
        assertThat(store.all().sites()).containsExactly(old);
    }

    @Test
    void a_site_that_is_not_marked_as_demo_is_not_let_in_as_one() {
        assertThatThrownBy(() -> store.replaceDemo(List.of(site("real", 1, 2, "", SiteKind.STAFFED, false))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.all().sites()).isEmpty();
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
                "services = array[null]"
            })
    void the_table_refuses_what_is_no_site(String change) {
        store.replaceDemo(List.of(site("one", 1, 2, "")));
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("update site set " + change)))
                .isInstanceOf(JdbiException.class);
    }

    /** The table can't tell a misspelt zone from one that was named yesterday. */
    @ParameterizedTest
    @ValueSource(strings = {"zone = 'America/Los_Angelse'", "services = array['Naloxone!']"})
    void a_row_that_can_not_be_read_is_left_out_and_named(String misspelt) {
        store.replaceDemo(List.of(site("good", 1, 2, ""), site("misspelt", 3, 4, "")));
        jdbi.useHandle(handle -> handle.execute("update site set " + misspelt + " where id = 'misspelt'"));

        assertThat(store.all().sites()).containsExactly(site("good", 1, 2, ""));
        assertThat(store.all().unreadable()).singleElement().asString().startsWith("misspelt (");
        assertThat(store.one("misspelt")).isEmpty();
        assertThat(store.one("good")).contains(site("good", 1, 2, ""));
    }

    @Test
    void a_database_that_was_never_migrated_has_no_place_for_sites() {
        try (Database empty = new Database(Postgres.emptyUrl());
                Database migrated = Postgres.fresh()) {
            assertThat(new SiteStore(empty.jdbi()).made()).isFalse();
            assertThat(new SiteStore(migrated.jdbi()).made()).isTrue();
        }
    }
}
