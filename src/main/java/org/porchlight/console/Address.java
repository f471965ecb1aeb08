package org.porchlight.console;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads from which network address a page is asked for, as far as that can be known. Only to count tries in memory: an
 * address is written nowhere.
 */
final class Address {
    private static final Pattern WRITTEN = Pattern.compile("[0-9A-Fa-f.:]{2,45}");
    private static final int NETWORK_BYTES = 8;

    private Address() {}

    /**
     * Takes the last of the addresses in X-Forwarded-For when a proxy on our own network sent it; anybody else could
     * write anything there. An IPv6 network counts as one address, since one visitor has all of it.
     */
    static String of(Context ctx) {
        InetAddress peer = read(ctx.ip()).orElse(InetAddress.getLoopbackAddress());
        boolean proxy = peer.isLoopbackAddress() || peer.isSiteLocalAddress() || peer.isLinkLocalAddress();
        return text(Optional.ofNullable(ctx.header("X-Forwarded-For"))
                .filter(list -> proxy)
                .flatMap(list -> read(list.substring(list.lastIndexOf(',') + 1).strip()))
                .orElse(peer));
    }

    /** Reads only what is written as an address: a name would be looked up. */
    private static Optional<InetAddress> read(String text) {
        try {
            return WRITTEN.matcher(text).matches() && (text.indexOf(':') >= 0 || text.matches("[0-9]+(\\.[0-9]+){3}"))
                    ? Optional.of(InetAddress.getByName(text))
                    : Optional.empty();
        } catch (UnknownHostException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
