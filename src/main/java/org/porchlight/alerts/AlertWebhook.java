package org.porchlight.alerts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * The address at which the operator's own monitoring takes alerts. Whoever has it may raise one there, so it prints without
 * what stands behind the host.
 */
public record AlertWebhook(URI address) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads one; empty when it is not https, or http on this machine, or holds a user or a #. */
    public static Optional<AlertWebhook> read(String text) {
        try {
            return Optional.of(new URI(text)).filter(AlertWebhook::usable).map(AlertWebhook::new);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean usable(URI uri) {
        boolean secure = "https".equals(uri.getScheme())
                || "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
        return secure && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
    }

    /** Returns where it is, without what is secret of it. */
    public URI host() {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + "/");
    }

    @Override
    public String toString() {
        return host() + "•••";
    }
}
