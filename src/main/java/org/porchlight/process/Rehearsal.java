package org.porchlight.process;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves on a port that nobody knows, of this machine alone, until what is to be rehearsed was rehearsed. One that fails
 * keeps no line from starting: then the first callers wait a little.
 *
 * @param app adds the routes
 */
public record Rehearsal(Consumer<JavalinConfig> app) {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** @param asking asks what is to be rehearsed, on that port of loopback */
    public void run(IntConsumer asking) {
        var listening = new Listening(Listening.freePort(), List.of("127.0.0.1"));
        try {
            Javalin web = listening.serve(app);
            try {
                asking.accept(listening.port());
            } finally {
                web.stop();
            }
        } catch (RuntimeException broken) {
            LOG.warn(
                    "The rehearsal failed ({}), so that the first callers may wait a little.",
                    broken.getClass().getSimpleName());
        }
    }
}
