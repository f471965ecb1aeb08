package org.porchlight.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.porchlight.database.Database;

/** Everything that stands in a database, cell by cell, to look for what must not stand there. */
public final class Cells {
    private Cells() {}

    /** Every value of every column of every table, partitions and jobs among them; bytes in hexadecimal. */
    public static List<String> of(Database database) {
        return database.commit(handle -> handle.select("""
            SELECT format('SELECT %I::text FROM %I.%I WHERE %1$I IS NOT NULL',
                          column_name, table_schema, table_name)
            FROM information_schema.columns
            WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
            """).mapTo(String.class).stream()
                .flatMap(query -> handle.select(query).mapTo(String.class).stream())
                .toList());
    }

    /** Whether the secret can be read in a cell, as text or as the bytes of that text. */
    public static boolean tells(String cell, String secret) {
        String bytes = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        return cell.contains(secret) || cell.contains(bytes);
    }
}
