package org.porchlight.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Writes the table {@code vault}, and is the only class that does: rows as they are sealed, under whatever key. It has
 * no key and opens none, so that erasing needs none either; sealing and opening are for {@link Vault}.
 */
public final class VaultTable {
    /** A row as the table holds it, but for its blind and its expiry. */
    record SealedRow(UUID id, String kind, byte[] sealed) {}

    void insert(Handle handle, SealedRow row, Optional<Blind> blind, Optional<Instant> expires) {
        handle.createUpdate("""
            INSERT INTO vault (id, kind, sealed, key_id, blind, expires)
            VALUES (:id, :kind, :sealed, :key, :blind, :expires)
            """)
                .bind("id", row.id())
                .bind("kind", row.kind())
                .bind("sealed", row.sealed())
                .bind("key", Keys.idOf(row.sealed()))
                .bindBySqlType("blind", blind.map(Blind::bytes).orElse(null), Types.BINARY)
                .bind("expires", expires.orElse(null))
                .execute();
    }

    /** Reads a row that hasn't expired. */
    Optional<SealedRow> find(Handle handle, UUID id, Instant now) {
        return handle.createQuery("""
            SELECT id, kind, sealed FROM vault WHERE id = :id AND (expires IS NULL OR expires > :now)
            """)
                .bind("id", id)
                .bind("now", now)
                .map(VaultTable::row)
                .findOne();
    }

    /** Finds the rows that were put in with this blind and haven't expired, in no order. */
    List<UUID> find(Handle handle, Blind blind, Instant now) {
        return handle.createQuery("""
            SELECT id FROM vault WHERE blind = :blind AND (expires IS NULL OR expires > :now)
            """)
                .bind("blind", blind.bytes())
                .bind("now", now)
                .mapTo(UUID.class)
                .list();
    }

    /** Reads the next rows behind this id, expired ones too, in PostgreSQL's order of ids. */
    List<SealedRow> after(Handle handle, UUID id, int most) {
        return handle.createQuery("SELECT id, kind, sealed FROM vault WHERE id > :after ORDER BY id LIMIT :most")
                .bind("after", id)
                .bind("most", most)
                .map(VaultTable::row)
                .list();
    }

    private static SealedRow row(ResultSet row, StatementContext context) throws SQLException {
        return new SealedRow(row.getObject("id", UUID.class), row.getString("kind"), row.getBytes("sealed"));
    }

    /** Puts a row under another key, unless it was changed or erased since it was read. */
    int reseal(Handle handle, SealedRow row, byte[] sealed) {
        return handle.execute(
                "UPDATE vault SET sealed = ?, key_id = ? WHERE id = ? AND sealed = ?",
                sealed,
                Keys.idOf(sealed),
                row.id(),
                row.sealed());
    }

    /**
     * Erases rows, one after the other in PostgreSQL's order of ids, so that two transactions that erase never wait for
     * each other in a circle.
     *
     * @return how many of them were there
     */
    public int erase(Handle handle, Collection<UUID> ids) {
        // Sorted as text: Java compares the halves of an id as signed numbers, PostgreSQL byte by byte.
        return ids.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .mapToInt(id -> handle.execute("DELETE FROM vault WHERE id = ?", id))
                .sum();
    }

    /** Erases a row, but only one of this kind. */
    int erase(Handle handle, VaultKind kind, UUID id) {
        return handle.execute("DELETE FROM vault WHERE id = ? AND kind = ?", id, kind.column());
    }

    /** Erases a row, unless it was changed since it was read. */
    int eraseUnchanged(Handle handle, SealedRow row) {
        return handle.execute("DELETE FROM vault WHERE id = ? AND sealed = ?", row.id(), row.sealed());
    }

    int eraseExpired(Handle handle, Instant now) {
        return handle.execute("DELETE FROM vault WHERE expires <= ?", now);
    }
}
