package org.porchlight.process;

import java.util.List;

/** What a {@code serve} command puts up: the web process, and in the demo the worker's jobs beside it. */
public interface Serving {
    /** Returns when requests are answered; a taken port is a {@link Refusal}. */
    void start();

    /** Ends open requests and returns when nothing of it runs any more. Asked once. */
    void stop();

    /** What the banner shows, a line each: where the handset and the console are. */
    List<String> lines();
}
