package org.porchlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.Queue;
import org.porchlight.database.Database;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Postgres;

/**
 * A page of the queue among 10,000 open requests, twenty times as many as are ever promised, beside a bare SELECT of as
 * many rows. Asserts no timing; the page is to stay under 50 ms on a quiet machine.
 */
@Tag("bench")
class QueuePageTest {
    private static final int OPEN = 10_000;
    private static final int ROUNDS = 200;
    private static final Instant NOW = Instant.parse("2026-03-02T20:00:00Z");

    @Test
    void a_page_beside_a_bare_select() {
        try (Database database = new Database(Postgres.freshUrl())) {
            var vault = new Vault(Keys.fresh(), database, new SecureRandom(), () -> NOW);
            vault.refresh();
            UUID staff = filled(database, vault);
            var queue = new Queue(database, vault);
            assertThat(queue.page(staff, 1, NOW)).satisfies(page -> {
                assertThat(page.due() + page.later()).isEqualTo(OPEN);
                assertThat(page.requests()).hasSize(20);
            });
            print("first page", () -> queue.page(staff, 1, NOW).requests().size());
            print("page 250", () -> queue.page(staff, 250, NOW).requests().size());
            print(
                    "bare SELECT",
                    () -> database.<Integer>commit(
                            handle -> handle.select("""
                                SELECT id, vault, language, window_from, window_until, zone, part, own, message, text_first
                                FROM callback LIMIT 20
                                """).mapToMap().list().size()));
        }
    }

    /** Put row by row: a row of the vault opens under its own id alone. */
    private static UUID filled(Database database, Vault vault) {
        new StaffFixture(database).add("juniper", EnumSet.allOf(Language.class));
        for (int part = 0; part < OPEN; part += 50) {
            int first = part;
            database.commit(handle -> {
                for (int i = first; i < first + 50; i++) {
                    UUID row = vault.put(
                            handle,
                            new VaultEntry(
                                    VaultKind.CALLBACK,
                                    Secrets.of(new PhoneNumber("+1206555%04d".formatted(i % 10_000)), "sunny"),
                                    Optional.empty(),
                                    Optional.empty()));
                    handle.execute(
                            "INSERT INTO promise (identity, answer) VALUES (sha256(?::text::bytea), 'promised')", i);
                    handle.execute("""
                        INSERT INTO callback (vault, identity, language, window_from, window_until, zone, part,
                                              own, message, text_first, created_hour, tries)
                        SELECT ?, sha256(n::text::bytea), 'en', at, at + interval '4 hours',
                               'America/Los_Angeles', 'afternoon', true, true, true, '2026-03-02T15:00:00Z', n % 3
                        FROM (SELECT ? AS n, timestamptz '2026-03-02T18:00:00Z' + ? * interval '2 seconds' AS at) one
                        """, row, i, i);
                }
                return true;
            });
        }
        database.commit(handle -> handle.execute("ANALYZE"));
        return database.commit(handle ->
                handle.select("SELECT id FROM staff").mapTo(UUID.class).one());
    }

    private static void print(String what, IntSupplier page) {
        double[] ms = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            assertThat(page.getAsInt()).isEqualTo(20);
            ms[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(ms);
        System.out.printf(
                Locale.ROOT,
                "%-12s median %6.2f ms, 95%% under %6.2f ms%n",
                what,
                ms[ROUNDS / 2],
                ms[ROUNDS * 95 / 100]);
    }
}
