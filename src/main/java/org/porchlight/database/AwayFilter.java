package org.porchlight.database;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Leaves out of the log what libraries say again and again while the database is away, with stack traces: that it is away,
 * and why, is said once by ourselves. Named by the log's configuration.
 */
public final class AwayFilter extends Filter<ILoggingEvent> {
    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean said = !event.getLoggerName().startsWith("org.porchlight")
                && event.getThrowableProxy() instanceof ThrowableProxy thrown
                && DatabaseAway.behind(thrown.getThrowable());
        return said ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
