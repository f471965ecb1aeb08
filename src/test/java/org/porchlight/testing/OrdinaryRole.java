package org.porchlight.testing;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.porchlight.database.Database;

/** A role as an operator makes one: the tables are its own, and it is no superuser, so that limits hold for it. */
public final class OrdinaryRole implements AutoCloseable {
    private static final AtomicInteger ROLES = new AtomicInteger();

    private final String name = "ordinary_" + ROLES.incrementAndGet();
    private final Database owner;
    private final String url;

    /** @param url what {@link Postgres#freshUrl()} gave; the tables there go over to the role */
    public OrdinaryRole(String url) {
        URI there = URI.create(url);
        this.owner = Postgres.patient(url);
        this.url = "postgres://" + name + ":secret@localhost:" + there.getPort() + there.getPath();
        jdbi().useHandle(handle -> {
            handle.execute("CREATE ROLE " + name + " LOGIN PASSWORD 'secret'");
            handle.execute("GRANT ALL ON SCHEMA public TO " + name);
            handle.createQuery("""
                SELECT format('ALTER TABLE %I OWNER TO %I', relname, :role) FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm')
                """)
                    .bind("role", name)
                    .mapTo(String.class)
                    .list()
                    .forEach(handle::execute);
        });
    }

    private Jdbi jdbi() {
        return owner.jdbi();
    }

    /** The database by this role. */
    public String url() {
        return url;
    }

    /** Others have all connections: those that the role has end, and it gets no other. */
    public void getsNoConnection() {
        limit(0);
        jdbi().useHandle(handle ->
                handle.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ?", name));
    }

    /** There are enough again. */
    public void getsConnections() {
        limit(-1);
    }

    private void limit(int connections) {
        jdbi().useHandle(handle -> handle.execute("ALTER ROLE " + name + " CONNECTION LIMIT " + connections));
    }

    @Override
    public void close() {
        owner.close();
    }
}
