package org.porchlight.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.porchlight.database.Database;

/** Reads what a database keeps on the disk, byte by byte, as a person would who got hold of it. */
public final class DatabaseFiles {
    private static final int WAL_SEGMENT = 16 << 20;
    private static final int WAL_PAGE = 8 << 10;

    private DatabaseFiles() {}

    /**
     * The file of every table, index and overflow of ours, and of the samples that PostgreSQL keeps of their values, by
     * its name; a byte is a character. Of a standby they are what it wrote to the disk last.
     */
    public static Map<String, String> relations(Database database) {
        database.jdbi().useHandle(handle -> handle.execute("CHECKPOINT"));
        return read(database, """
            SELECT name, bytes FROM (
                SELECT relname AS name, pg_read_binary_file(pg_relation_filepath(oid), true) AS bytes
                FROM pg_catalog.pg_class
                WHERE relkind IN ('r', 'i', 't', 'm') AND pg_relation_filepath(oid) IS NOT NULL
                  AND (oid >= 16384 OR relname = 'pg_statistic')) AS file
            WHERE bytes IS NOT NULL
            """);
    }

    /** Has samples taken of all values, as PostgreSQL does by itself once enough rows have changed. */
    public static void sample(Database database) {
        database.jdbi().useHandle(handle -> handle.execute("ANALYZE"));
    }

    /** All of the write-ahead log that a server still has. */
    public static String log(Database database) {
        return log(database, "");
    }

    /** @param from the first file */
    static String log(Database database, String from) {
        List<String> segments = database.commit(handle -> handle.select(
                        "SELECT name FROM pg_ls_waldir() WHERE name >= ? AND name ~ '^[0-9A-F]+$' ORDER BY name", from)
                .mapTo(String.class)
                .list());
        StringBuilder log = new StringBuilder(segments.size() * WAL_SEGMENT);
        for (String segment : segments) {
            log.append(records(
                    database.commit(handle -> handle.select("SELECT pg_read_binary_file('pg_wal/' || ?)", segment)
                            .mapTo(byte[].class)
                            .one())));
        }
        return log.toString();
    }

    /**
     * What stands in a segment but for the heads of its pages, one of which may lie in the middle of a record
     * (src/include/access/xlog_internal.h: 24 bytes, and 40 on the first page of a segment).
     */
    private static String records(byte[] segment) {
        StringBuilder records = new StringBuilder(segment.length);
        for (int page = 0; page < segment.length; page += WAL_PAGE) {
            int head = page == 0 ? 40 : 24;
            records.append(text(Arrays.copyOfRange(segment, page + head, page + WAL_PAGE)));
        }
        return records.toString();
    }

    /** Bytes as they are searched for in what is read here. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The same bytes as a dump writes them. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> read(Database database, String query) {
        Map<String, String> files = new TreeMap<>();
        database.commit(handle -> {
            handle.createQuery(query)
                    .map((row, context) -> files.put(row.getString("name"), text(row.getBytes("bytes"))))
                    .list();
            return true;
        });
        return files;
    }
}
