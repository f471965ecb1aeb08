package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.KeyRetirement.RetirementResult;
import org.porchlight.testing.DatabaseDump;
import org.porchlight.testing.DatabaseFiles;
import org.porchlight.testing.WrittenLog;

/** What somebody finds in old files and dumps who has today's keys, and tries out numbers. */
class RetiredKeysTest extends VaultFixture {
    private static final PhoneNumber NOBODY = new PhoneNumber("+12065550199");
    private Vault before;
    private WrittenLog written;

    @BeforeEach
    void promise() {
        written = new WrittenLog(database);
        before = process(keys);
        for (VaultKind kind : List.of(VaultKind.CALLBACK, VaultKind.TEXT, VaultKind.STAFF)) {
            put(before, entry(before, kind, ROBIN));
        }
    }

    @AfterEach
    void letGo() {
        written.close();
    }

    @Test
    void an_old_backup_tells_nothing_to_todays_keys_but_the_stop_list() {
        new StopList(keys, database, before).add(StopList.Kind.CALLS, SAM);
        String files = String.join("", DatabaseFiles.relations(database).values());
        String dump = String.join("", DatabaseDump.of(database).values());
        assertThat(told(keys, ROBIN, files)).as("with the keys of then").hasSize(3);
        assertThat(toldByDump(keys, ROBIN, dump)).hasSize(3);

        Keys today = retired(rotated());
        String log = written.text();
        assertThat(told(today, ROBIN, files)).isEmpty();
        assertThat(toldByDump(today, ROBIN, dump)).isEmpty();
        assertThat(told(today, SAM, files)).containsExactly("stop list CALLS under the lasting key");
        assertThat(toldByDump(today, SAM, dump)).containsExactly("stop list CALLS under the lasting key");

        assertThat(told(keys, ROBIN, log)).as("the log goes back so far").isNotEmpty();
        assertThat(told(today, ROBIN, log)).as("by what it was put under again").hasSize(3);
        assertThat(told(today, NOBODY, log)).isEmpty();
    }

    @Test
    void while_keys_change_every_number_is_found_under_whichever_it_was_put() {
        Keys both = rotated();
        Vault after = process(both);
        UUID later = put(after, entry(after, VaultKind.CALLBACK, ROBIN));
        assertThat(callbacks(after)).hasSize(2).contains(later);

        assertThat(upkeep(both).reencrypt()).isEqualTo(3);
        assertThat(callbacks(after)).hasSize(2);
        assertThat(callbacks(process(retired(both)))).hasSize(2);
    }

    /** It could find no promise under the newer key, and would say that there was none to take back. */
    @Test
    void a_process_that_lacks_the_newest_key_says_that_it_can_not_tell() {
        Vault after = process(rotated());
        assertThat(callbacks(before)).hasSize(1);
        put(after, entry(after, VaultKind.CALLBACK, SAM));

        assertRefused(() -> callbacks(before));
    }

    @Test
    void an_older_key_stays_as_long_as_a_row_is_found_by_it() {
        Keys both = rotated();
        process(both);
        Vault after = process(both);
        database.commit(handle -> {
            VaultSeal seal = new VaultSeal(both);
            return handle
                    .select("SELECT id, kind, sealed FROM vault")
                    .map((row, _) -> new VaultTable.SealedRow(
                            row.getObject("id", UUID.class), row.getString("kind"), row.getBytes("sealed")))
                    .stream()
                    .mapToInt(row -> handle.execute(
                            "UPDATE vault SET sealed = ?, key_id = ? WHERE id = ?",
                            seal.seal(row.id(), row.kind(), seal.open(row).orElseThrow()),
                            both.primaryId(),
                            row.id()))
                    .sum();
        });

        assertThat(new KeyRetirement(both, database).retire()).isEqualTo(new RetirementResult.StillNeeded(3, 0));
        assertThat(upkeep(both).reencrypt()).isEqualTo(3);
        assertThat(callbacks(after)).hasSize(1);
        retired(both);
    }

    private VaultEntry entry(Vault vault, VaultKind kind, PhoneNumber number) {
        return new VaultEntry(
                kind, Secrets.of(number), Optional.of(vault.blind(kind, number.e164())), Optional.empty());
    }

    private List<UUID> callbacks(Vault vault) {
        return find(vault, vault.blind(VaultKind.CALLBACK, ROBIN.e164()));
    }

    private Keys rotated() {
        Keys both = keys.rotated();
        process(both);
        return both;
    }

    private VaultUpkeep upkeep(Keys keys) {
        return new VaultUpkeep(keys, database);
    }

    private Keys retired(Keys both) {
        upkeep(both).reencrypt();
        RetirementResult result = new KeyRetirement(both, database).retire();
        assertThat(result).isInstanceOf(RetirementResult.Retired.class);
        return ((RetirementResult.Retired) result).keys();
    }

    private static Map<String, String> marks(Keys keys, PhoneNumber number) {
        return MarksFixture.of(keys, number, "2026-03-02", List.of(""), List.of());
    }

    private static List<String> told(Keys keys, PhoneNumber number, String bytes) {
        List<String> told = new ArrayList<>();
        marks(keys, number).forEach((what, mark) -> {
            if (bytes.contains(mark)) {
                told.add(what);
            }
        });
        return told;
    }

    /** A dump writes bytes in hexadecimal. */
    private static List<String> toldByDump(Keys keys, PhoneNumber number, String dump) {
        List<String> told = new ArrayList<>();
        marks(keys, number).forEach((what, mark) -> {
            if (dump.contains(DatabaseFiles.hex(mark))) {
                told.add(what);
            }
        });
        return told;
    }
}
