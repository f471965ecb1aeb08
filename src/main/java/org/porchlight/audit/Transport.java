package org.porchlight.audit;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.audit.AuditFinding.About;

/** Looks how the database is reached: over a network, what goes there must be encrypted. */
final class Transport {
    private Transport() {}

    static List<AuditFinding> findings(Handle handle) {
        boolean open = handle.select("""
            SELECT inet_client_addr() IS NOT NULL AND inet_client_addr() <> inet_server_addr()
                AND NOT coalesce((SELECT ssl FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid()), false)
            """).mapTo(boolean.class).one();
        return open
                ? List.of(new AuditFinding(
                        About.SETTINGS,
                        "The database is reached over a network without encryption. Add sslmode=verify-full to"
                                + " DATABASE_URL."))
                : List.of();
    }
}
