package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.demo.DemoLock;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

class VaultOfTheLineTest {
    private static final String NOW = "2026-11-23T18:00:00Z";
    private static final Secrets ROBIN = Secrets.of(new PhoneNumber("+12065550123"));

    @Test
    void with_the_wrong_keys_readyz_says_it_and_the_line_answers() throws Exception {
        try (var line = new LineFixture(
                new Time(NOW),
                () -> Instant.parse(NOW),
                LineFixture.script(),
                database -> put(database, vault(Keys.fresh(), database), Optional.empty()))) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest ready = HttpRequest.newBuilder(URI.create(line.address() + "/readyz"))
                        .build();
                HttpResponse<String> said = client.send(ready, HttpResponse.BodyHandlers.ofString());
                assertThat(said.statusCode()).isEqualTo(200);
                assertThat(said.body()).contains("1 row in the vault can't be opened", "\"ready\":true");
            }
            assertThat(line.exchange().phone("+12065550199").text(LineFixture.HOTLINE, "OD"))
                    .isNotEmpty();
            assertThat(line.exchange().errors()).isEmpty();
        }
    }

    @Test
    void with_the_right_keys_there_is_nothing_to_say() {
        try (var line = new LineFixture(NOW)) {
            assertThat(line.degraded()).isEmpty();
        }
    }

    /** Two workers with the newest keys, on what an older one left behind. */
    @Test
    void the_workers_erase_seal_anew_and_rewrite() {
        Keys first = Keys.fresh();
        try (Database database = Postgres.fresh()) {
            Vault before = vault(first, database);
            UUID kept = put(database, before, Optional.empty());
            put(database, before, Optional.of(Instant.parse(NOW)));
            String file = file(database);
            int oldKey = number(database, "SELECT key_id FROM vault_key");
            String left = "SELECT count(*) FROM vault WHERE expires IS NOT NULL OR key_id = " + oldKey;

            Keys keys = first.rotated();
            try (var one = worker(database, keys);
                    var two = worker(database, keys)) {
                one.start();
                two.start();
                assertThat(DemoLock.within(Duration.ofMinutes(3), () -> Optional.of(database)
                                .filter(it -> number(it, left) == 0 && !file(it).equals(file))))
                        .as("done within minutes")
                        .isPresent();
            }
            assertThat(vault(keys, database).open(kept)).isEqualTo(new Opened.Found(ROBIN));
        }
    }

    private static Worker worker(Database database, Keys keys) {
        return new Worker(
                ServicesFixture.of(
                        ServicesFixture.settings(ZoneOffset.UTC, false),
                        keys,
                        database,
                        ServicesFixture.by(() -> Instant.parse(NOW)),
                        (from, to, body) -> new Carrier.Outcome.Unknown()),
                LineFixture::script,
                ServicesFixture.nobody());
    }

    private static UUID put(Database database, Vault vault, Optional<Instant> expires) {
        var entry = new VaultEntry(VaultKind.CALLBACK, ROBIN, Optional.empty(), expires);
        return database.commit(handle -> vault.put(handle, entry));
    }

    private static Vault vault(Keys keys, Database database) {
        Vault vault = new Vault(
                keys, database, new SecureRandom(), () -> Instant.parse(NOW).minusSeconds(60));
        vault.refresh();
        return vault;
    }

    private static int number(Database database, String query) {
        return database.commit(handle -> handle.select(query).mapTo(int.class).one());
    }

    private static String file(Database database) {
        return database.commit(handle -> handle.select("SELECT pg_relation_filepath('vault')")
                .mapTo(String.class)
                .one());
    }
}
