package org.porchlight.doctor;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.DatabaseAway;
import org.porchlight.database.SchemaFit;
import org.porchlight.database.WriteAheadLog;
import org.porchlight.vitals.Vitals;

/** Looks whether the database answers, takes changes, has our tables and lets our user do what is needed. */
record DatabaseCheck(Patient patient, Reachable reach) implements Check {
    private static final int OLDEST = 150_000;

    /** A process of ours takes ten and one that listens; a rolling restart has one more. */
    private static final int CONNECTIONS = 25;

    private static final String MAY = """
        SELECT current_setting('server_version_num')::integer AS version,
            current_setting('transaction_read_only') = 'on' OR pg_is_in_recovery() AS read_only,
            has_schema_privilege(current_user, 'public', 'CREATE') AS creates,
            current_setting('max_connections')::integer
                - (SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE backend_type = 'client backend') AS free,
            pg_size_pretty(pg_database_size(current_database())) AS size
        """;

    @Override
    public String part() {
        return "Database";
    }

    @Override
    public void look(Examination found) {
        if (reach.database().isPresent()) {
            away(reach.database().get(), found);
            return;
        }
        try {
            inside(found);
        } catch (DatabaseAway away) {
            away(away, found);
        }
    }

    private static void away(DatabaseAway away, Examination found) {
        found.finding("The database in DATABASE_URL doesn't answer: " + away.why() + ". "
                + Vitals.why(away.state()).orElse("Look whether it runs and whether this machine may connect to it."));
    }

    private void inside(Examination found) {
        SchemaFit fit = patient.database().commit(handle -> {
            may(handle, found);
            found.findings(WriteAheadLog.trouble(handle));
            SchemaFit tables = SchemaFit.of(handle);
            tables.trouble().ifPresent(found::finding);
            return tables;
        });
        if (fit.startable()) {
            owns(found);
        }
        found.findings(patient.inside().log().trouble());
    }

    private static void may(Handle handle, Examination found) {
        handle.createQuery(MAY)
                .map((row, _) -> {
                    int version = row.getInt("version");
                    found.findingUnless(
                            version >= OLDEST,
                            "PostgreSQL is older than 15 (" + version / 10_000 + "). Move to a newer one.");
                    found.findingUnless(
                            !row.getBoolean("read_only"), Vitals.why("25006").orElseThrow());
                    found.findingUnless(
                            row.getBoolean("creates"),
                            "The user in DATABASE_URL may not create tables, so the next migrate fails. Run, as the"
                                    + " database's owner: GRANT CREATE ON SCHEMA public TO that user.");
                    found.findingUnless(
                            row.getInt("free") >= CONNECTIONS,
                            "PostgreSQL has only " + row.getInt("free")
                                    + " connections left; a serve and a work take up"
                                    + " to eleven each. Raise max_connections.");
                    found.note("PostgreSQL " + version / 10_000 + ", " + row.getString("size") + ", connections left: "
                            + row.getInt("free") + ".");
                    return true;
                })
                .one();
    }

    /** Rewriting the vault's file and emptying the table of day keys need the owner. */
    private void owns(Examination found) {
        Optional<String> foreign = patient.database()
                .commit(handle -> handle.createQuery("""
                    SELECT string_agg(relname, ', ' ORDER BY relname) FROM pg_catalog.pg_class
                    WHERE relname IN ('vault', 'day_key', 'day_key_half', 'note') AND relnamespace = 'public'::regnamespace
                      AND NOT pg_has_role(relowner, 'USAGE')
                    """).mapTo(String.class).findOne());
        foreign.ifPresent(tables -> found.finding(
                "The user in DATABASE_URL doesn't own these tables, so what was erased" + " stays in their files: "
                        + tables + ". Run, as their owner: ALTER TABLE each OWNER TO that user."));
    }
}
