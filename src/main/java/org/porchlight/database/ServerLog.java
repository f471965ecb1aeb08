package org.porchlight.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks how PostgreSQL's own log is set for this process, and says what it would quote of our rows: what a database's
 * operator turns on, or does not let this user turn off, would otherwise be seen by nobody.
 */
public final class ServerLog {
    private static final String GRANT = "Have the database's administrator run: GRANT SET ON PARAMETER"
            + " log_parameter_max_length, log_error_verbosity TO the user in DATABASE_URL; or set ";

    private static final String UNREAD = "-1";
    private static final Set<String> STATEMENTS = Set.of("mod", "all");

    private final Database database;

    public ServerLog(Database database) {
        this.database = database;
    }

    /** Says what is wrong and what to do about it, a sentence each; nothing while the database is away. */
    public List<String> trouble() {
        if (database.away()) {
            return List.of();
        }
        try {
            Map<String, String> set = settings();
            return Stream.of(parameters(set), onError(set), rows(set))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (DatabaseAway away) {
            return List.of();
        }
    }

    private Map<String, String> settings() {
        return database.commit(handle -> handle.select("""
            SELECT name, setting FROM pg_catalog.pg_settings
            WHERE name LIKE 'log\\_%' OR name LIKE 'auto\\_explain.%' OR name LIKE 'pgaudit.%'
            """)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("setting")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Statements are logged with their parameters: hashes with the moment in which they were asked for. */
    private static Optional<String> parameters(Map<String, String> set) {
        boolean logged = quotes(set, "log_parameter_max_length")
                        && (STATEMENTS.contains(set.get("log_statement"))
                                || timed(set, "log_min_duration_statement")
                                || timed(set, "log_min_duration_sample")
                                || !set.getOrDefault("log_transaction_sample_rate", "0")
                                        .equals("0"))
                || timed(set, "auto_explain.log_min_duration") && quotes(set, "auto_explain.log_parameter_max_length")
                || "on".equals(set.get("pgaudit.log_parameter"));
        return alarm(
                logged,
                "PostgreSQL's log quotes the values of our statements. " + GRANT
                        + "log_parameter_max_length = 0 (auto_explain and pgaudit have their own), or log no"
                        + " statements.");
    }

    private static Optional<String> onError(Map<String, String> set) {
        return alarm(
                quotes(set, "log_parameter_max_length_on_error"),
                "PostgreSQL's log quotes the values of statements that fail. Set log_parameter_max_length_on_error ="
                        + " 0.");
    }

    private static Optional<String> rows(Map<String, String> set) {
        return alarm(
                !"terse".equals(set.get("log_error_verbosity")),
                "PostgreSQL's log quotes rows in its errors. " + GRANT + "log_error_verbosity = terse.");
    }

    private static boolean quotes(Map<String, String> set, String length) {
        return !set.getOrDefault(length, "0").equals("0");
    }

    private static boolean timed(Map<String, String> set, String duration) {
        return !set.getOrDefault(duration, UNREAD).equals(UNREAD);
    }

    private static Optional<String> alarm(boolean quoted, String sentence) {
        return quoted ? Optional.of(sentence) : Optional.empty();
    }
}
