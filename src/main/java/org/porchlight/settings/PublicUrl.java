package org.porchlight.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the address under which the provider reaches the line. */
final class PublicUrl {
    private PublicUrl() {}

    /** Reads an address, with or without a slash at its end; says what is wrong with one that can't be used. */
    static Optional<URI> read(String text, boolean live, Consumer<String> wrong) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            Optional<String> fault = faultIn(uri, live);
            fault.ifPresent(what -> wrong.accept(what + " Set it to the address the provider calls, such as "
                    + (live ? "https://line.example.org." : "http://localhost:8080.")));
            return fault.isEmpty() ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            wrong.accept("is not an address. Set it to one such as https://line.example.org.");
            return Optional.empty();
        }
    }

    /** Says what is wrong with an address; empty when it can be used. */
    private static Optional<String> faultIn(URI uri, boolean live) {
        boolean https = "https".equals(uri.getScheme());
        if (live ? !https : !https && !"http".equals(uri.getScheme())) {
            return Optional.of(live ? "must begin with https://." : "must begin with http:// or https://.");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("must not hold a user name or password.");
        }
        if (uri.getHost() == null) {
            return Optional.of("has no host name that can be used.");
        }
        if (live && uri.getPort() != -1) {
            return Optional.of("must not name a port: signatures of addresses with one can't be relied on.");
        }
        if (!uri.getRawPath().isEmpty() || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return Optional.of("must end after the host, without a path, a query or a #.");
        }
        return Optional.empty();
    }
}
