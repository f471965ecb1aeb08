package org.porchlight.process;

import java.util.List;

/** What a {@code serve} command runs: the web process, and in the demo the worker's jobs beside it. */
public interface Serving {
    /**
     * Returns when HTTP requests are answered.
     *
     * @throws Refusal when the port is taken
     */
    void start();

    /** Ends open HTTP requests and returns when nothing of this server runs any more. Called once. */
    void stop();

    /** Returns the lines of the banner: where the handset and the console are. */
    List<String> lines();
}
