package org.porchlight.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.porchlight.history.Change.Difference;

/**
 * Reads and writes the table {@code site_change}, and is the only class that writes it. Every method joins the caller's
 * transaction, so that nothing is changed without being written down.
 */
public final class SiteHistory {
    /** For so long a change can be looked up and undone. */
    private static final int YEARS = 2;

    private static final int AT_ONCE = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A change that was made.
     *
     * @param id a higher one for a later change
     */
    public record Entry(long id, Change change, Author by, Instant at) {}

    /** Writes down what was changed; what changes nothing isn't. */
    public void add(Handle handle, Author by, Instant at, Change change) {
        add(handle, _ -> by, at, List.of(change));
    }

    /** Says by whom a site was changed, where many are at once. */
    @FunctionalInterface
    public interface Authors {
        Author of(Change change);
    }

    /** The same of many. */
    public void add(Handle handle, Authors by, Instant at, Collection<Change> changes) {
        add(handle, by, at, Optional.empty(), changes);
    }

    /**
     * The same of many.
     *
     * @param run the import that they came with, by its id in {@link ImportLog}
     */
    public void add(Handle handle, Authors by, Instant at, Optional<Long> run, Collection<Change> changes) {
        PreparedBatch batch = handle.prepareBatch("""
            INSERT INTO site_change (site, name, what, who, list, at, fields, import)
            VALUES (:site, :name, :what, :who, :list, :at, cast(:fields AS jsonb), :import)
            """);
        for (Change change : changes) {
            if (change.changesSomething()) {
                bound(batch, change, by.of(change))
                        .bind("at", time(at))
                        .bind("import", run.orElse(null))
                        .add();
            }
            if (batch.size() >= AT_ONCE) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static PreparedBatch bound(PreparedBatch batch, Change change, Author author) {
        return batch.bind("site", change.site())
                .bind("name", change.name())
                .bind("what", change.what().code())
                .bind("who", author.name())
                .bind("list", author.list())
                .bind("fields", written(change.fields()));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** The changes of a site, the newest first; at most so many. */
    public List<Entry> of(Handle handle, String site, int most) {
        return handle.createQuery("SELECT * FROM site_change WHERE site = :site ORDER BY id DESC LIMIT :most")
                .bind("site", site)
                .bind("most", most)
                .map((row, _) -> entry(row))
                .list();
    }

    /** One of them. */
    public Optional<Entry> one(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM site_change WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> entry(row))
                .findOne();
    }

    /** Those that came with an import, the oldest first. */
    public List<Change> with(Handle handle, long run) {
        return handle.createQuery("SELECT * FROM site_change WHERE import = :run ORDER BY id")
                .bind("run", run)
                .map((row, _) -> entry(row).change())
                .list();
    }

    /** Those of a site after another, the oldest first. */
    public List<Entry> since(Handle handle, String site, long id) {
        return handle.createQuery("SELECT * FROM site_change WHERE site = :site AND id > :id ORDER BY id")
                .bind("site", site)
                .bind("id", id)
                .map((row, _) -> entry(row))
                .list();
    }

    /** The id of the last change of a site; 0 before the first. */
    public long last(Handle handle, String site) {
        return handle.createQuery("SELECT coalesce(max(id), 0) FROM site_change WHERE site = :site")
                .bind("site", site)
                .mapTo(long.class)
                .one();
    }

    /** The sites of which the last that was done is that they were removed. */
    public Set<String> removed(Handle handle) {
        return handle.createQuery("""
            SELECT site FROM (SELECT DISTINCT ON (site) site, what FROM site_change ORDER BY site, id DESC) AS last
            WHERE what = 'removed'
            """).mapTo(String.class).set();
    }

    /** For a job: forgets what is older than two years, and the imports with which it came. */
    public int tidy(Handle handle, Instant now) {
        OffsetDateTime before = time(now).minusYears(YEARS);
        return new ImportLog().forget(handle, before) + handle.execute("DELETE FROM site_change WHERE at < ?", before);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                new Change(
                        row.getString("site"),
                        row.getString("name"),
                        Change.Kind.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                        read(row.getString("fields"))),
                new Author(row.getString("who"), row.getBoolean("list")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static String written(Map<String, Difference> fields) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        fields.forEach((name, it) -> texts.put(name, List.of(it.before(), it.after())));
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Difference> read(String json) {
        try {
            Map<String, Difference> fields = new LinkedHashMap<>();
            JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {})
                    .forEach((name, it) -> fields.put(name, new Difference(it.getFirst(), it.getLast())));
            return fields;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
