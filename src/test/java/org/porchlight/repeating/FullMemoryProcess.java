package org.porchlight.repeating;

import java.util.ArrayList;
import java.util.List;

/** A program whose memory fills up while it catches whatever is thrown, as servers do; to be run in a process of its own. */
final class FullMemoryProcess {
    private static final int PIECE = 64 * 1024;
    private static final List<byte[]> KEPT = new ArrayList<>();

    private FullMemoryProcess() {}

    /** Arguments: "caught", which goes on for ever with no memory left, or "thrown", in a thread that ends of it. */
    public static void main(String[] arguments) {
        OutOfMemory.endsTheProcess();
        if (arguments[0].equals("thrown")) {
            Thread.ofPlatform().start(() -> {
                throw new OutOfMemoryError("as if");
            });
        }
        while (true) {
            try {
                if (arguments[0].equals("caught")) {
                    KEPT.add(new byte[PIECE]);
                }
                Thread.onSpinWait();
            } catch (OutOfMemoryError full) {
                Thread.yield();
            }
        }
    }
}
