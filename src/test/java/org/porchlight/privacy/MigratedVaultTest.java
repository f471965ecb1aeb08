package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.KeyRetirement.RetirementResult;
import org.porchlight.testing.DatabaseFiles;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

/** A hotline that was in service before hashes had generations: its promises stand, and the old hashes go. */
class MigratedVaultTest {
    private static final PhoneNumber ROBIN = VaultFixture.ROBIN;
    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private final Keys keys = Keys.fresh();
    private final Time time = new Time("2026-03-03T12:00:00Z");
    private final Database database = Postgres.patient(Postgres.emptyUrl());
    private final UUID request = UUID.randomUUID();
    private final byte[] day = new byte[DayKey.BYTES];

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void promises_stops_and_the_day_go_on_and_no_hash_of_before_stays() {
        asItWas();
        DatabaseFiles.sample(database);
        assertThat(told(DatabaseFiles.relations(database)))
                .as("as it was")
                .contains("vault", "callback", "pg_statistic");
        database.migrate();

        Vault vault = vault();
        assertThat(found(vault)).as("before any job has run").containsExactly(request);
        assertThat(vault.open(request)).isEqualTo(new Opened.Found(Secrets.of(ROBIN, "sunny")));
        assertThat(new StopList(keys, database, vault).listed(StopList.Kind.TEXTS, ROBIN))
                .isTrue();
        assertThat(days().at(time.instant()).secret()).as("of calls under way").isEqualTo(day);

        var upkeep = new VaultUpkeep(keys, database);
        assertThat(upkeep.reencrypt()).isEqualTo(2);
        assertThat(upkeep.reencrypt()).isZero();
        assertThat(found(vault)).containsExactly(request);
        rewritten();
        assertThat(told(DatabaseFiles.relations(database))).containsOnly("stop_list", "stop_list_pkey");
    }

    @Test
    void an_older_key_is_not_retired_while_a_row_is_found_by_a_hash_of_before() {
        asItWas();
        database.migrate();
        vault();

        assertThat(new KeyRetirement(keys, database).retire()).isEqualTo(new RetirementResult.StillNeeded(2, 0));
    }

    /** The samples would have had both halves of the keys side by side, on a standby too. */
    @Test
    void the_keys_of_the_day_stay_the_same_and_their_samples_go() {
        migrated("51");
        byte[] secret = days().at(time.instant()).secret();
        DatabaseFiles.sample(database);
        assertThat(samplesOfHalves()).isTrue();

        database.migrate();
        vault();
        assertThat(days().at(time.instant()).secret()).isEqualTo(secret);
        rewritten();
        assertThat(samplesOfHalves()).isFalse();
    }

    private boolean samplesOfHalves() {
        String samples = DatabaseFiles.relations(database).get("pg_statistic");
        return database
                .commit(handle -> handle.select("SELECT half FROM day_key_half UNION ALL SELECT wrapped FROM day_key")
                        .mapTo(byte[].class)
                        .list())
                .stream()
                .anyMatch(half -> samples.contains(DatabaseFiles.text(half)));
    }

    private void migrated(String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:migrations")
                .target(version)
                .load()
                .migrate();
    }

    private DayKeys days() {
        DayKeys days = DayKeysFixture.dayKeys(keys, database, ZoneOffset.UTC, time);
        assertThat(days.refresh()).isTrue();
        return days;
    }

    private void rewritten() {
        var rewrite = new VaultRewrite(database);
        Eventually.holds(() -> rewrite.rewrite() == VaultRewrite.RewriteResult.REWRITTEN);
    }

    private void asItWas() {
        migrated("14");
        vault();
        new SecureRandom().nextBytes(day);
        database.commit(handle -> {
            row(handle, request, VaultKind.CALLBACK, Secrets.of(ROBIN, "sunny"));
            // No sample is taken of a single value.
            row(handle, UUID.randomUUID(), VaultKind.STAFF, Secrets.of(VaultFixture.SAM));
            handle.execute("INSERT INTO promise (identity, answer) VALUES (sha256('1'), 'promised')");
            callback(handle);
            handle.execute("INSERT INTO stop_list VALUES (?)", lasting("stop list", "TEXTS", ROBIN.e164()));
            handle.execute(
                    "INSERT INTO keyed_today VALUES (?, ?, 1)",
                    TODAY,
                    lasting("callback keyed", TODAY.toString(), "caller", ROBIN.e164()));
            return handle.execute("INSERT INTO day_key VALUES (?, ?)", TODAY, wrapped());
        });
    }

    private void row(Handle handle, UUID id, VaultKind kind, Secrets secrets) {
        byte[] sealed = new VaultSeal(keys).seal(id, kind.column(), secrets);
        handle.execute(
                "INSERT INTO vault (id, kind, sealed, key_id, blind) VALUES (?, ?, ?, ?, ?)",
                id,
                kind.column(),
                sealed,
                Keys.idOf(sealed),
                lasting("vault " + kind.column(), secrets.number().orElseThrow().e164()));
    }

    private void callback(Handle handle) {
        handle.execute("""
            INSERT INTO callback (vault, identity, mark, language, window_from, window_until, zone, part, own, message,
                                  text_first, created_hour)
            VALUES (?, sha256('1'), ?, 'en', '2026-03-03T17:00:00Z', '2026-03-03T20:00:00Z', 'America/Los_Angeles',
                    'morning', true, true, false, '2026-03-03T11:00:00Z')
            """, request, lasting("callback request", ROBIN.e164(), "sunny"));
    }

    private byte[] wrapped() {
        try {
            return keys.vault().encrypt(day, DayKey.name(TODAY));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] lasting(String purpose, String... parts) {
        byte[][] bytes = new byte[parts.length][];
        for (int part = 0; part < parts.length; part++) {
            bytes[part] = parts[part].getBytes(StandardCharsets.UTF_8);
        }
        return keys.index(purpose, bytes);
    }

    private Vault vault() {
        Vault vault = new Vault(keys, database, new SecureRandom(), time);
        assertThat(vault.refresh().usable()).isTrue();
        return vault;
    }

    private List<UUID> found(Vault vault) {
        return database.commit(handle -> vault.find(handle, vault.blind(VaultKind.CALLBACK, ROBIN.e164())));
    }

    /** The files with a hash of the number under the lasting key. */
    private List<String> told(Map<String, String> files) {
        var marks = MarksFixture.of(keys, ROBIN, TODAY.toString(), List.of("sunny"), List.of());
        return files.entrySet().stream()
                .filter(file -> marks.entrySet().stream()
                        .filter(mark -> mark.getKey().endsWith("lasting key"))
                        .anyMatch(mark -> file.getValue().contains(mark.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
