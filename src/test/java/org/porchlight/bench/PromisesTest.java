package org.porchlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.database.Database;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;

/**
 * How many calls a second the line promises, each a whole turn by text that commits, beside the same rows put straight
 * into the same tables: as many doers, as many connections, the same way to the same server. Each promise takes the place
 * of that number's last one, in both. Asserts no timing.
 */
@Tag("bench")
class PromisesTest {
    /** As many as the pool has connections, so that nobody waits for one. */
    private static final int DOERS = 10;

    private static final int PEOPLE = 100;
    private static final int TEXTS_EACH = 600;
    private static final List<String> ASKING = List.of("hi", "3", "2", "1");
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ([^;]+);");

    @Test
    void promises_beside_bare_inserts() throws Exception {
        try (var line = new LineFixture("2026-11-23T18:00:00Z");
                var wire = new BenchConnection(line.address());
                Gate gate = Gate.before(Postgres.freshUrl())) {
            gate.open();
            line.crowd(PEOPLE);
            try (Database database = new Database(gate.url())) {
                TurnsTest.run(List.of(
                        new BenchWorkload("bare inserts", inserts(database), List.of()),
                        BenchWorkload.asking(DOERS, "promise", line.address(), promises(wire), "A person will try")));
            }
            assertThat(requests(line.database())).isEqualTo(PEOPLE);
        }
    }

    private static int requests(Database database) {
        return database.commit(handle ->
                handle.select("SELECT count(*) FROM callback").mapTo(int.class).one());
    }

    /** The last text of each of many, again and again under another name, so that each is a promise of its own. */
    private static List<byte[]> promises(BenchConnection wire) throws IOException {
        List<String> cookies = new ArrayList<>();
        for (int who = 0; who < PEOPLE; who++) {
            cookies.add(nearlyAsked(wire, who));
        }
        return IntStream.range(0, PEOPLE * TEXTS_EACH)
                .mapToObj(text -> BenchRequests.text(
                        number(text % PEOPLE), TurnsTest.sid("SM", text), "1", cookies.get(text % PEOPLE)))
                .toList();
    }

    private static String number(int who) {
        return "+1208555%04d".formatted(100 + who);
    }

    private static String nearlyAsked(BenchConnection wire, int who) throws IOException {
        String cookie = "";
        for (String text : ASKING) {
            wire.ask(BenchRequests.text(number(who), TurnsTest.sid("SM", 1_000_000 + who), text, cookie));
            Matcher set = COOKIE.matcher(wire.reply());
            assertThat(set.find()).isTrue();
            cookie = set.group(1);
        }
        return cookie;
    }

    private static List<BenchWorkload.Deed> inserts(Database database) {
        Keys keys = Keys.fresh();
        var random = new SecureRandom();
        Vault vault = new Vault(keys, database, random, InstantSource.system());
        vault.refresh();
        var entry = new VaultEntry(
                VaultKind.CALLBACK, Secrets.of(new PhoneNumber("+12085550100")), Optional.empty(), Optional.empty());
        UUID row = database.commit(handle -> vault.put(handle, entry));
        byte[] sealed = database.commit(handle -> handle.select("SELECT sealed FROM vault WHERE id = ?", row)
                .mapTo(byte[].class)
                .one());
        int key = database.commit(handle ->
                handle.select("SELECT key_id FROM vault_key").mapTo(int.class).one());
        return IntStream.range(0, DOERS)
                .mapToObj(who -> insert(database, sealed, key))
                .toList();
    }

    private static BenchWorkload.Deed insert(Database database, byte[] sealed, int key) {
        var random = new SecureRandom();
        List<UUID> last = new ArrayList<>();
        return () -> {
            byte[] identity = new byte[32];
            random.nextBytes(identity);
            UUID id = UUID.randomUUID();
            database.commit(handle -> {
                last.forEach(before -> handle.execute("DELETE FROM vault WHERE id = ?", before));
                return rows(handle, identity, id, sealed, key);
            });
            last.clear();
            last.add(id);
        };
    }

    private static int rows(Handle handle, byte[] identity, UUID id, byte[] sealed, int key) {
        Timestamp hour = Timestamp.from(Instant.parse("2026-11-23T18:00:00Z"));
        handle.execute("INSERT INTO promise (identity, answer) VALUES (?, 'promised')", identity);
        handle.execute(
                "INSERT INTO vault (id, kind, sealed, key_id, blind_index) VALUES (?, 'callback', ?, ?, ?)",
                id,
                sealed,
                key,
                identity);
        return handle.execute("""
            INSERT INTO callback (vault, identity, language, window_from, window_until, zone, part,
                                  own, message, text_first, created_hour)
            VALUES (?, ?, 'en', ?, ?::timestamptz + interval '2 hours', 'America/Los_Angeles', 'morning',
                    true, true, false, ?)
            """, id, identity, hour, hour, hour);
    }
}
