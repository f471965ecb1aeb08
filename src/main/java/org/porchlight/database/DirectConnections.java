package org.porchlight.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Opens connections beside the pool: for what takes long, for what only listens, and to see whether there is any. */
record DirectConnections(DatabaseAddress address, DatabaseLimits limits, DatabasePresence presence) {
    /** After this, a job takes the network for cut. */
    private static final int LONG_JOB_SECONDS = 60;

    /** @throws DatabaseAway with the reason, when there is none */
    void reach() {
        var source = new QuietDataSource(address);
        source.setConnectTimeout((int) limits.connection().toSeconds());
        source.setLoginTimeout((int) limits.connection().toSeconds());
        try (Connection connection = source.getConnection()) {
            connection.isValid(0);
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    Connection beside() throws SQLException {
        var source = new QuietDataSource(address);
        source.setSocketTimeout(LONG_JOB_SECONDS);
        return source.getConnection();
    }

    Connection listening(List<String> channels) throws SQLException {
        var source = new QuietDataSource(address);
        source.setConnectTimeout((int) limits.answer().toSeconds());
        source.setSocketTimeout(LONG_JOB_SECONDS);
        source.setApplicationName("porchlight news");
        Connection connection = new WatchedSource(source, presence).getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String channel : channels) {
                statement.execute("LISTEN " + channel);
            }
            return connection;
        } catch (SQLException deaf) {
            connection.close();
            throw deaf;
        }
    }
}
