package org.porchlight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.database.Database;
import org.porchlight.testing.Postgres;

/** A number planted in any text column, or in a file, is found; what is ours or public is not. */
class PlantedNumbersTest {
    private static final String HOTLINE = "+12065550100";
    private static final String PLANTED = "+12065550142";

    private Database database;

    @BeforeEach
    void connect() {
        database = Postgres.fresh();
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    @Test
    void in_a_new_database_there_is_none() {
        assertThat(found()).isEmpty();
    }

    /** Each column once more, in a table without the rules that keep a number out of it today. */
    @Test
    void in_any_text_column_it_is_found() {
        List<String> columns = rows("""
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND udt_name IN ('text', 'varchar', 'bytea', '_text', 'jsonb', 'json')
            """);
        assertThat(columns).hasSizeGreaterThan(60);
        for (String column : columns) {
            String table = column.split("\\.")[0];
            String name = column.split("\\.")[1];
            database.jdbi().useHandle(handle -> {
                handle.execute("DROP TABLE IF EXISTS planted");
                handle.execute("CREATE TABLE planted AS TABLE " + table + " WITH NO DATA");
                String type = handle.select("""
                    SELECT format_type(atttypid, atttypmod) FROM pg_attribute
                    WHERE attrelid = 'planted'::regclass AND attname = ?
                    """, name).mapTo(String.class).one();
                handle.execute("INSERT INTO planted (" + name + ") VALUES (" + value(type) + ")");
            });
            assertThat(found()).as(column).containsExactly("planted." + name);
        }
    }

    /** The history of sites is public: a phone that a site had is no finding, a caller's number in a note is one. */
    @Test
    void in_what_is_public_it_is_found_unless_a_site_has_or_had_it() {
        changed("{\"phone\": [\"206-555-0177\", \"206-555-0178\"], \"note\": [\"\", \"or 206 555 0177\"]}");
        assertThat(found()).isEmpty();
        changed("{\"note\": [\"\", \"Robin rang from " + PLANTED + "\"]}");
        assertThat(found()).containsExactly("site_change.fields");
    }

    private void changed(String fields) {
        database.jdbi().useHandle(handle -> handle.execute("""
            INSERT INTO site_change (site, name, what, who, list, at, fields)
            VALUES ('one', 'One', 'changed', 'wren', false, now(), ?::jsonb)
            """, fields));
    }

    private static String value(String type) {
        return switch (type) {
            case "bytea" -> "convert_to('" + PLANTED + "', 'UTF8')";
            case "text[]" -> "ARRAY['x', '" + PLANTED + "']";
            case "json", "jsonb" -> "'{\"a\": [\"" + PLANTED + "\"]}'";
            default -> "'" + PLANTED + "'";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12065550142",
                "12065550142",
                "2065550142",
                "206-555-0142",
                "(206) 555-0142",
                "206.555.0142",
                "1 206 555 0142",
                "+1 (206) 555-0142",
                "+33 6 12 34 56 78",
                "/x?From=%2B12065550142&To=y",
                "From=%2B33612345678",
                "%2B1%20206%20555%200142",
                "Body=1+%28206%29+555-0142",
                "ask Robin at 206 555 0142!"
            })
    void however_it_is_written(String written) {
        plant(written);
        assertThat(found()).containsExactly("planted.words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1 206 555 0100",
                "2026-11-23 10:20:30.123456",
                "SM00000000002065550142000000000000",
                "98101-1234",
                "V096__call_records.sql",
                "libsomething 1.3.0+20210101-1",
                "00112233-2065-5501-4299-206555014299"
            })
    void what_is_ours_or_none_is_not(String written) {
        plant(written);
        assertThat(found()).isEmpty();
    }

    @Test
    void the_phone_of_a_place_may_stand_in_what_is_told_of_it_and_no_other() {
        database.commit(handle -> handle.execute("""
            INSERT INTO site (id, name, street, city, country, region, latitude, longitude, zone, services, kind, demo, phone,
                note)
            VALUES ('a', 'A', '1 A St', 'Seattle', 'US', 'WA', 47, -122, 'America/Los_Angeles', ARRAY['naloxone'],
                'staffed', false, '206-555-0177', 'Ring 206 555 0177.')
            """));
        assertThat(found()).isEmpty();
        database.commit(handle -> handle.execute("UPDATE site SET note = 'Ring 206 555 0142.'"));
        assertThat(found()).containsExactly("site.note");
    }

    @Test
    void in_what_postgresql_samples_too() {
        plant("206 555 0142");
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO planted SELECT words FROM planted, generate_series(1, 50)");
            handle.execute("ANALYZE planted");
            handle.execute("DELETE FROM planted");
        });
        assertThat(found()).containsExactly("samples of planted.words");
    }

    @Test
    void in_a_log_of_the_host(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("access.log");
        Files.writeString(log, "GET /healthz\n");
        assertThat(FileSearch.findings(List.of(folder), List.of(HOTLINE))).isEmpty();
        Files.writeString(log, "POST ?From=" + PLANTED + "\n", StandardCharsets.UTF_8);
        assertThat(FileSearch.findings(List.of(folder), List.of(HOTLINE)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what())
                        .contains("access.log", "1 lines")
                        .doesNotContain(PLANTED));
        assertThat(FileSearch.findings(List.of(folder.resolve("none")), List.of()))
                .extracting(AuditFinding::what)
                .allMatch(what -> what.contains("can't be read"));
    }

    /** In the folder that the line keeps its own file in, without being named; a place's phone stands there anyway. */
    @Test
    void in_the_installations_own_folder(@TempDir Path folder) throws Exception {
        List<String> known = List.of(HOTLINE, "206-555-0177");
        Files.writeString(folder.resolve("sites.json"), "{\"phone\": \"206-555-0177\"}");
        assertThat(OwnFolders.findings(folder, known)).isEmpty();
        assertThat(OwnFolders.findings(folder.resolve("none"), known)).isEmpty();
        Path planted = Files.createDirectory(folder.resolve("old")).resolve("serve.log");
        Files.writeString(planted, "from " + PLANTED);
        assertThat(OwnFolders.findings(folder, known))
                .extracting(AuditFinding::what)
                .containsExactly(planted + " holds what reads like a phone number, in 1 lines.");
        Files.delete(planted);
        for (int file = 0; file < 201; file++) {
            Files.writeString(folder.resolve("x" + file), "x");
        }
        assertThat(OwnFolders.findings(folder, known))
                .extracting(AuditFinding::what)
                .singleElement()
                .asString()
                .contains("not all of it was looked into", "audit " + folder);
    }

    @Test
    void in_a_log_that_is_packed_since_it_is_old(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("access.log.2.gz");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(log))) {
            packed.write(("POST ?From=" + PLANTED + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(FileSearch.findings(List.of(folder), List.of(HOTLINE)))
                .extracting(AuditFinding::what)
                .containsExactly(log + " holds what reads like a phone number, in 1 lines.");
        Files.writeString(log, "not packed at all");
        assertThat(FileSearch.findings(List.of(folder), List.of(HOTLINE)))
                .extracting(AuditFinding::what)
                .allMatch(what -> what.contains("can't be read"));
    }

    private void plant(String written) {
        database.jdbi().useHandle(handle -> {
            handle.execute("CREATE TABLE planted (words text)");
            handle.execute("INSERT INTO planted VALUES (?)", written);
        });
    }

    private List<String> found() {
        return database.commit(handle -> ColumnSearch.findings(handle, List.of(HOTLINE))).stream()
                .map(finding -> finding.what().replaceAll(" holds what reads like.*", ""))
                .toList();
    }

    private List<String> rows(String query) {
        return database.commit(
                handle -> handle.select(query).mapTo(String.class).list());
    }
}
