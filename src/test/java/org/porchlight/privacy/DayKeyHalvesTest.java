package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.privacy.DayKeyWrap.WrappedKey;
import org.porchlight.testing.DatabaseDump;
import org.porchlight.testing.DatabaseFiles;
import org.porchlight.testing.WrittenLog;

/** No backup holds a day's keys: who has one, and all long-lived keys, can't tell whether a number was in touch. */
class DayKeyHalvesTest extends DayKeysFixture {
    @Test
    void a_dump_has_the_one_half_and_a_physical_copy_the_other() {
        String log;
        try (WrittenLog written = new WrittenLog(database)) {
            shared();
            log = written.text();
        }
        List<byte[]> halves = cells("SELECT half FROM day_key_half");
        List<byte[]> wrapped = cells("SELECT wrapped FROM day_key");
        assertThat(halves).hasSize(2);
        assertThat(wrapped).hasSize(2);

        String dump = String.join("", DatabaseDump.of(database).values());
        assertThat(wrapped).allMatch(it -> dump.contains(hex(it)));
        assertThat(halves).noneMatch(it -> dump.contains(hex(it)));
        assertThat(halves).allMatch(it -> log.contains(DatabaseFiles.text(it)));
        assertThat(wrapped).noneMatch(it -> log.contains(DatabaseFiles.text(it)));
    }

    @Test
    void with_all_keys_the_row_of_a_dump_opens_nothing() throws Exception {
        DayKey today = shared().at(time.instant());
        byte[] wrapped = cells("SELECT wrapped FROM day_key ORDER BY day").getFirst();
        var wrap = new DayKeyWrap(keys, new SecureRandom());

        assertThat(wrap.unwrap(new WrappedKey(TODAY, wrapped, Optional.empty())))
                .isEmpty();
        byte[] opened = keys.vault().decrypt(wrapped, ("half of day key " + TODAY).getBytes(StandardCharsets.UTF_8));
        assertThat(DatabaseFiles.text(opened))
                .isNotEqualTo(DatabaseFiles.text(today.secret()))
                .hasSameSizeAs(DatabaseFiles.text(today.secret()));
    }

    /** As after a dump was read back, or a standby took over: nobody can open such a row, and it stands in no way. */
    @Test
    void where_one_half_is_lost_the_day_gets_new_keys() {
        DayKey lost = shared().at(time.instant());
        database.commit(handle -> handle.execute("REFRESH MATERIALIZED VIEW day_key_half"));

        DayKeys restored = shared();
        assertThat(restored.at(time.instant()).same(lost)).isFalse();
        assertThat(shared().at(time.instant()).same(restored.at(time.instant())))
                .isTrue();
        assertThat(cells("SELECT half FROM day_key_half")).hasSize(2);
    }

    @Test
    void a_destroyed_half_leaves_the_files_too() {
        shared();
        List<byte[]> halves = cells("SELECT half FROM day_key_half WHERE day = '" + TODAY + "'");
        List<byte[]> wrapped = cells("SELECT wrapped FROM day_key WHERE day = '" + TODAY + "'");
        writtenToTheDisk("day_key");
        assertThat(files()).contains(text(halves), text(wrapped));
        time.set("2026-03-03T14:00:00Z");
        shared();

        assertThat(storedDays()).doesNotContain(TODAY).contains(LocalDate.parse("2026-03-04"));
        assertThat(files()).doesNotContain(text(halves), text(wrapped));
    }

    /** A physical copy has the samples, and would have both halves side by side. */
    @Test
    void no_sample_is_taken_of_either_half() {
        shared();
        DatabaseFiles.sample(database);
        String samples = DatabaseFiles.relations(database).get("pg_statistic");
        assertThat(cells("SELECT half FROM day_key_half UNION ALL SELECT wrapped FROM day_key"))
                .hasSize(4)
                .noneMatch(it -> samples.contains(DatabaseFiles.text(it)));
    }

    /** No checkpoint writes the pages of an unlogged table; a table that is made anew is written at once. */
    private void writtenToTheDisk(String unlogged) {
        database.jdbi().useHandle(handle -> handle.execute("VACUUM FULL " + unlogged));
    }

    private String files() {
        var files = DatabaseFiles.relations(database);
        return Stream.of("day_key", "day_key_half").map(files::get).reduce("", String::concat);
    }

    private static String text(List<byte[]> bytes) {
        return DatabaseFiles.text(bytes.getFirst());
    }

    private List<byte[]> cells(String query) {
        return database.commit(
                handle -> handle.select(query).mapTo(byte[].class).list());
    }

    private static String hex(byte[] bytes) {
        return DatabaseFiles.hex(DatabaseFiles.text(bytes));
    }
}
