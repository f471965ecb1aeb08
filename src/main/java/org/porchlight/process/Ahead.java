package org.porchlight.process;

import java.util.List;

/**
 * Begins beside what a start does what the start comes to later, each part on a thread of its own. Whoever needs a part then
 * asks for it as ever, and waits for what is left of it; one that fails here fails there again and is said there.
 */
public final class Ahead {
    private Ahead() {}

    /** @param parts each of which is remembered where it is asked for */
    public static void begin(Runnable... parts) {
        List.of(parts)
                .forEach(part -> Thread.ofPlatform().daemon().name("ahead").start(() -> quietly(part)));
    }

    private static void quietly(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | LinkageError later) {
            // Whoever asks for it is told.
        }
    }
}
