package org.porchlight;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the two ways in which a PostgreSQL database is named: as JDBC does, several hosts allowed, and as hosting
 * platforms do ({@code postgres://user:password@host/name}). It does not connect.
 */
final class DatabaseUrl {
    private static final Pattern PLATFORM =
            Pattern.compile("postgres(?:ql)?://(?:([^:@/?]*)(?::([^@/?]*))?@)?([^@/?]+/[^/?]+)(?:\\?(.*))?");

    /** Checked here and not by the driver, which logs what it can't read. */
    private static final Pattern JDBC =
            Pattern.compile("jdbc:postgresql:(?://[^/?@\\s]+/[^?\\s]*|[^/?\\s]+)(?:\\?\\S*)?");

    private DatabaseUrl() {}

    /** The JDBC form, or empty when it is neither. */
    static Optional<String> jdbc(String url) {
        if (url.startsWith("jdbc:")) {
            return Optional.of(url).filter(text -> JDBC.matcher(text).matches());
        }
        Matcher platform = PLATFORM.matcher(url);
        if (!platform.matches()) {
            return Optional.empty();
        }
        StringBuilder query = new StringBuilder();
        add(query, "user=", platform.group(1));
        add(query, "password=", platform.group(2));
        add(query, "", platform.group(4));
        return Optional.of("jdbc:postgresql://" + platform.group(3) + query)
                .filter(text -> JDBC.matcher(text).matches());
    }

    /** A plus is itself in a user part, but a space in a query. */
    private static void add(StringBuilder query, String name, String value) {
        if (value != null && !value.isEmpty()) {
            String escaped = name.isEmpty() ? value : value.replace("+", "%2B").replace("&", "%26");
            query.append(query.isEmpty() ? '?' : '&').append(name).append(escaped);
        }
    }
}
