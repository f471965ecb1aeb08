package org.porchlight.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    private static final int PAGE = 8 << 10;
    private static final int PAGE_HEAD = 24;
    private static final int PAGE_LOWER = 12;

    private DatabaseFiles() {}

    /**
     * The file of every table, index and overflow of ours, and of the samples that PostgreSQL keeps of their values, by
     * its name; a byte is a character. Of a standby they are what it wrote to the disk last.
     */
    public static Map<String, String> relations(Database database) {
        return relations(database, "r", "i", "t", "m");
    }

    private static Map<String, String> relations(Database database, String... kinds) {
        database.jdbi().useHandle(handle -> handle.execute("CHECKPOINT"));
        return read(database, """
            SELECT name, bytes FROM (
                SELECT relname AS name, pg_read_binary_file(pg_relation_filepath(oid), true) AS bytes
                FROM pg_catalog.pg_class
                WHERE relkind = ANY ('{%s}') AND pg_relation_filepath(oid) IS NOT NULL
                  AND (oid >= 16384 OR relname = 'pg_statistic')) AS file
            WHERE bytes IS NOT NULL
            """.formatted(String.join(",", kinds)));
    }

    /**
     * The numbers of the transactions that wrote, locked or deleted the rows of each table of ours, deleted ones included
     * (src/include/storage/bufpage.h, itemid.h, access/htup_details.h).
     */
    public static Map<String, List<Long>> transactions(Database database) {
        Map<String, List<Long>> written = new TreeMap<>();
        relations(database, "r").forEach((table, file) -> written.put(table, transactions(file)));
        return written;
    }

    private static List<Long> transactions(String file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.getBytes(StandardCharsets.ISO_8859_1));
        bytes.order(ByteOrder.nativeOrder());
        List<Long> written = new ArrayList<>();
        for (int page = 0; page < bytes.limit(); page += PAGE) {
            for (int item = page + PAGE_HEAD; item < page + bytes.getShort(page + PAGE_LOWER); item += Integer.BYTES) {
                int row = bytes.getInt(item);
                if (row >>> 17 > 0) {
                    int place = page + (row & 0x7fff);
                    written.add(Integer.toUnsignedLong(bytes.getInt(place)));
                    written.add(Integer.toUnsignedLong(bytes.getInt(place + Integer.BYTES)));
                }
            }
        }
        return written;
    }

    /** The number of a transaction that begins and ends now. */
    public static long transaction(Database database) {
        return database.commit(handle -> handle.select("SELECT pg_current_xact_id()::text")
                .mapTo(Long.class)
                .one());
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
