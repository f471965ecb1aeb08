package org.porchlight.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections beside the pool, of which PostgreSQL's own log holds no parameter and no row either. */
final class QuietDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    QuietDataSource(DatabaseAddress address) {
        setUrl(address.url());
        address.user().ifPresent(this::setUser);
        address.password().ifPresent(this::setPassword);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SessionStart.QUIET);
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }
}
