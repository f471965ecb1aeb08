package org.porchlight.records;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Writes the rows of the table {@code note}, many in one statement, and is the only class that does. A note that is
 * already there, from a retried webhook, stays as it is.
 */
public final class NoteTable {
    private static final String INSERT = """
        INSERT INTO note (day, turn, index, contact, hour, channel, language, what)
        SELECT day, decode(turn, 'hex'), index, decode(contact, 'hex'), hour, channel, language, what
        FROM unnest(?::date[], ?::text[], ?::smallint[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[])
             AS row (day, turn, index, contact, hour, channel, language, what)
        ON CONFLICT DO NOTHING
        """;

    /** check_violation, which is also "no partition of relation found for row". */
    private static final String NO_PARTITION = "23514";

    private final Database database;
    private final NotePartitions partitions;

    public NoteTable(Database database, NotePartitions partitions) {
        this.database = database;
        this.partitions = partitions;
    }

    /** @throws DatabaseAway when it may not be committed; writing the same again is safe */
    void write(Collection<Note> notes) {
        List<Note> rows = List.copyOf(notes);
        try {
            insert(rows);
        } catch (DatabaseAway trouble) {
            if (!trouble.state().equals(NO_PARTITION)) {
                throw trouble;
            }
            rows.stream().map(Note::day).distinct().forEach(partitions::ensure);
            insert(rows);
        }
    }

    private void insert(List<Note> rows) {
        database.commit(handle -> {
            try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
                bind(insert, rows);
                return insert.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement insert, List<Note> rows) throws SQLException {
        Connection connection = insert.getConnection();
        insert.setArray(1, column(connection, "date", rows, note -> note.day().toString()));
        insert.setArray(2, column(connection, "text", rows, note -> note.turn().hex()));
        insert.setArray(3, column(connection, "int2", rows, note -> (short) note.index()));
        insert.setArray(
                4, column(connection, "text", rows, note -> note.contact().hex()));
        insert.setArray(5, column(connection, "int2", rows, note -> (short) note.hour()));
        insert.setArray(
                6,
                column(connection, "text", rows, note -> note.channel().name().toLowerCase(Locale.ROOT)));
        insert.setArray(
                7, column(connection, "text", rows, note -> note.language().code()));
        insert.setArray(8, column(connection, "text", rows, Note::what));
    }

    private static Array column(Connection connection, String type, List<Note> rows, Function<Note, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
