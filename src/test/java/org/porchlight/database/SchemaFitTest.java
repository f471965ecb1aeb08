package org.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.testing.Postgres;

class SchemaFitTest {
    private final Database database = Postgres.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    private SchemaFit fit() {
        return database.commit(SchemaFit::of);
    }

    private void sql(String sql) {
        database.commit(handle -> handle.execute(sql));
    }

    @Test
    void tables_that_were_just_made_fit() {
        assertThat(fit()).isEqualTo(new SchemaFit.Fits());
        assertThat(fit().trouble()).isEmpty();
    }

    @Test
    void none_are_none() {
        try (Database empty = Postgres.patient(Postgres.emptyUrl())) {
            SchemaFit none = empty.commit(SchemaFit::of);
            assertThat(none).isEqualTo(new SchemaFit.Missing());
            assertThat(none.startable()).isFalse();
            assertThat(none.trouble())
                    .hasValueSatisfying(said -> assertThat(said).contains("migrate"));
        }
    }

    @Test
    void older_ones_are_refused_and_the_first_that_is_missing_named() {
        sql("DELETE FROM flyway_schema_history WHERE CAST(version AS integer) > 10");
        assertThat(fit()).isEqualTo(new SchemaFit.Older(11));
        assertThat(fit().startable()).isFalse();
        assertThat(fit().trouble()).hasValueSatisfying(said -> assertThat(said).contains("Run: ", "migrate"));
    }

    @Test
    void a_migration_that_failed_has_not_run() {
        sql("UPDATE flyway_schema_history SET success = false WHERE version = '110'");
        assertThat(fit()).isEqualTo(new SchemaFit.Older(110));
    }

    /** While an upgrade rolls, and after it was taken back. */
    @Test
    void newer_ones_that_only_have_more_are_worked_on_and_said() {
        newer();
        assertThat(fit()).isEqualTo(new SchemaFit.Newer(9000));
        assertThat(fit().startable()).isTrue();
        assertThat(fit().trouble()).hasValueSatisfying(said -> assertThat(said).contains("newer jar"));
    }

    @Test
    void newer_ones_that_say_they_need_a_newer_program_are_refused() {
        newer();
        sql("UPDATE schema_floor SET least = 9000");
        assertThat(fit()).isEqualTo(new SchemaFit.TooNew(9000));
        assertThat(fit().startable()).isFalse();
        assertThat(fit().trouble())
                .hasValueSatisfying(said -> assertThat(said).startsWith("This jar is older than the tables"));
    }

    /** As a jar brings them along: in a folder of it, beside other things. */
    @Test
    void migrations_are_found_in_a_jar_too(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("a.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name :
                    List.of("migrations/", "migrations/V001__a.sql", "migrations/V120__b.sql", "V7__c.txt")) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
        assertThat(SchemaFit.Packaged.beside(URI.create("jar:" + jar.toUri() + "!/migrations/V001__a.sql")
                        .toURL()))
                .containsExactly(1, 120);
    }

    private void newer() {
        sql("""
            INSERT INTO flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            VALUES (9000, '9000', 'later', 'SQL', 'V9000__later.sql', 1, 'x', 1, true)
            """);
    }
}
