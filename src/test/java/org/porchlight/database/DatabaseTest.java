package org.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;

class DatabaseTest {
    @Test
    void migrating_makes_the_tables_and_is_safe_to_repeat() {
        try (Database database = new Database(Postgres.emptyUrl())) {
            database.migrate();
            database.migrate();

            assertThat(tables(database)).contains("day_key", "stop_list", "note");
        }
    }

    @Test
    void each_clone_is_its_own_database() {
        try (Database one = Postgres.fresh();
                Database other = Postgres.fresh()) {
            one.commit(handle -> handle.execute("CREATE TABLE mine (id int)"));

            assertThat(tables(one)).contains("mine");
            assertThat(tables(other)).contains("note").doesNotContain("mine");
        }
    }

    @Test
    void sessions_of_the_tests_are_off_utc() {
        try (Database database = Postgres.fresh()) {
            assertThat(show(database, "timezone")).isEqualTo("Asia/Kathmandu");
        }
    }

    /** The first host is closed, the second one answers. */
    @Test
    void the_second_of_two_hosts_is_found() {
        String url = Postgres.freshUrl();
        try (Gate closed = Gate.before(url)) {
            String host = "localhost:" + java.net.URI.create(closed.url()).getPort() + ",";
            try (Database database = new Database(url.replace("@", "@" + host))) {
                assertThat(database.answers()).isTrue();
            }
        }
    }

    @Test
    void no_statement_or_transaction_may_take_longer_than_a_turn_can_wait() {
        try (Database database = new Database(Postgres.freshUrl())) {
            for (String limit : List.of("statement_timeout", "lock_timeout", "transaction_timeout")) {
                assertThat(show(database, limit)).isEqualTo("900ms");
            }
            assertThatThrownBy(() -> database.commit(handle -> handle.execute("SELECT pg_sleep(30)")))
                    .isInstanceOf(DatabaseAway.class);
            assertThat(database.answers()).isTrue();
        }
    }

    @Test
    void it_starts_without_the_database_and_finds_it_later() {
        try (Gate gate = Gate.before(Postgres.freshUrl());
                Database database = new Database(gate.url())) {
            assertThat(database.answers()).isFalse();

            gate.open();
            Eventually.holds(database::answers);

            gate.shut();
            assertThat(database.answers()).isFalse();
            assertThatThrownBy(() -> database.commit(handle -> handle.execute("SELECT 1")))
                    .isInstanceOf(DatabaseAway.class);

            gate.open();
            Eventually.holds(database::answers);
        }
    }

    /** Would wait until the end of the test run, were there no limit in the driver. */
    @Test
    void a_frozen_database_lets_go() {
        try (Gate gate = Gate.before(Postgres.freshUrl());
                Database database = new Database(gate.url())) {
            gate.open();
            assertThat(database.answers()).isTrue();

            gate.freeze();
            assertThat(database.answers()).isFalse();
        }
    }

    @Test
    void trouble_quotes_neither_row_nor_address() {
        try (Database database = Postgres.fresh()) {
            database.commit(handle -> handle.execute("CREATE TABLE word (word text PRIMARY KEY)"));
            database.commit(handle -> handle.execute("INSERT INTO word VALUES (?)", "sesame"));

            assertThatThrownBy(() -> database.commit(handle -> handle.execute("INSERT INTO word VALUES (?)", "sesame")))
                    .isInstanceOf(DatabaseAway.class)
                    .hasNoCause()
                    .hasMessageContaining("23505")
                    .satisfies(trouble -> assertThat(trouble.getMessage()).doesNotContain("sesame", "localhost"));
            assertThat(database).asString().isEqualTo("Database(hidden)");
        }
    }

    @Test
    void a_transaction_that_fails_leaves_nothing() {
        try (Database database = Postgres.fresh()) {
            database.commit(handle -> handle.execute("CREATE TABLE word (word text)"));

            assertThatThrownBy(() -> database.commit(handle -> {
                        handle.execute("INSERT INTO word VALUES ('half')");
                        return handle.execute("INSERT INTO nowhere VALUES (1)");
                    }))
                    .isInstanceOf(DatabaseAway.class);
            int rows = database.commit(handle ->
                    handle.select("SELECT count(*) FROM word").mapTo(int.class).one());
            assertThat(rows).isZero();
        }
    }

    private static List<String> tables(Database database) {
        return database.commit(handle -> handle.select("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .mapTo(String.class)
                .list());
    }

    private static String show(Database database, String setting) {
        return database.commit(
                handle -> handle.select("SHOW " + setting).mapTo(String.class).one());
    }
}
