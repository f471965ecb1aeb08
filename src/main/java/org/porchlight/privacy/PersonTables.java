package org.porchlight.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * Writes anew the tables of which a person can have a row, each row as it is, whosever table it is in. PostgreSQL keeps with
 * each row the number of the transaction that wrote it, after a VACUUM FULL too: it tells the time to some seconds, and which
 * rows were written together. So all are copied in one transaction, and the files then follow their keys, which are random.
 */
final class PersonTables {
    /**
     * The vault, what is found by a hash of a number, and what names a row of the vault or a call of a person: old rows of
     * these lead from a number to what was asked, and when. Counts that move when somebody calls. What all these refer to,
     * since a row keeps the number of the last transaction that wrote one which refers to it, and what refers to the vault,
     * since that is looked into when a row there goes. Those that promises wait for come last, and so are held for the
     * shortest.
     */
    static final List<String> NAMES = List.of(
            "feedback_count",
            "line_count",
            "site_report",
            "reported_today",
            "connection_today",
            "text_today",
            "phone_proof",
            "attempt",
            "outbox",
            "declined",
            "set_aside",
            "bridge",
            "draft",
            "keyed_today",
            "stop_list",
            "callback_count",
            "promise",
            "callback",
            "vault",
            "vault_key",
            "account",
            "staff");

    /**
     * The days of the notes in which some may still be written. Those of one hour come in two transactions, one behind the
     * other: left as they are, these would tell the hour in which places were asked for, and for whom.
     */
    private static final String DAYS = """
        SELECT inhrelid::regclass FROM pg_catalog.pg_inherits JOIN pg_catalog.pg_class ON pg_class.oid = inhrelid
        WHERE inhparent IN ('note'::regclass, 'place_note'::regclass)
          AND right(relname, 8) >= to_char(now() - interval '3 days', 'YYYYMMDD')
        """;

    /**
     * In these the processes and their jobs write what time it is, some twice a minute. Their old rows, which stay in the
     * file, would give a moment to the number of each transaction between.
     */
    static final List<String> CLOCKS =
            List.of("process_report", "scheduled_tasks", "provider_copy", "alert", "alert_trouble");

    /** What staff did is kept for years: of that the last day is copied, again and again, until its hour is all it tells. */
    private static final String LOG = "act";

    /** All whose files are written anew, but for {@link #DAYS}. */
    private static final List<String> FILES =
            Stream.of(NAMES, CLOCKS, List.of(LOG)).flatMap(List::stream).toList();

    /**
     * One statement, so that it is one transaction. Every table and every index is looked into as well, those that aren't
     * copied too, since PostgreSQL keeps when that was done last. What others may wait for comes last.
     */
    private static final String COPY = """
        DO $$
        DECLARE
            copied CONSTANT regclass[] := ARRAY(%3$s) || '{%2$s}'::regclass[];
            kept record;
        BEGIN
            UPDATE %1$s SET who = who WHERE hour > (SELECT max(hour) FROM %1$s) - interval '1 day';
            FOR kept IN
                SELECT place, attname AS key, coalesce(pg_get_expr(indpred, indrelid), 'true') AS rows,
                       indisprimary AND array_position(copied, place) > 0 AS copy
                FROM (SELECT oid::regclass AS place FROM pg_catalog.pg_class
                      WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace) AS listed
                LEFT JOIN (pg_catalog.pg_index
                    JOIN pg_catalog.pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                    JOIN pg_catalog.pg_class ON pg_class.oid = indexrelid
                    JOIN pg_catalog.pg_am ON pg_am.oid = pg_class.relam AND amname = 'btree') ON indrelid = place
                ORDER BY array_position(copied, place) NULLS FIRST, place
            LOOP
                SET LOCAL enable_seqscan = on;
                IF kept.copy THEN
                    EXECUTE format('UPDATE %%s SET %%I = %%2$I', kept.place, kept.key);
                END IF;
                EXECUTE format('SELECT FROM %%s LIMIT 1', kept.place);
                SET LOCAL enable_seqscan = off;
                IF kept.key IS NOT NULL THEN
                    EXECUTE format('SELECT FROM %%s WHERE %%s ORDER BY %%I LIMIT 1', kept.place, kept.rows, kept.key);
                END IF;
            END LOOP;
        END $$
        """.formatted(LOG, String.join(",", NAMES), DAYS);

    /** "3 dead row versions cannot be removed yet.", in the server's language; the number comes first in all. */
    private static final Pattern HELD = Pattern.compile("\\D*(\\d+)");

    private PersonTables() {}

    /** Writes all of them anew; whether something was held back. */
    static boolean heldBack(Statement statement) throws SQLException {
        statement.execute(COPY);
        for (String table : files(statement)) {
            if (heldBack(statement, table)) {
                return true;
            }
            // Which PostgreSQL would do by itself when enough has changed, and keep the moment.
            statement.execute("ANALYZE " + table);
        }
        return false;
    }

    private static List<String> files(Statement statement) throws SQLException {
        List<String> files = new ArrayList<>();
        try (ResultSet days = statement.executeQuery(DAYS)) {
            while (days.next()) {
                files.add(days.getString(1));
            }
        }
        files.addAll(FILES);
        return files;
    }

    /** Writes a table's file anew. Dead rows that an open snapshot may still see are copied; only the report says so. */
    static boolean heldBack(Statement statement, String table) throws SQLException {
        statement.clearWarnings();
        statement.execute("CLUSTER (VERBOSE) %1$s USING %1$s_pkey".formatted(table));
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            ServerErrorMessage message = warning instanceof PSQLWarning said ? said.getServerErrorMessage() : null;
            if (message != null && message.getDetail() != null) {
                Matcher held = HELD.matcher(message.getDetail());
                if (held.lookingAt() && Long.parseLong(held.group(1)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
