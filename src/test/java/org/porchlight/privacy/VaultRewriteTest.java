package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.privacy.VaultRewrite.RewriteResult;
import org.porchlight.records.NotePartitions;
import org.porchlight.testing.DatabaseFiles;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.OrdinaryRole;
import org.porchlight.testing.Postgres;

/** Reads the table's file as somebody would who got hold of the disk. */
class VaultRewriteTest extends VaultFixture {
    private final Secrets secrets = Secrets.of(ROBIN, "sunny");

    @Test
    void what_was_erased_leaves_the_file_and_what_is_kept_stays() throws SQLException {
        Vault vault = process(keys);
        VaultRewrite rewrite = new VaultRewrite(database);
        UUID erased = put(vault, callback(secrets));
        UUID kept = put(vault, callback(Secrets.of(SAM)));
        String old = text(sealed(erased));
        String living = text(sealed(kept));

        forget(vault, erased);
        assertThat(file()).as("erased, and still to be read").contains(old, living);

        rewritten(rewrite);
        assertThat(file()).doesNotContain(old).contains(living);
        assertThat(vault.open(kept)).isEqualTo(found(Secrets.of(SAM)));
    }

    @Test
    void what_was_sealed_anew_leaves_the_file_too() throws SQLException {
        UUID id = put(process(keys), callback(secrets));
        String old = text(sealed(id));
        Keys rotated = keys.rotated();
        process(rotated);
        assertThat(new VaultUpkeep(rotated, database).reencrypt()).isEqualTo(1);
        assertThat(file()).contains(old);

        rewritten(new VaultRewrite(database));
        assertThat(file()).doesNotContain(old);
    }

    /** Else its moment told that somebody had erased something; and what PostgreSQL keeps of each would add up. */
    @Test
    void files_are_rewritten_once_in_ten_minutes_whether_or_not_anybody_erased_something() {
        VaultRewrite rewrite = new VaultRewrite(database);
        Instant ten = Instant.parse("2026-03-02T18:10:00Z");
        Eventually.holds(() -> rewrite.ifDue(ten) == RewriteResult.REWRITTEN);
        assertThat(rewrite.ifDue(ten.plusSeconds(599))).isEqualTo(RewriteResult.NOT_DUE);
        String file = place();
        Eventually.holds(() -> rewrite.ifDue(ten.plusSeconds(600)) == RewriteResult.REWRITTEN);
        assertThat(place()).isNotEqualTo(file);
    }

    private String place() {
        return database.commit(handle -> handle.select("SELECT pg_relation_filepath('vault')")
                .mapTo(String.class)
                .one());
    }

    /** With the keys, a mark of a number can be found by trying numbers. That of a word for ON and OFF is of no number. */
    @Test
    void every_table_with_a_mark_of_a_number_is_rewritten_and_gives_no_samples() {
        List<String> marked = database.jdbi()
                .withHandle(handle -> handle.select("""
                    SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
                    WHERE relkind = 'r' AND attname = 'mark' AND relname <> 'on_off_word'
                    """).mapTo(String.class).list());
        List<String> sampled = database.jdbi()
                .withHandle(handle -> handle.select("""
                    SELECT relname || '.' || attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
                    WHERE relname = ANY (?) AND attnum > 0 AND NOT attisdropped AND attstattarget IS DISTINCT FROM 0
                    """, (Object) marked.toArray(String[]::new))
                        .mapTo(String.class)
                        .list());

        assertThat(PersonTables.NAMES).containsAll(marked);
        assertThat(marked).contains("stop_list", "reported_today");
        assertThat(sampled).isEmpty();
    }

