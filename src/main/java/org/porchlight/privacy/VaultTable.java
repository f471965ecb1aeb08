package org.porchlight.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * A row that is to be looked through, with how it is found.
     *
     * @param blind empty when its id is enough
     * @param blindKey the generation of {@code blind}; 0 for one from before hashes had generations
     */
    record FoundRow(SealedRow row, Optional<byte[]> blind, int blindKey) {}

    void insert(Handle handle, SealedRow row, Optional<Blind> blind, Optional<Instant> expires) {
        int key = Keys.idOf(row.sealed());
        handle.createUpdate("""
            INSERT INTO vault (id, kind, sealed, key_id, blind_index, blind_key, expires)
            VALUES (:id, :kind, :sealed, :key, :blind, CASE WHEN :blind IS NOT NULL THEN :key END, :expires)
            """)
                .bind("id", row.id())
                .bind("kind", row.kind())
                .bind("sealed", row.sealed())
                .bind("key", key)
                .bindBySqlType("blind", blind.map(it -> it.under(key)).orElse(null), Types.BINARY)
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

    /**
     * Finds the rows that were put in with this blind and haven't expired, in no order.
     *
     * @param generations the keys by which we can look
     * @throws UnsearchableRows when a row is there that can be found only by a key that we don't have
     */
    List<UUID> find(Handle handle, Blind blind, Set<Integer> generations, Instant now) {
        List<Optional<UUID>> found = handle.createQuery("""
            SELECT id FROM vault WHERE blind_index = ANY (:blinds) AND (expires IS NULL OR expires > :now)
            UNION ALL
            SELECT NULL FROM vault
            WHERE blind_key <> ALL (:ours) AND EXISTS (SELECT FROM vault_key WHERE key_id <> ALL (:ours))
            """)
                .bindArray("blinds", byte[].class, blind.all())
                .bindArray("ours", Integer.class, generations)
                .bind("now", now)
                .map((row, context) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .list();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            throw new UnsearchableRows();
        }
        return found.stream().flatMap(Optional::stream).toList();
    }

    /** Reads the next rows behind this id, expired ones too, in PostgreSQL's order of ids. */
    List<FoundRow> after(Handle handle, UUID id, int most) {
        return handle.createQuery("""
            SELECT id, kind, sealed, blind_index, blind_key FROM vault WHERE id > :after ORDER BY id LIMIT :most
            """)
                .bind("after", id)
                .bind("most", most)
                .map((row, context) -> new FoundRow(
                        row(row, context), Optional.ofNullable(row.getBytes("blind_index")), row.getInt("blind_key")))
                .list();
    }

    private static SealedRow row(ResultSet row, StatementContext context) throws SQLException {
        return new SealedRow(row.getObject("id", UUID.class), row.getString("kind"), row.getBytes("sealed"));
    }

    /** Puts a row under another key with its blind, unless it was changed or erased since it was read. */
    int reseal(Handle handle, SealedRow row, byte[] sealed, Optional<Blind> blind) {
        int key = Keys.idOf(sealed);
        return handle.createUpdate("""
            UPDATE vault SET sealed = :sealed, key_id = :key,
                   blind_index = :blind, blind_key = CASE WHEN :blind IS NOT NULL THEN :key END
            WHERE id = :id AND sealed = :before
            """)
                .bind("sealed", sealed)
                .bind("key", key)
                .bindBySqlType("blind", blind.map(it -> it.under(key)).orElse(null), Types.BINARY)
                .bind("id", row.id())
                .bind("before", row.sealed())
                .execute();
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
