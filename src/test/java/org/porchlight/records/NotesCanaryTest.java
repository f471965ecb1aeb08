package org.porchlight.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.DayKeys;
import org.porchlight.privacy.DayKeysFixture;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Pseudonym;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.repeating.Ticker;
import org.porchlight.testing.Cells;
import org.porchlight.testing.Postgres;

/** A number that goes through everything here can be read in no column of any table, as text or as bytes. */
class NotesCanaryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String DIGITS = "2065550123";
    private static final PhoneNumber ROBIN = new PhoneNumber("+1" + DIGITS);

    @Test
    void no_column_holds_the_number() {
        Keys keys = Keys.fresh();
        try (Database database = Postgres.fresh();
                Ticker ticker = new Ticker("test", new TaskWatch(System::nanoTime));
                Notes notes = new Notes(
                        new NoteTable(database, new NotePartitions(database)), () -> 12, new SecureRandom(), ticker)) {
            DayKeys days = DayKeysFixture.dayKeys(keys, database, ZoneOffset.UTC, () -> NOW);
            assertThat(days.refresh()).isTrue();
            Pseudonym names = new Pseudonym(days, new SecureRandom());
            Vault vault = new Vault(keys, database, new SecureRandom(), () -> NOW);
            assertThat(vault.refresh().usable()).isTrue();
            StopList stops = new StopList(keys, database, vault);
            stops.add(StopList.Kind.TEXTS, ROBIN);
            stops.add(StopList.Kind.CALLS, ROBIN);
            var entry = new VaultEntry(
                    VaultKind.CALLBACK,
                    Secrets.of(ROBIN, DIGITS),
                    Optional.of(vault.blind(VaultKind.CALLBACK, ROBIN.e164())),
                    Optional.of(NOW.plusSeconds(60)));
            database.commit(handle -> vault.put(handle, entry));
            notes.add(new Note(
                    days.day(NOW),
                    names.turnOfText("SM1", NOW),
                    0,
                    names.ofTexts(),
                    12,
                    Channel.TEXT,
                    Language.EN,
                    "tips.alone"));
            notes.add(new Note(
                    days.day(NOW),
                    names.turnOfCall("CA1", Optional.empty(), NOW),
                    0,
                    names.ofCall("CA1", NOW),
                    12,
                    Channel.VOICE,
                    Language.EN,
                    ROBIN.e164()));
            notes.flush();

            List<String> cells = Cells.of(database);
            assertThat(cells).as("the search sees what is there").anyMatch(cell -> cell.contains("tips.alone"));
            assertThat(cells).as("the vault is searched too").contains("callback");
            assertThat(cells).hasSizeGreaterThan(10).noneMatch(NotesCanaryTest::tells);
        }
    }

    @Test
    void the_search_would_find_it() {
        try (Database database = Postgres.fresh()) {
            database.commit(handle -> handle.execute("CREATE TABLE leak (text text, bytes bytea)"));
            database.commit(handle -> handle.execute("INSERT INTO leak VALUES (?, ?)", ROBIN.e164(), bytes()));

            assertThat(Cells.of(database).stream().filter(NotesCanaryTest::tells))
                    .hasSize(2);
        }
    }

    private static boolean tells(String cell) {
        return Cells.tells(cell, DIGITS);
    }

    private static byte[] bytes() {
        return DIGITS.getBytes(StandardCharsets.US_ASCII);
    }
}
