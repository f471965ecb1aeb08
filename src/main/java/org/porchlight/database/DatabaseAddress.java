package org.porchlight.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * Takes {@code DATABASE_URL} apart, so that the password is in no URL: drivers and pools like
 * to quote URLs. Reads {@code jdbc:postgresql://…} and the {@code postgres://user:password@host/name} of hosting
 * platforms, each with one host or several.
 */
record DatabaseAddress(String url, Optional<String> user, Optional<String> password) {
    private static final String JDBC = "jdbc:postgresql://";

    /** @throws IllegalArgumentException with a message that doesn't quote the value */
    static DatabaseAddress read(String value) {
        String given = value.strip();
        for (String start : List.of(JDBC, "postgresql://", "postgres://")) {
            if (given.startsWith(start)) {
                return checked(parts(given.substring(start.length())));
            }
        }
        throw unreadable("it begins neither with postgres:// nor with " + JDBC);
    }

    private static DatabaseAddress parts(String rest) {
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        int at = place.lastIndexOf('@');
        Credentials known = Credentials.ofUserInfo(at < 0 ? "" : place.substring(0, at));
        List<String> parameters = new ArrayList<>();
        for (String parameter : (question < 0 ? "" : rest.substring(question + 1)).split("&")) {
            if (parameter.startsWith("user=")) {
                known = new Credentials(Optional.of(decoded(parameter.substring(5))), known.password());
            } else if (parameter.startsWith("password=")) {
                known = new Credentials(known.user(), Optional.of(decoded(parameter.substring(9))));
            } else if (!parameter.isEmpty()) {
                parameters.add(ofDriver(parameter));
            }
        }
        String hosts = place.substring(at + 1);
        if (hosts.contains(",") && parameters.stream().noneMatch(each -> each.startsWith("targetServerType="))) {
            parameters.add("targetServerType=primary");
        }
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return new DatabaseAddress(JDBC + hosts + query, known.user(), known.password());
    }

    private record Credentials(Optional<String> user, Optional<String> password) {
        static Credentials ofUserInfo(String info) {
            int colon = info.indexOf(':');
            return new Credentials(
                    Optional.of(decoded(colon < 0 ? info : info.substring(0, colon)))
                            .filter(name -> !name.isEmpty()),
                    colon < 0 ? Optional.empty() : Optional.of(decoded(info.substring(colon + 1))));
        }
    }

    /**
     * What libpq calls otherwise than pgjdbc. With several hosts we need the one that takes writes.
     * https://www.postgresql.org/docs/current/libpq-connect.html, https://jdbc.postgresql.org/documentation/use/
     */
    private static String ofDriver(String parameter) {
        return switch (parameter) {
            case "target_session_attrs=read-write", "target_session_attrs=primary" -> "targetServerType=primary";
            case "target_session_attrs=any" -> "targetServerType=any";
            default ->
                parameter.startsWith("application_name=")
                        ? "ApplicationName=" + parameter.substring("application_name=".length())
                        : parameter;
        };
    }

    /** A plus stays a plus: this is a URL's user part, not a form. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            throw unreadable("a % in it is not followed by two hex digits; write a plain % as %25");
        }
    }

    /** LookedUpCall at before the driver is asked, which logs what it can't read. */
    private static final Pattern PLAUSIBLE = Pattern.compile("jdbc:postgresql://[^/?@\\s]+/[^?\\s]+(?:\\?\\S*)?");

    private static DatabaseAddress checked(DatabaseAddress address) {
        if (!PLAUSIBLE.matcher(address.url()).matches() || Driver.parseURL(address.url(), new Properties()) == null) {
            throw unreadable("what follows the user isn't host, optional port, / and a name");
        }
        return address;
    }

    private static IllegalArgumentException unreadable(String why) {
        return new IllegalArgumentException("DATABASE_URL can't be read: " + why
                + ". It should look like postgres://user:password@host:5432/name.");
    }

    @Override
    public String toString() {
        return "DatabaseAddress(hidden)";
    }
}
