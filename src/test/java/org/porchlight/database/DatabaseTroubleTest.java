package org.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.database.DatabaseTrouble.Kind;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;

/** Why a real PostgreSQL can't be used is said, and no value, name or address with it. */
class DatabaseTroubleTest {
    private static final String URL = Postgres.freshUrl();

    private static String why(UnaryOperator<String> wrong) {
        String url = wrong.apply(URL);
        try (Database database = new Database(url, DatabaseLimits.COMMAND)) {
            String why =
                    catchThrowableOfType(DatabaseAway.class, database::reach).why();
            assertThat(why).doesNotContain("nonesuch", "localhost", "127.0.0.1", "secret");
            return why;
        }
    }

    private static String role(String name) {
        try (Database database = new Database(URL, DatabaseLimits.COMMAND)) {
            database.commit(handle -> handle.execute("CREATE ROLE " + name + " LOGIN PASSWORD 'secret'"));
        }
        return URL.replaceFirst("//[^@]*@", "//" + name + ":secret@");
    }

    @Test
    void a_name_that_is_not_there() {
        assertThat(why(url -> url.replaceFirst("/[^/]*$", "/nonesuch")))
                .isEqualTo("there is no database of the name in DATABASE_URL; createdb makes one (SQL state 3D000)");
    }

    @Test
    void a_host_without_an_address_and_one_where_nothing_listens() {
        assertThat(why(url -> url.replaceFirst("@[^/]*/", "@nonesuch.invalid/")))
                .startsWith("the host in DATABASE_URL");
        assertThat(why(url -> url.replaceFirst("@[^/]*/", "@localhost:1/"))).startsWith("nothing listens at the host");
    }

    @Test
    void a_server_that_hangs_up() {
        try (Gate shut = Gate.before(URL)) {
            assertThat(why(url -> shut.url())).startsWith("the connection was lost");
        }
    }

    @Test
    void a_user_who_may_make_no_tables() {
        String url = role("keeper_of_none");
        try (Database database = new Database(url, DatabaseLimits.COMMAND)) {
            FlywayException refused = catchThrowableOfType(FlywayException.class, database::migrate);
            assertThat(DatabaseTrouble.of(refused).inWords())
                    .contains("GRANT CREATE ON SCHEMA public")
                    .endsWith("(SQL state 42501)");
        }
    }

    @Test
    void what_the_pool_says_without_a_state() {
        assertThat(DatabaseTrouble.of(new IllegalStateException(new SQLException("Connection is closed")))
                        .away())
                .isTrue();
        assertThat(DatabaseTrouble.of(new SQLTransientConnectionException("none came"))
                        .kind())
                .isEqualTo(Kind.SILENT);
        assertThat(DatabaseTrouble.of(new IllegalStateException("no row can be read"))
                        .away())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, WRONG_PASSWORD, true", "28000, NOT_FROM_HERE, true", "57P03, STARTING, true", "53300, FULL_HOUSE, true",
        "53100, DISK_FULL, false", "25006, READ_ONLY, false", "42703, NO_TABLE, false", "57014, TOO_SLOW, false",
        "08006, LOST, true", "23505, REFUSED, false"
    })
    void each_state_has_its_words(String state, Kind kind, boolean away) {
        var thrown = new IllegalStateException(new SQLException("secret", "XX000", new SQLException("secret", state)));
        DatabaseTrouble trouble = DatabaseTrouble.of(thrown);
        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.away()).isEqualTo(away);
        assertThat(trouble.inWords()).contains(state).doesNotContain("secret");
        assertThat(new DatabaseAway(thrown).why()).isEqualTo(trouble.inWords());
    }
}
