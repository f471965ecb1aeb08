package org.porchlight.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.porchlight.database.DatabaseLimits;

/**
 * Reads and writes the table {@code site}, and is the only class that writes it: the sites that staff keep, and those
 * that the demo brings. The line never asks here while a caller waits; it answers from {@link Sites}. Throws Jdbi's
 * unchecked exceptions when the database is away.
 */
public final class SiteStore {
    private static final String ALL = """
        select id, name, spoken_name, plain_name, kind, street, spoken, city, country, region, postal_code,
               cast(latitude as text) as latitude, cast(longitude as text) as longitude,
               case when approximate then 'true' else '' end as approximate,
               zone, hours, array_to_string(closed_on, ' ') as closed_on,
               array_to_string(services, ' ') as services, array_to_string(traits, ' ') as traits,
               women_hours, trans_women, array_to_string(languages, ' ') as languages, phone, note, alert,
               coalesce(to_char(no_kits_until, 'YYYY-MM-DD'), '') as no_kits_until,
               coalesce(to_char(checked_on, 'YYYY-MM-DD'), '') as checked_on,
               coalesce(to_char(vanished_on, 'YYYY-MM-DD'), '') as vanished_on,
               source, source_id, case when demo then 'true' else 'false' end as demo
        from site
        """;
    private static final String INSERT = """
        insert into site (id, name, spoken_name, plain_name, kind, street, spoken, city, country, region, postal_code,
                          latitude, longitude, approximate, zone, hours, closed_on, services, traits, women_hours, trans_women,
                          languages, phone, note, alert, no_kits_until, checked_on, vanished_on, source, source_id, demo)
        values (:id, :name, :spoken_name, :plain_name, :kind, :street, :spoken, :city, :country, :region, :postal_code,
                cast(:latitude as double precision), cast(:longitude as double precision),
                :approximate = 'true', :zone, :hours,
                cast(array_remove(string_to_array(:closed_on, ' '), '') as date[]),
                array_remove(string_to_array(:services, ' '), ''), array_remove(string_to_array(:traits, ' '), ''),
                :women_hours, :trans_women, array_remove(string_to_array(:languages, ' '), ''), :phone, :note, :alert,
                cast(nullif(:no_kits_until, '') as date), cast(nullif(:checked_on, '') as date),
                cast(nullif(:vanished_on, '') as date), :source, :source_id, cast(:demo as boolean))
        """;
    /** Every column but the id is taken from the newer row. */
    private static final String REPLACING = SiteFields.NAMES.stream()
            .filter(name -> !name.equals("id"))
            .map(name -> name + " = excluded." + name)
            .collect(Collectors.joining(", ", "on conflict (id) do update set ", ""));

    private static final int AT_ONCE = 1000;

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
        return read("order by id", Map.of());
    }

    /** Reads the site of that id; empty when there is none, or its row can't be read. */
    public Optional<SiteRecord> one(String id) {
        return read("where id = :id", Map.of("id", id)).sites().stream().findFirst();
    }

    /** A hundred thousand take longer than a turn may. */
    private Stored read(String which, Map<String, ?> bound) {
        return jdbi.inTransaction(handle -> {
            DatabaseLimits.lift(handle);
            return read(handle, which, bound);
        });
    }

    /** Row by row: a hundred thousand rows in texts would take ten times the memory of the sites. */
    private static Stored read(Handle handle, String which, Map<String, ?> bound) {
        List<SiteRecord> sites = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        var shared = new SharedParts();
        handle.createQuery(ALL + which)
                .bindMap(bound)
                .setFetchSize(AT_ONCE)
                .map((row, _) -> fields(row))
                .forEach(fields -> {
                    try {
                        sites.add(shared.of(SiteFields.read(fields)));
                    } catch (IllegalArgumentException misspelt) {
                        unreadable.add(fields.get("id") + " (" + misspelt.getMessage() + ")");
                    }
                });
        return new Stored(List.copyOf(sites), List.copyOf(unreadable));
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        Map<String, String> fields = new HashMap<>();
        for (String name : SiteFields.NAMES) {
            fields.put(name, row.getString(name));
        }
        return fields;
    }

    /** Enters those whose ids nobody has, in the caller's transaction, and waits for who is just entering one; how many. */
    public int enter(Handle handle, Collection<SiteRecord> sites) {
        return write(handle, INSERT + " on conflict (id) do nothing", sites);
    }

    /** Enters sites, each in the place of the one that has its id; all or none. */
    public void save(Collection<SiteRecord> sites) {
        replace(sites, List.of());
    }

    /** Enters sites, each in the place of the one that has its id, and takes others out; all or none. */
    public void replace(Collection<SiteRecord> entered, Collection<String> removed) {
        replace(entered, removed, _ -> {});
    }

    /** The same, with what else belongs into the transaction, done last. */
    public void replace(Collection<SiteRecord> entered, Collection<String> removed, Consumer<Handle> besides) {
        jdbi.useTransaction(handle -> {
            DatabaseLimits.lift(handle);
            replace(handle, entered, removed);
            besides.accept(handle);
        });
    }

    static void remove(Handle handle, String id) {
        handle.execute("delete from site where id = ?", id);
    }

    /** The same in the caller's transaction, for a few. */
    public void replace(Handle handle, Collection<SiteRecord> entered, Collection<String> removed) {
        handle.createUpdate("delete from site where id = any(:removed)")
                .bindArray("removed", String.class, removed)
                .execute();
        write(handle, INSERT + REPLACING, entered);
    }

    /** Reads a site and holds its row until the caller's transaction ends, so that no two change it at once. */
    public Optional<SiteRecord> hold(Handle handle, String id) {
        return read(handle, "where id = :id for update", Map.of("id", id)).sites().stream()
                .findFirst();
    }

    /** The same of many; those who report a site or look at it don't wait for that. */
    public List<SiteRecord> hold(Handle handle, Collection<String> ids) {
        String which = "where id = any(string_to_array(:ids, ' ')) order by id for no key update";
        return read(handle, which, Map.of("ids", String.join(" ", ids))).sites();
    }

    /** So many at a time: a hundred thousand as texts would take more memory than the line has. */
    private static int write(Handle handle, String sql, Collection<SiteRecord> sites) {
        Iterator<SiteRecord> left = sites.iterator();
        int written = 0;
        while (left.hasNext()) {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (int i = 0; i < AT_ONCE && left.hasNext(); i++) {
                batch.bindMap(SiteFields.write(left.next())).add();
            }
            written += IntStream.of(batch.execute()).sum();
        }
        return written;
    }

    /** Whether an invented site is among them; a live line must not start then. */
    public boolean anyDemo() {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from site where demo)")
                .mapTo(Boolean.class)
                .one());
    }
}
