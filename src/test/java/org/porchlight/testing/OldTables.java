package org.porchlight.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Tables as an earlier program left them, with the rows of today's as far as they had a place for them. */
public final class OldTables {
    private static final String COLUMNS = """
        SELECT string_agg(quote_ident(column_name), ', ' ORDER BY column_name)
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '%s' AND column_name = ANY ('{%s}')
        """;

    private final String url;

    /** @param url of a database without tables, as {@link Postgres#emptyUrl()} gives it; {@code last} migration to run */
    public OldTables(String url, int last) {
        this.url = url;
        Flyway.configure()
                .dataSource(jdbc(url), "postgres", "postgres")
                .locations("classpath:migrations")
                .target(Integer.toString(last))
                .load()
                .migrate();
    }

    private static String jdbc(String url) {
        URI there = URI.create(url);
        return "jdbc:postgresql://localhost:" + there.getPort() + there.getPath();
    }

    private static Connection connected(String url) throws SQLException {
        return DriverManager.getConnection(jdbc(url), "postgres", "postgres");
    }

    /** Copies the rows of these tables out of a database of today, column by column where both have it. */
    public void rowsOf(String today, List<String> tables) {
        try (Connection from = connected(today);
                Connection to = connected(url);
                Statement freely = to.createStatement()) {
            freely.execute("SET session_replication_role = replica");
            CopyManager out = from.unwrap(PGConnection.class).getCopyAPI();
            CopyManager in = to.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                String columns = common(from, to, table);
                var rows = new StringWriter();
                out.copyOut("COPY (SELECT " + columns + " FROM " + table + ") TO STDOUT", rows);
                freely.execute("DELETE FROM " + table);
                in.copyIn("COPY " + table + " (" + columns + ") FROM STDIN", new StringReader(rows.toString()));
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken.getMessage(), broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String common(Connection one, Connection other, String table) throws SQLException {
        String all = Stream.of(named(
                                one,
                                "SELECT string_agg(column_name, ',') FROM information_schema.columns"
                                        + " WHERE table_schema = 'public' AND table_name = '" + table + "'")
                        .split(","))
                .collect(Collectors.joining(","));
        return named(other, COLUMNS.formatted(table, all));
    }

    private static String named(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
