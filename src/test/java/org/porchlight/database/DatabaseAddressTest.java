package org.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
    @Test
    void a_platform_url_becomes_one_without_the_password() {
        assertThat(DatabaseAddress.read("postgres://robin:p%40ss+w%2Ford@db.example:6543/line?sslmode=require"))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:6543/line?sslmode=require",
                        Optional.of("robin"),
                        Optional.of("p@ss+w/ord")));
    }

    @Test
    void a_driver_url_is_taken_with_its_user_apart() {
        assertThat(DatabaseAddress.read(" jdbc:postgresql://db.example/line?user=robin&ssl=true&password=s%26t "))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example/line?ssl=true", Optional.of("robin"), Optional.of("s&t")));
    }

    @Test
    void several_hosts_mean_the_one_that_takes_writes() {
        assertThat(DatabaseAddress.read("postgresql://robin@one:5432,two:5433/line")
                        .url())
                .isEqualTo("jdbc:postgresql://one:5432,two:5433/line?targetServerType=primary");
        assertThat(DatabaseAddress.read("postgres://one,two/line?target_session_attrs=read-write")
                        .url())
                .isEqualTo("jdbc:postgresql://one,two/line?targetServerType=primary");
        assertThat(DatabaseAddress.read("jdbc:postgresql://one,two/line?targetServerType=any")
                        .url())
                .isEqualTo("jdbc:postgresql://one,two/line?targetServerType=any");
    }

    @Test
    void what_can_not_be_read_is_not_repeated() {
        for (String wrong : new String[] {
            "mysql://robin:secret@db/line",
            "secret",
            "",
            "postgres://robin:secret%zz@db/line",
            "postgres://robin:secret@db:port/line"
        }) {
            assertThatThrownBy(() -> DatabaseAddress.read(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("DATABASE_URL can't be read: ")
                    .satisfies(trouble -> assertThat(trouble.getMessage()).doesNotContain("secret"));
        }
    }

    @Test
    void printing_hides_it() {
        assertThat(DatabaseAddress.read("postgres://robin:secret@db/line"))
                .asString()
                .doesNotContain("robin", "secret");
    }

    @Test
    void an_address_that_cannot_be_read_is_not_logged_by_the_driver() {
        var said = new java.util.ArrayList<String>();
        var logger = java.util.logging.Logger.getLogger("org.postgresql");
        var ear = new java.util.logging.Handler() {
            @Override
            public void publish(java.util.logging.LogRecord line) {
                said.add(line.getMessage() + java.util.Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(ear);
        try {
            assertThatThrownBy(() -> DatabaseAddress.read("postgres:// hushhush"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("hushhush");
        } finally {
            logger.removeHandler(ear);
        }
        assertThat(said).isEmpty();
    }
}
