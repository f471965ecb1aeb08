package org.porchlight.settings;

import java.net.URI;
import java.util.Optional;

/** Checks the address under which the provider reaches the line. */
final class PublicUrl {
    private PublicUrl() {}

    /** Says what is wrong with an address; empty when it can be used. */
    static Optional<String> faultIn(URI uri, boolean live) {
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
