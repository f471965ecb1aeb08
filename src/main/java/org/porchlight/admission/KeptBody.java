package org.porchlight.admission;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of one body as they come in, in an array that grows only as far as there is room. */
final class KeptBody {
    private static final int FIRST = 1024;

    private final BodyRoom room;
    private final int longest;
    private byte[] bytes = {};
    private int length;

    /** @param longest the most bytes that it may have */
    KeptBody(BodyRoom room, int longest) {
        this.room = room;
        this.longest = longest;
    }

    BodyRoom room() {
        return room;
    }

    /** Makes room for so many bytes in all, before they come; false when there is none. */
    boolean expect(int size) {
        if (size <= bytes.length) {
            return true;
        }
        int grown = Math.max(size, Math.min(longest, Math.max(FIRST, 2 * bytes.length)));
        boolean fits = room.take(counted(grown) - counted(bytes.length));
        if (fits) {
            bytes = Arrays.copyOf(bytes, grown);
        }
        return fits;
    }

    /** Whether so many more bytes make it longer than it may be. */
    boolean isTooLongWith(int more) {
        return length + more > longest;
    }

    /** Adds bytes; false when there is no room for them. */
    boolean add(ByteBuffer more) {
        int size = more.remaining();
        if (!expect(length + size)) {
            return false;
        }
        more.get(bytes, length, size);
        length += size;
        return true;
    }

    ByteBuffer whole() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    /** Lets go of all bytes. */
    void drop() {
        room.giveBack(counted(bytes.length));
        bytes = new byte[0];
        length = 0;
    }

    private static long counted(int size) {
        return Math.max(0, size - Limits.FREE);
    }
}
