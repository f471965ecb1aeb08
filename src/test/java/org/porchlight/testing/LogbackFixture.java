package org.porchlight.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Gives loggers to tests that listen to the log. Waits while another thread is still starting the log. */
public final class LogbackFixture {
    private LogbackFixture() {}

    public static Logger logger(String name) {
        Eventually.holds(() -> LoggerFactory.getILoggerFactory() instanceof LoggerContext);
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
    }
}
