package org.porchlight.database;

/**
 * What a session of PostgreSQL begins with, where this user may set it: its log holds no parameter and no row of ours,
 * and what it says is committed is on the disk, and on that of a standby that has to agree, whatever else it is told.
 */
final class SessionStart {
    private static final String SETTING = """
        SELECT set_config(name, ours.value, false)
        FROM (VALUES %s) AS ours (name, value)
        JOIN pg_catalog.pg_settings known USING (name)
        WHERE (known.context = 'user' OR has_parameter_privilege(name, 'SET'))
          AND (name <> 'synchronous_commit' OR known.setting IN ('off', 'local'))
        """;

    private static final String LIMITS = """
        ('statement_timeout', '%1$dms'), ('lock_timeout', '%1$dms'), ('transaction_timeout', '%1$dms'),
        ('idle_in_transaction_session_timeout', '%1$dms'),\
        """;

    /** Only less is changed: a server may be told to wait for more than that. */
    private static final String KEPT = """
        ('synchronous_commit', 'on'),\
        """;

    private static final String NO_QUOTES = """
        ('log_parameter_max_length', '0'), ('log_parameter_max_length_on_error', '0'),
        ('log_error_verbosity', 'terse')\
        """;

    /** For a session beside the pool, that may take long. */
    static final String QUIET = SETTING.formatted(KEPT + NO_QUOTES);

    private SessionStart() {}

    /**
     * For a session of the pool. The server gives up by itself a little earlier than the driver, on one statement and on the
     * whole transaction; {@code transaction_timeout} exists only from PostgreSQL 17 on; a long job says {@code SET LOCAL}.
     */
    static String limited(DatabaseLimits limits) {
        return SETTING.formatted(LIMITS.formatted(limits.server()) + KEPT + NO_QUOTES);
    }
}
