package org.porchlight.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/**
 * Gives loggers to tests that listen to the log. Waits while another thread is still starting the log. All classes share
 * one log: those that change what is heard have it for themselves, those that listen share it.
 */
public final class LogbackFixture {
    /** For {@code @ResourceLock}. */
    public static final String LOG = "the log";

    private LogbackFixture() {}

    public static Logger logger(String name) {
        Eventually.holds(() -> LoggerFactory.getILoggerFactory() instanceof LoggerContext);
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
    }
}