    /** PostgreSQL keeps the number of the last transaction that wrote a row which refers to another. */
    @Test
    void every_table_of_which_a_person_can_have_a_row_is_rewritten_with_those_around_it() {
        List<String> referred = database.jdbi()
                .withHandle(handle -> handle.select("""
                    SELECT confrelid::regclass::text FROM pg_constraint
                    WHERE contype = 'f' AND conrelid::regclass::text = ANY (?)
                    UNION SELECT conrelid::regclass::text FROM pg_constraint
                    WHERE contype = 'f' AND confrelid IN ('vault'::regclass, 'callback'::regclass)
                    """, (Object) PersonTables.NAMES.toArray(String[]::new))
                        .mapTo(String.class)
                        .list());

        assertThat(PersonTables.NAMES).containsAll(referred);
        assertThat(referred).contains("vault", "vault_key", "staff", "account");
    }

    /** A sequence keeps how often something was done, and its page when that was last; a rewrite leaves both. */
    @Test
    void no_sequence_counts_but_what_staff_do_to_shifts_and_places() {
        List<String> sequences = database.jdbi()
                .withHandle(handle -> handle.select("SELECT sequencename FROM pg_sequences")
                        .mapTo(String.class)
                        .list());
        assertThat(sequences)
                .containsExactlyInAnyOrder(
                        "shift_id_seq", "site_change_id_seq", "site_import_id_seq", "site_report_said");
    }

    /** Else the moments in them tell that of each transaction between, by counting. */
    @Test
    void of_what_processes_wrote_at_known_moments_the_files_keep_the_latest_alone() {
        UUID process = UUID.randomUUID();
        long first = DatabaseFiles.transaction(database);
        ticks(process);
        ticks(process);
        long before = DatabaseFiles.transaction(database);
        ticks(process);
        assertThat(PersonTables.CLOCKS)
                .allSatisfy(clock -> assertThat(written(clock)).anyMatch(it -> it > first && it < before));

        VaultRewrite rewrite = new VaultRewrite(database);
        rewritten(rewrite);
        assertThat(PersonTables.CLOCKS)
                .allSatisfy(
                        clock -> assertThat(written(clock)).isNotEmpty().noneMatch(it -> it > first && it < before));
    }

    /** Notes of one hour come in two transactions, one behind the other, which would tie a place to what else was asked. */
    @Test
    void notes_of_days_that_may_go_on_tell_no_hour_by_their_transactions() {
        LocalDate today = LocalDate.ofInstant(database.now(), ZoneOffset.UTC);
        NotePartitions partitions = new NotePartitions(database);
        partitions.ensure(today);
        String day = today.format(DateTimeFormatter.BASIC_ISO_DATE);
        long before = DatabaseFiles.transaction(database);
        note(today, 1);
        note(today, 2);
        long after = DatabaseFiles.transaction(database);
        assertThat(written("note_" + day)).anyMatch(it -> it > before && it < after);

        rewritten(new VaultRewrite(database));
        for (String table : List.of("note_", "place_note_")) {
            assertThat(written(table + day)).isNotEmpty().noneMatch(it -> it > before && it < after);
        }
    }

    private void note(LocalDate day, int n) {
        database.jdbi().useHandle(handle -> {
            handle.execute("""
                INSERT INTO note (day, turn, index, contact, hour, channel, language, what)
                VALUES (?, decode(md5(?), 'hex'), 0, decode(md5('c'), 'hex'), 12, 'text', 'en', 'naloxone')
                """, day, "t" + n);
            handle.execute(
                    "INSERT INTO place_note (day, contact, state, code) VALUES (?, decode(md5(?), 'hex'), 'US-WA',"
                            + " '981')",
                    day,
                    "p" + n);
        });
    }

