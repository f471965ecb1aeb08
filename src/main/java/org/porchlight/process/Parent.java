package org.porchlight.process;

import java.time.Duration;
import java.util.Optional;

/**
 * Watches the process that started this one: a killed Maven can't stop the demo it runs, so the demo ends by itself.
 */
public final class Parent {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private Parent() {}

    /**
     * Runs {@code gone} once the parent has ended. Looks which process the parent is, not whether its number is alive: an
     * ended process keeps its number until its own parent collects it, but loses its children at once.
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
