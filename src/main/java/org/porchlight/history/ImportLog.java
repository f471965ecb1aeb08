package org.porchlight.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Reads and writes the tables {@code site_import} and {@code imported_site}, and is the only class that writes them: which
 * lists were brought in when, by whom, and which sites came with them. Every method joins the caller's transaction.
 */
public final class ImportLog {
    /**
     * Lists that were brought in at once.
     *
     * @param lists what they are called
     * @param undone when it was taken back, if it was
     * @param undoer who took it back; empty where nobody did
     */
    public record Run(
            long id, Instant at, Author by, String lists, Counts counts, Optional<Instant> undone, String undoer) {}

    /**
     * What it did, in numbers.
     *
     * @param vanished how many sites it marked as gone from their list
     */
    public record Counts(int added, int changed, int vanished, int removed) {}

    /** Writes down that lists are brought in, before any of their changes is; its id. */
    public long begin(Handle handle, Author by, Instant at, String lists, Counts counts) {
        return handle.createQuery("""
            INSERT INTO site_import (at, who, list, lists, added, changed, vanished, removed, since)
            VALUES (:at, :who, :list, :lists, :added, :changed, :vanished, :removed,
                    (SELECT coalesce(max(id), 0) FROM site_change))
            RETURNING id
            """)
                .bind("at", time(at))
                .bind("who", by.name())
                .bind("list", by.list())
                .bind("lists", lists)
                .bind("added", counts.added())
                .bind("changed", counts.changed())
                .bind("vanished", counts.vanished())
                .bind("removed", counts.removed())
                .mapTo(long.class)
                .one();
    }

    /** Writes down the sites that came with it. */
    public void came(Handle handle, long run, Collection<String> sites) {
        handle.createUpdate("""
            INSERT INTO imported_site (import, site) SELECT :run, unnest(string_to_array(:sites, ' '))
            """)
                .bind("run", run)
                .bind("sites", String.join(" ", sites))
                .execute();
    }

    /** The sites that came with it. */
    public Set<String> came(Handle handle, long run) {
        return handle.createQuery("SELECT site FROM imported_site WHERE import = :run")
                .bind("run", run)
                .mapTo(String.class)
                .set();
    }

    /** Those of the sites that came with it which somebody has changed since. */
    public Set<String> changedSince(Handle handle, long run) {
        return handle.createQuery("""
            SELECT DISTINCT came.site FROM imported_site AS came
            JOIN site_import AS run ON run.id = came.import
            JOIN site_change AS later ON later.site = came.site AND later.id > run.since
            WHERE run.id = :run AND later.import IS DISTINCT FROM run.id
            """).bind("run", run).mapTo(String.class).set();
    }

    /** The newest first; at most so many. */
    public List<Run> last(Handle handle, int most) {
        return handle.createQuery("SELECT * FROM site_import ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map((row, _) -> run(row))
                .list();
    }

    /** One of them, held until the caller's transaction ends, so that no two take it back at once. */
    public Optional<Run> hold(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM site_import WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, _) -> run(row))
                .findOne();
    }

    /** Writes down that it was taken back. */
    public void undone(Handle handle, long id, String by, Instant at) {
        handle.execute("UPDATE site_import SET undone = ?, undoer = ? WHERE id = ?", time(at), by, id);
    }

    /** Forgets the imports before then, whose changes are not known any more. */
    int forget(Handle handle, OffsetDateTime before) {
        return handle.execute("DELETE FROM site_import WHERE at < ?", before);
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Author(row.getString("who"), row.getBoolean("list")),
                row.getString("lists"),
                new Counts(row.getInt("added"), row.getInt("changed"), row.getInt("vanished"), row.getInt("removed")),
                Optional.ofNullable(row.getObject("undone", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("undoer")).orElse(""));
    }
}
