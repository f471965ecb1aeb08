package org.porchlight.process;

import java.time.Duration;
import java.util.Optional;

/**
 * Follows the process that started this one. A killed Maven can't stop the demo it runs, so the demo looks for itself.
 */
public final class Parent {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private Parent() {}

    /**
     * Runs {@code gone} once the parent has ended. Looks who the parent is rather than whether its number is still
     * alive: an ended process keeps its number until somebody collects it, but loses its children at once.
     */
    public static void follow(Runnable gone) {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        parent.ifPresent(process -> Thread.ofPlatform().daemon().name("parent").start(() -> {
            while (process.isAlive() && ProcessHandle.current().parent().equals(parent)) {
                try {
                    Thread.sleep(BETWEEN_LOOKS);
                } catch (InterruptedException e) {
                    return;
                }
            }
            gone.run();
        }));
    }
}
