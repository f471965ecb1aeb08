package org.porchlight.admission;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells from which network address a page is asked for, as far as that can be known: whose X-Forwarded-For counts is the
 * setting {@code TRUSTED_PROXIES}. Only to count tries in memory; an address is written nowhere. Where nobody can tell,
 * it says so, and makes up none: strangers who share one would keep each other out.
 */
public final class TrustedProxies {
    /**
     * Where a proxy of one's own usually is: this machine, private and link-local networks (RFC 1918, 3927, 4193, 4291),
     * and the networks that hosters share among their machines (RFC 6598).
     */
    public static final String USUAL = "127.0.0.0/8, ::1, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16, "
            + "100.64.0.0/10, fc00::/7, fe80::/10";

    private static final String FORWARDED = "X-Forwarded-For";
    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);

    private final List<NetworkRange> ranges;
    private final AtomicBoolean warned = new AtomicBoolean();

    private TrustedProxies(List<NetworkRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads addresses and networks, separated by commas.
     *
     * @return empty when one of them is neither
     */
    public static Optional<TrustedProxies> read(String list) {
        List<Optional<NetworkRange>> read =
                Stream.of(list.split(",", -1)).map(NetworkRange::read).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(new TrustedProxies(
                        read.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    /** Trusts what usually is a proxy of one's own. */
    public static TrustedProxies usual() {
        return read(USUAL).orElseThrow();
    }

    /**
     * Tells where a visitor comes from: the last address that no proxy of ours has, which is the last that can't be made
     * up. An IPv6 network counts as one address, since one visitor has all of it.
     *
     * @return empty when nobody can tell
     */
    public Optional<String> visitor(Context ctx) {
        return visitor(ctx.ip(), Collections.list(ctx.req().getHeaders(FORWARDED)));
    }

    /** The same before there is a page. */
    Optional<String> visitor(Request request) {
        return visitor(Request.getRemoteAddr(request), request.getHeaders().getValuesList(FORWARDED));
    }

    private Optional<String> visitor(String from, List<String> forwarded) {
        Optional<InetAddress> peer = NetworkAddress.read(from);
        if (peer.isEmpty() || !trusted(peer.get())) {
            if (!forwarded.isEmpty()) {
                warn("An X-Forwarded-For comes from an address that isn't trusted. If that is your proxy, set "
                        + "TRUSTED_PROXIES: until then all its visitors count as one.");
            }
            return peer.map(NetworkAddress::network);
        }
        for (String hop : lastFirst(forwarded)) {
            Optional<InetAddress> address = NetworkAddress.read(hop);
            if (address.isEmpty()) {
                warn("A trusted proxy sends an X-Forwarded-For that is no address: tries to sign in are not counted by "
                        + "address.");
                return Optional.empty();
            }
            if (!trusted(address.get())) {
                return address.map(NetworkAddress::network);
            }
        }
        return Optional.empty();
    }

    private boolean trusted(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    private static List<String> lastFirst(List<String> headers) {
        List<String> hops = new ArrayList<>(
                headers.stream().flatMap(line -> Stream.of(line.split(","))).toList());
        Collections.reverse(hops);
        return hops;
    }

    /** Says so once: it is the same with every visitor. The address itself isn't logged. */
    private void warn(String what) {
        if (!warned.getAndSet(true)) {
            LOG.warn(what);
        }
    }
}
