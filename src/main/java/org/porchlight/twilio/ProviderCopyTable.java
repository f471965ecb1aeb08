package org.porchlight.twilio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Keeps what the sweep found, for staff to see: writes the one row of {@code provider_copy}, and is the only class that
 * does. Asks the provider nothing.
 */
public final class ProviderCopyTable {
    private final Database database;
    private final InstantSource clock;

    /** @param clock the real time */
    public ProviderCopyTable(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes down what a round left; committed on return.
     *
     * @param succeeded whether everything was asked for that was due
     * @throws DatabaseAway when it may not be committed
     */
    void swept(int calls, int texts, Optional<Instant> oldest, boolean succeeded) {
        Optional<Instant> hour = oldest.map(it -> it.truncatedTo(ChronoUnit.HOURS));
        database.commit(handle -> handle.createUpdate("""
            UPDATE provider_copy SET calls = :calls, texts = :texts, oldest_hour = :oldest,
                succeeded_at = coalesce(:succeeded, succeeded_at)
            """)
                .bind("calls", calls)
                .bind("texts", texts)
                .bind("oldest", hour.orElse(null))
                .bind("succeeded", succeeded ? clock.instant() : null)
                .execute());
    }

    /**
     * Reads what was found last.
     *
     * @throws DatabaseAway when the database is away
     */
    public ProviderCopy read() {
        return database.commit(handle -> handle.select("SELECT * FROM provider_copy")
                .map((row, _) -> new ProviderCopy(
                        row.getInt("calls"),
                        row.getInt("texts"),
                        time(row, "oldest_hour"),
                        time(row, "succeeded_at"),
                        time(row, "since").orElseThrow()))
                .one());
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** Whether the database was away when it was asked last. */
    boolean away() {
        return database.away();
    }

    /** Says what doesn't go as it should, a sentence each; nothing while the database is away. */
    public List<String> trouble() {
        try {
            return database.away() ? List.of() : read().trouble(clock.instant());
        } catch (DatabaseAway away) {
            return List.of();
        }
    }
}
