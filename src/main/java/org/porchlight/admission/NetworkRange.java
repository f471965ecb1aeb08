package org.porchlight.admission;

import java.net.InetAddress;
import java.util.Optional;

/**
 * An address, or a network in CIDR's notation (RFC 4632), IPv4 or IPv6.
 *
 * @param bits how many of the first bits of an address must be the same
 */
record NetworkRange(InetAddress base, int bits) {
    /** Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or one address; empty for anything else. */
    static Optional<NetworkRange> read(String written) {
        String[] parts = written.strip().split("/", -1);
        return parts.length > 2
                ? Optional.empty()
                : NetworkAddress.read(parts[0]).flatMap(base -> bits(parts, base.getAddress().length * Byte.SIZE)
                        .map(bits -> new NetworkRange(base, bits)));
    }

    private static Optional<Integer> bits(String[] parts, int most) {
        if (parts.length == 1) {
            return Optional.of(most);
        }
        return Optional.of(parts[1])
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(bits -> bits <= most);
    }

    boolean holds(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
