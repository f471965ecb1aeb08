package org.porchlight.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Reads and writes the table {@code site}, and is the only class that writes it: the sites that staff keep, and those
 * that the demo brings. The line never asks here while a caller waits; it answers from {@link Sites}. Throws Jdbi's
 * unchecked exceptions when the database is away.
 */
public final class SiteStore {
    private static final String ALL = """
        select id, name, street, spoken, city, country, region,
               cast(latitude as text) as latitude, cast(longitude as text) as longitude,
               zone, hours, array_to_string(services, ' ') as services, kind, note,
               case when demo then 'true' else 'false' end as demo,
               coalesce(to_char(checked_on, 'YYYY-MM-DD'), '') as checked_on
        from site
        """;
    private static final String INSERT = """
        insert into site (id, name, street, spoken, city, country, region, latitude, longitude,
                          zone, hours, services, kind, note, demo, checked_on)
        values (:id, :name, :street, :spoken, :city, :country, :region,
                cast(:latitude as double precision), cast(:longitude as double precision),
                :zone, :hours, array_remove(string_to_array(:services, ' '), ''), :kind, :note,
                cast(:demo as boolean), cast(nullif(:checked_on, '') as date))
        """;

    private final Jdbi jdbi;

    public SiteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What stands in the table.
     *
     * @param sites in the order of their ids
     * @param unreadable the id of each row that can't be read, and why, such as a zone that doesn't exist
     */
    public record Stored(List<SiteRecord> sites, List<String> unreadable) {}

    /** Reads all rows. One that can't be read costs its own site alone. */
    public Stored all() {
        List<SiteRecord> sites = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        rows("order by id", Map.of()).forEach(fields -> {
            try {
                sites.add(SiteFields.read(fields));
            } catch (IllegalArgumentException misspelt) {
                unreadable.add(fields.get("id") + " (" + misspelt.getMessage() + ")");
            }
        });
        return new Stored(List.copyOf(sites), List.copyOf(unreadable));
    }

    /** Reads the site of that id; empty when there is none, or its row can't be read. */
    public Optional<SiteRecord> one(String id) {
        return rows("where id = :id", Map.of("id", id)).stream().findFirst().flatMap(SiteStore::readable);
    }

    private static Optional<SiteRecord> readable(Map<String, String> fields) {
        try {
            return Optional.of(SiteFields.read(fields));
        } catch (IllegalArgumentException misspelt) {
            return Optional.empty();
        }
    }

    private List<Map<String, String>> rows(String which, Map<String, ?> bound) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + which)
                .bindMap(bound)
                .map((row, _) -> fields(row))
                .list());
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        Map<String, String> fields = new HashMap<>();
        for (String name : SiteFields.NAMES) {
            fields.put(name, row.getString(name));
        }
        return fields;
    }

    /**
     * Puts the demo's sites in the place of those of an earlier start, all or none; what staff entered stays.
     *
     * @throws IllegalArgumentException when one of them isn't marked as demo
     */
    public void replaceDemo(List<SiteRecord> sites) {
        for (SiteRecord site : sites) {
            if (!site.demo()) {
                throw new IllegalArgumentException("not marked as demo: " + site.id());
            }
        }
        jdbi.useTransaction(handle -> {
            handle.execute("delete from site where demo");
            insert(handle, sites);
        });
    }

    private static void insert(Handle handle, List<SiteRecord> sites) {
        if (sites.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        sites.forEach(site -> batch.bindMap(SiteFields.write(site)).add());
        batch.execute();
    }

    /** Whether the table is there: not before the database was migrated. */
    public boolean made() {
        return jdbi.withHandle(handle -> handle.createQuery("select to_regclass('site') is not null")
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether an invented site is among them; a live line must not start then. */
    public boolean anyDemo() {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from site where demo)")
                .mapTo(Boolean.class)
                .one());
    }
}