    private void ticks(UUID process) {
        database.jdbi().useHandle(handle -> {
            handle.execute("""
                INSERT INTO process_report (id, kind) VALUES (?, 'work')
                ON CONFLICT (id, kind) DO UPDATE SET seen_at = now()
                """, process);
            handle.execute("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                VALUES ('a-job', '', now(), false, 1)
                ON CONFLICT (task_name, task_instance) DO UPDATE SET last_success = now()
                """);
            handle.execute("UPDATE provider_copy SET succeeded_at = now()");
            for (String alert : List.of(
                    "alert (what, since, seen_at) VALUES ('line'",
                    "alert_trouble (trouble, since, seen_at) VALUES ('it'")) {
                handle.execute("INSERT INTO " + alert + ", now(), now()) ON CONFLICT ("
                        + (alert.startsWith("alert (") ? "what" : "trouble") + ") DO UPDATE SET seen_at = now()");
            }
        });
    }

    @Test
    void a_user_who_owns_the_tables_and_no_more_can_rewrite_them() {
        put(process(keys), callback(secrets));
        try (OrdinaryRole role = new OrdinaryRole(url);
                Database theirs = Postgres.patient(role.url())) {
            VaultRewrite rewrite = new VaultRewrite(theirs);
            rewritten(rewrite);
        }
    }

    /** Else the number of a transaction told when a row was written, and which were written with it. */
    @Test
    void what_is_kept_tells_neither_its_transaction_nor_its_order() {
        Vault vault = process(keys);
        long before = DatabaseFiles.transaction(database);
        List<UUID> put = Stream.generate(() -> put(vault, callback(Secrets.of(SAM))))
                .limit(20)
                .toList();
        assertThat(inOrder()).isEqualTo(put);

        VaultRewrite rewrite = new VaultRewrite(database);
        long after = DatabaseFiles.transaction(database);
        rewritten(rewrite);
        assertThat(inOrder()).containsExactlyInAnyOrderElementsOf(put).isNotEqualTo(put);
        Set<Long> written = new HashSet<>(written("vault"));
        written.addAll(written("vault_key"));
        assertThat(written)
                .as("in one transaction, and never locked")
                .hasSize(2)
                .contains(0L)
                .noneMatch(it -> it > before && it < after);
    }

    /** PostgreSQL counts how often an index is looked into, and keeps when it was last. */
    @Test
    void no_index_tells_when_somebody_was_looked_for() {
        Vault vault = process(keys);
        Blind blind = vault.blind(VaultKind.CALLBACK, ROBIN.e164());
        put(vault, callback(secrets, blind));
        assertThat(find(vault, blind)).hasSize(1);
        Eventually.holds(() -> lookedInto(database.now()).contains("vault_blind"));

        Instant before = database.now();
        VaultRewrite rewrite = new VaultRewrite(database);
        rewritten(rewrite);
        Eventually.holds(() -> lookedInto(before).isEmpty());
    }

    /** Places aren't copied; a report looks for one. */
    @Test
    void no_table_tells_when_it_was_looked_into() {
        database.jdbi().useHandle(handle -> {
            handle.execute("SELECT FROM site WHERE id = 'none'");
            handle.execute("SELECT FROM tally");
            handle.execute("SET enable_seqscan = off");
            handle.execute("SELECT FROM site WHERE id = 'none'");
            handle.execute("SELECT FROM outbox WHERE state = 'waiting' ORDER BY created_day");
        });
        Eventually.holds(() -> lookedInto(database.now()).containsAll(List.of("site_pkey", "outbox_waiting")));

        Instant before = database.now();
        rewritten(new VaultRewrite(database));
        Eventually.holds(() -> lookedInto(before).isEmpty());
        List<String> read = database.commit(
                handle -> handle.select("SELECT relname FROM pg_stat_user_tables WHERE last_seq_scan < ?", before)
                        .mapTo(String.class)
                        .list());
        assertThat(read).isEmpty();
    }

    /** PostgreSQL keeps the moment, which is within a minute of a person's change; and it stays for weeks. */
    @Test
    void no_table_of_people_is_vacuumed_or_analysed_at_a_moment_of_theirs() {
        new NotePartitions(database).ensure(LocalDate.ofInstant(database.now(), ZoneOffset.UTC));
        List<String> byItself =
                database.commit(handle -> handle.select("""
                    SELECT relname FROM pg_class
                    WHERE relkind = 'r' AND (relname = ANY (?) OR relname ~ '^(place_)?note_[0-9]')
                      AND NOT coalesce(reloptions, '{}') @> '{autovacuum_enabled=off}'
                    """, (Object) PersonTables.NAMES.toArray(String[]::new))
                        .mapTo(String.class)
                        .list());
        assertThat(byItself).isEmpty();

        Instant before = database.now();
        rewritten(new VaultRewrite(database));
        Eventually.holds(() -> database.commit(handle -> handle.select(
                                "SELECT count(*) FROM pg_stat_user_tables WHERE relname = 'stop_list' AND last_analyze"
                                        + " > ?",
                                before)
                        .mapTo(int.class)
                        .one())
                == 1);
    }

    private List<String> lookedInto(Instant before) {
        return database.commit(
                handle -> handle.select("""
                    SELECT indexrelname FROM pg_stat_user_indexes JOIN pg_index USING (indexrelid)
                    JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam
                    WHERE amname = 'btree' AND last_idx_scan < ?
                    """, before).mapTo(String.class).list());
    }

    private List<UUID> inOrder() {
        return database.commit(handle -> handle.select("SELECT id FROM vault ORDER BY ctid")
                .mapTo(UUID.class)
                .list());
    }

    private List<Long> written(String table) {
        return DatabaseFiles.transactions(database).get(table);
    }

    @Test
    void a_promise_in_the_making_is_not_waited_for_and_the_rewrite_comes_later() throws SQLException {
        Vault vault = process(keys);
        VaultRewrite rewrite = new VaultRewrite(database);
        UUID id = put(vault, callback(secrets));
        String old = text(sealed(id));
        forget(vault, id);

        try (Connection promising = database.beside();
                Statement statement = promising.createStatement()) {
            promising.setAutoCommit(false);
            statement.execute("DELETE FROM vault");
            assertThat(rewrite.rewrite()).isEqualTo(RewriteResult.BUSY);
            promising.rollback();
        }
        rewritten(rewrite);
        assertThat(file()).doesNotContain(old);
    }

    /** VACUUM FULL carries over dead rows that an open snapshot may still see, such as that of a backup. */
    @Test
    void a_backup_that_still_looks_at_it_holds_it_back_and_that_is_noticed() throws SQLException {
        Vault vault = process(keys);
        VaultRewrite rewrite = new VaultRewrite(database);
        UUID id = put(vault, callback(secrets));
        String old = text(sealed(id));

        try (Connection backup = database.beside();
                Statement statement = backup.createStatement()) {
            backup.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            backup.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM site");
            forget(vault, id);
            assertThat(rewrite.rewrite()).isEqualTo(RewriteResult.HELD_BACK);
            assertThat(file()).contains(old);
            backup.rollback();
        }
        rewritten(rewrite);
        assertThat(file()).doesNotContain(old);
    }

    /**
     * It is tried again while something is held back, as the worker does: a connection that the pool is just opening has a
     * snapshot for a moment, which may be older than what was erased.
     */
    private static void rewritten(VaultRewrite rewrite) {
        Eventually.holds(() -> {
            RewriteResult result = rewrite.rewrite();
            assertThat(result).isIn(RewriteResult.REWRITTEN, RewriteResult.HELD_BACK);
            return result == RewriteResult.REWRITTEN;
        });
    }

    private void forget(Vault vault, UUID id) {
        database.commit(handle -> vault.erase(handle, id));
        assertThat(vault.open(id)).isEqualTo(gone());
    }

    private String file() throws SQLException {
        try (Connection connection = database.beside();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (var row = statement.executeQuery("SELECT pg_read_binary_file(pg_relation_filepath('vault'))")) {
                row.next();
                return text(row.getBytes(1));
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
