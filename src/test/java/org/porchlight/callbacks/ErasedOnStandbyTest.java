package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.KeyRetirement;
import org.porchlight.privacy.KeyRetirement.RetirementResult;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.MarksFixture;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultRewrite;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.testing.DatabaseFiles;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.FollowedPostgres;

/** A second server that follows the first: what is erased and rewritten there leaves its files, too. */
class ErasedOnStandbyTest {
    private FollowedPostgres servers;
    private CallbacksFixture desk;

    @BeforeEach
    void start(@TempDir Path folder) {
        servers = new FollowedPostgres(folder);
        desk = new CallbacksFixture(servers.url());
    }

    @AfterEach
    void stop() {
        desk.close();
        servers.close();
    }

    @Test
    void what_was_erased_leaves_the_files_and_the_logs_of_both_servers() {
        everything();
        DatabaseFiles.sample(desk.database);
        assertThat(MarksFixture.told(marks(desk.keys, ROBIN, "d"), files()))
                .as("while it is kept")
                .anyMatch(it -> it.startsWith("vault tells of vault callback"))
                .anyMatch(it -> it.startsWith("vault_blind tells of vault draft"))
                .anyMatch(it -> it.startsWith("draft_pkey tells of callback draft d"))
                .anyMatch(it -> it.startsWith("keyed_today_pkey tells of callback keyed"))
                .anyMatch(it -> it.startsWith("stop_list_pkey tells of stop list"));
        Map<String, String> wrote = marks(desk.keys, ROBIN, "d");
        wrote.putAll(sealed());
        assertThat(MarksFixture.told(wrote, logs()))
                .as("while it is kept")
                .contains("log of the first tells of a sealed row 0", "log of the second tells of a sealed row 0")
                .anyMatch(it -> it.startsWith("log of the second tells of vault callback"));

        desk.forget(ROBIN);
        desk.forget(SAM);
        desk.stops.remove(ROBIN);
        rewritten();
        assertThat(MarksFixture.told(marks(desk.keys, ROBIN, "d"), files())).isEmpty();
        assertThat(sealed()).isEmpty();
        // A server deletes what it needs no longer at a checkpoint, of which it makes one every few minutes.
        Eventually.holds(() -> {
            servers.checkpoints();
            return MarksFixture.told(wrote, logs()).isEmpty();
        });
    }

    /** As in an archive: nobody ends what lies there. */
    @Test
    void a_log_that_was_kept_elsewhere_is_of_no_use_once_the_key_is_retired() {
        everything();
        Map<String, String> kept = logs();
        assertThat(MarksFixture.told(marks(desk.keys, ROBIN), kept)).isNotEmpty();
        assertThat(MarksFixture.told(marks(retired(), ROBIN), kept))
                .containsExactlyInAnyOrder(
                        "log of the first tells of stop list TEXTS under the lasting key",
                        "log of the second tells of stop list TEXTS under the lasting key");
    }

    private void everything() {
        desk.stops.add(StopList.Kind.TEXTS, ROBIN);
        desk.ask(1, ROBIN, "zora");
        desk.drafts.put("c", Secrets.of(SAM, "sam"));
        desk.callbacks.ask(CallbacksFixture.keyed(2, ROBIN, "c", desk.evening()));
        desk.drafts.put("d", Secrets.of(ROBIN, "zora"));
    }

    /** The numbers and words of callers themselves, as they stand sealed in the vault. */
    private Map<String, String> sealed() {
        List<byte[]> rows =
                desk.database.commit(handle -> handle.select("SELECT sealed FROM vault WHERE kind <> 'staff'")
                        .mapTo(byte[].class)
                        .list());
        Map<String, String> sealed = new HashMap<>();
        for (byte[] row : rows) {
            sealed.put("a sealed row " + sealed.size(), DatabaseFiles.text(row));
        }
        return sealed;
    }

    private void rewritten() {
        var rewrite = new VaultRewrite(desk.database);
        Eventually.holds(() -> rewrite.rewrite() == VaultRewrite.RewriteResult.REWRITTEN);
    }

    private Map<String, String> files() {
        servers.caughtUp();
        return DatabaseFiles.relations(servers.standby());
    }

    /** All that either server still has of its write-ahead log. */
    private Map<String, String> logs() {
        servers.caughtUp();
        return Map.of(
                "log of the first",
                DatabaseFiles.log(desk.database),
                "log of the second",
                DatabaseFiles.log(servers.standby()));
    }

    /** Of a number, and of the contact in which it was keyed, whose id nobody can make once the day's keys are gone. */
    private static Map<String, String> marks(Keys keys, PhoneNumber number, String... contacts) {
        return MarksFixture.of(keys, number, "2026-03-02", List.of("sam", "zora"), List.of(contacts));
    }

    /** The keys as they are once another has taken the place of the one of then. */
    private Keys retired() {
        Keys both = desk.keys.rotated();
        assertThat(new Vault(both, desk.database, new SecureRandom(), desk.time)
                        .refresh()
                        .usable())
                .isTrue();
        new VaultUpkeep(both, desk.database).reencrypt();
        return switch (new KeyRetirement(both, desk.database).retire()) {
            case RetirementResult.Retired(Keys today) -> today;
            case RetirementResult other -> throw new AssertionError(other);
        };
    }
}
