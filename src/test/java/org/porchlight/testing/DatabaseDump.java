package org.porchlight.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.postgresql.PGConnection;

/**
 * What {@code pg_dump} writes without options, as near as can be had without it: no artifact on Maven Central holds the
 * program, and one that is installed refuses a newer server. Rows are copied with PostgreSQL's own {@code COPY}, as
 * there; of views, materialized views, functions, defaults and constraints the server says itself how they are made, as
 * there. Compared by hand with version 15's on this schema: of the data, line by line the same. What isn't here: owners,
 * grants, and the commands around it all. https://www.postgresql.org/docs/current/app-pgdump.html
 */
public final class DatabaseDump {
    private static final String OURS = """
        relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
        """;

    /** Unlogged ones and partitions too; of a materialized view no row. Columns that are computed are left out. */
    private static final String TABLES = """
        SELECT oid::regclass || ' (' || (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
            FROM pg_attribute
            WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') || ')'
        FROM pg_class WHERE relkind = 'r' AND %s\
        """.formatted(OURS);

    /** What is written of everything but rows: name and text. */
    private static final Map<String, String> MADE = Map.of(
            "views",
            "SELECT oid::regclass::text || ' ' || pg_get_viewdef(oid) FROM pg_class WHERE relkind IN ('v', 'm') AND "
                    + OURS,
            "columns",
            """
                SELECT attrelid::regclass || ' ' || attname || ' ' || format_type(atttypid, atttypmod)
                       || coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), '') || coalesce(' STATISTICS ' || attstattarget, '')
                FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
                LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'v', 'm') AND\s\
                """ + OURS,
            "constraints",
            "SELECT conname || ' ' || pg_get_constraintdef(pg_constraint.oid) FROM pg_constraint JOIN pg_class"
                    + " ON pg_class.oid = conrelid WHERE " + OURS,
            "indexes",
            "SELECT pg_get_indexdef(oid) FROM pg_class WHERE relkind = 'i' AND " + OURS,
            "functions",
            "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE prokind IN ('f', 'p') AND pronamespace NOT IN"
                    + " ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)",
            "triggers",
            "SELECT pg_get_triggerdef(pg_trigger.oid) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
                    + " WHERE NOT tgisinternal AND " + OURS,
            "comments",
            "SELECT description FROM pg_description JOIN pg_class ON pg_class.oid = objoid WHERE " + OURS,
            "sequences",
            "SELECT schemaname || '.' || sequencename || ' ' || coalesce(last_value::text, '') FROM pg_sequences",
            "large objects",
            "SELECT oid::text || ' ' || encode(lo_get(oid), 'hex') FROM pg_largeobject_metadata");

    private DatabaseDump() {}

    /** The parts of a dump, the rows of each table among them; bytes in hexadecimal. */
    public static Map<String, String> of(Database database) {
        return database.commit(handle -> {
            Map<String, String> dump = new TreeMap<>();
            MADE.forEach((what, query) -> dump.put(what, String.join("\n", texts(handle, query))));
            texts(handle, TABLES).forEach(table -> dump.put(table, rows(handle, table)));
            return dump;
        });
    }

    private static List<String> texts(Handle handle, String query) {
        return handle.select(query).mapTo(String.class).list();
    }

    private static String rows(Handle handle, String table) {
        var rows = new StringWriter();
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY " + table + " TO STDOUT", rows);
        } catch (SQLException broken) {
            throw new IllegalStateException("COPY " + table + " is refused", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows.toString();
    }
}
