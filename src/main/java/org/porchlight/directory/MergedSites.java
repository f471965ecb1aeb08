package org.porchlight.directory;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes one site of two that are the same place, and keeps in mind which row of a list that was, so that the next import
 * doesn't bring it back. The only writer of table {@code merged_site}.
 */
public final class MergedSites {
    private final Jdbi jdbi;

    public MergedSites(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes a site out that is another one, which stays as it is. False where either isn't there. */
    public boolean merge(String twin, String kept) {
        return jdbi.inTransaction(handle -> {
            boolean both = handle.createQuery("select count(*) = 2 from site where id in (:twin, :kept)")
                    .bind("twin", twin)
                    .bind("kept", kept)
                    .mapTo(Boolean.class)
                    .one();
            if (both) {
                handle.execute("update merged_site set site = ? where site = ?", kept, twin);
                handle.execute("""
                    insert into merged_site (source, source_id, site)
                    select source, source_id, ? from site where id = ? and source <> ''
                    on conflict (source, source_id) do update set site = excluded.site
                    """, kept, twin);
                SiteStore.remove(handle, twin);
            }
            return both;
        });
    }

    /** The sites into which rows of lists were merged, by the list's name and the row's id there, a line each. */
    public Map<String, String> all() {
        return jdbi.withHandle(handle -> {
            Map<String, String> merged = new HashMap<>();
            handle.createQuery("select source || chr(10) || source_id as of, site from merged_site")
                    .mapToMap(String.class)
                    .forEach(row -> merged.put(row.get("of"), row.get("site")));
            return merged;
        });
    }
}
