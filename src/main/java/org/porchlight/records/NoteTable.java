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
 * Writes the rows of the tables {@code note} and {@code place_note}, many in one statement, and is the only class that
 * does. A note that is already there, from a retried webhook, stays as it is.
 */
public final class NoteTable {
    private static final String INSERT = """
        INSERT INTO note (day, turn, index, contact, hour, channel, language, what)
        SELECT day, decode(turn, 'hex'), index, decode(contact, 'hex'), hour, channel, language, what
        FROM unnest(?::date[], ?::text[], ?::smallint[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[])
             AS row (day, turn, index, contact, hour, channel, language, what)
        ON CONFLICT DO NOTHING
        """;

    private static final String INSERT_PLACE = """
        INSERT INTO place_note (day, contact, state, code)
        SELECT day, decode(contact, 'hex'), state, code
        FROM unnest(?::date[], ?::text[], ?::text[], ?::text[]) AS row (day, contact, state, code)
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
    void write(Collection<? extends DayNote> notes) {
        try {
            insert(notes);
        } catch (DatabaseAway trouble) {
            if (!trouble.state().equals(NO_PARTITION)) {
                throw trouble;
            }
            notes.stream().map(DayNote::day).distinct().forEach(partitions::ensure);
            insert(notes);
        }
    }

    /** In two transactions: one would tie the rows of the two tables together. */
    private void insert(Collection<? extends DayNote> notes) {
        insert(INSERT, of(Note.class, notes), NoteTable::bind);
        insert(INSERT_PLACE, of(PlaceNote.class, notes), NoteTable::bindPlaces);
    }

    private static <T> List<T> of(Class<T> kind, Collection<? extends DayNote> notes) {
        return notes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Binds rows to a statement. */
    private interface Binding<T> {
        void to(PreparedStatement insert, List<T> rows) throws SQLException;
    }

    private <T> void insert(String sql, List<T> rows, Binding<T> binding) {
        if (rows.isEmpty()) {
            return;
        }
        database.commit(handle -> {
            try (PreparedStatement insert = handle.getConnection().prepareStatement(sql)) {
                binding.to(insert, rows);
                return insert.executeUpdate();
            }
        });
    }

    private static void bindPlaces(PreparedStatement insert, List<PlaceNote> rows) throws SQLException {
        Connection connection = insert.getConnection();
        insert.setArray(1, column(connection, "date", rows, note -> note.day().toString()));
        insert.setArray(
                2, column(connection, "text", rows, note -> note.contact().hex()));
        insert.setArray(3, column(connection, "text", rows, note -> note.area().state()));
        insert.setArray(4, column(connection, "text", rows, note -> note.area().code()));
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

    private static <T> Array column(Connection connection, String type, List<T> rows, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
