package org.porchlight.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.audit.AuditFinding.About;

/**
 * Reads every column of every table that could hold a phone number, partitions and the samples of PostgreSQL among them,
 * except the phones of sites. What else is public, such as the history of sites, is read against the phones that the
 * directory has or had: a caller's number that somebody wrote into a note of a site is found there too.
 */
final class ColumnSearch {
    /** The phones of sites, and lists that staff have sent and not brought in yet: those are packed. */
    private static final List<String> PUBLIC = List.of("site.phone", "import_draft_file.content");

    /** Phones that sites have, or had before a change. */
    private static final String DIRECTORY = """
        SELECT phone FROM site WHERE phone <> ''
        UNION SELECT was FROM site_change, jsonb_array_elements_text(fields -> 'phone') AS was WHERE was <> ''
        """;

    /** Ten digits in a row, or eight behind a +, with what people write between them: little else is read to the end. */
    private static final String LIKELY =
            "(\\+[0-9]([ .()-]{0,2}[0-9]){7})|(%2[Bb][0-9]{8})|([0-9](([ .()+-]|%2[0-9A-Fa-f]){0,3}[0-9]){9})";

    /** What a whole number of four bytes holds is a count or a checksum, also where ten digits read like a number. */
    private static final String COLUMNS = """
        SELECT CASE WHEN nspname = 'public' THEN '' ELSE nspname || '.' END || relname || '.' || attname AS name,
            format('SELECT value FROM (SELECT %s AS value FROM %I.%I) AS all_values WHERE value ~ :likely',
                format(CASE WHEN atttypid = 'bytea'::regtype THEN 'encode(%I, ''escape'')' ELSE '%I::text' END, attname),
                nspname, relname) AS query
        FROM pg_catalog.pg_attribute
        JOIN pg_catalog.pg_class ON pg_class.oid = attrelid
        JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
        JOIN pg_catalog.pg_type ON pg_type.oid = atttypid
        WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'm')
            AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
            AND (typcategory IN ('S', 'A', 'U', 'Z') OR typname IN ('int8', 'numeric')) AND typname <> 'uuid'
        UNION ALL
        SELECT 'samples of ' || tablename || '.' || attname, format(
            'SELECT value FROM (SELECT concat(most_common_vals, histogram_bounds) AS value FROM pg_catalog.pg_stats'
            || ' WHERE schemaname = %L AND tablename = %L AND attname = %L) AS all_values WHERE value ~ :likely',
            schemaname, tablename, attname)
        FROM pg_catalog.pg_stats WHERE schemaname NOT LIKE 'pg\\_%' AND schemaname <> 'information_schema'
            AND 'int4'::regtype <> (SELECT atttypid FROM pg_catalog.pg_attribute
                WHERE attrelid = format('%I.%I', schemaname, tablename)::regclass AND attname = pg_stats.attname)
            AND tablename || '.' || attname NOT IN ('site.phone', 'site_change.fields', 'import_draft_file.content')
        ORDER BY 1
        """;

    private ColumnSearch() {}

    /** @param own numbers of the line itself */
    static List<AuditFinding> findings(Handle handle, Collection<String> own) {
        List<String> ours = new ArrayList<>(own);
        ours.addAll(directory(handle));
        var numbers = new WrittenNumbers(ours);
        return columns(handle).stream()
                .filter(column -> !PUBLIC.contains(column.name()))
                .flatMap(column -> finding(handle, column, numbers))
                .toList();
    }

    /** The phones that places have or had. */
    static List<String> directory(Handle handle) {
        return handle.select(DIRECTORY).mapTo(String.class).list();
    }

    /** @param query reads the likely values of it as text */
    private record Column(String name, String query) {}

    private static List<Column> columns(Handle handle) {
        return handle.createQuery(COLUMNS)
                .map((row, _) -> new Column(row.getString("name"), row.getString("query")))
                .list();
    }

    private static Stream<AuditFinding> finding(Handle handle, Column column, WrittenNumbers numbers) {
        long rows = handle.createQuery(column.query()).bind("likely", LIKELY).mapTo(String.class).stream()
                .filter(numbers::foreignIn)
                .count();
        return rows == 0
                ? Stream.empty()
                : Stream.of(new AuditFinding(
                        About.NUMBERS,
                        column.name() + " holds what reads like a phone number, in " + rows
                                + (rows == 1 ? " row." : " rows.")));
    }
}
