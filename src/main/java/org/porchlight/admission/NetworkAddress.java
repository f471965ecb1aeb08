package org.porchlight.admission;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a network address in each form that proxies write: {@code 192.0.2.1}, {@code 192.0.2.1:443},
 * {@code 2001:db8::1}, {@code [2001:db8::1]}, {@code [2001:db8::1]:443}, {@code ::ffff:192.0.2.1}, each in quotes or not,
 * with a zone or not. Looks no name up.
 */
final class NetworkAddress {
    private static final Pattern V4 = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?::[0-9]{1,5})?");
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9A-Fa-f:.]{2,45})(?:%[^\\]]*)?](?::[0-9]{1,5})?");
    private static final Pattern V6 = Pattern.compile("([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%.*)?");

    /** IPv4 addresses as translators write them (RFC 6052): everybody behind one would be one network. */
    private static final byte[] TRANSLATED = HexFormat.of().parseHex("0064ff9b0000000000000000");

    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /** Reads an address; empty for anything else. */
    static Optional<InetAddress> read(String written) {
        String text = written.strip().replaceAll("^\"|\"$", "");
        return Optional.of(V4.matcher(text))
                .filter(Matcher::matches)
                .or(() -> Optional.of(BRACKETED.matcher(text)).filter(Matcher::matches))
                .or(() -> Optional.of(V6.matcher(text)).filter(Matcher::matches))
                .flatMap(found -> literal(found.group(1)));
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Names the network that one visitor has: an IPv4 address, or the first half of an IPv6 address. */
    static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> HexFormat.of().formatHex(bytes);
            case Inet6Address _
            when Arrays.equals(bytes, 0, TRANSLATED.length, TRANSLATED, 0, TRANSLATED.length) ->
                HexFormat.of().formatHex(bytes, TRANSLATED.length, bytes.length);
            default -> HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        };
    }
}
