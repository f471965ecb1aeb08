package org.porchlight.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Listens to every logger, of the libraries and of Java itself too, at its last word, whatever the shipped configuration
 * says. Nothing of it goes to the terminal meanwhile.
 */
public final class WholeLog implements AutoCloseable {
    private static final Logger ROOT = LogbackFixture.logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final java.util.logging.Logger JAVA =
            LogManager.getLogManager().getLogger("");
    private static final String OURS = "org.porchlight";

    /** A line that tells something. */
    public record Telling(String logger, Level level, String text) {}

    private final Predicate<String> tells;
    private final Map<Logger, Level> shipped = new HashMap<>();
    private final List<Appender<ILoggingEvent>> terminal = new ArrayList<>();
    private final Queue<Telling> telling = new ConcurrentLinkedQueue<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Appender<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            hear(event);
        }
    };
    private final Handler ofJava = new Handler() {
        @Override
        public void publish(LogRecord said) {
            hear(said);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** @param tells whether a line tells what it must not */
    public WholeLog(Predicate<String> tells) {
        this.tells = tells;
        for (Logger logger : ROOT.getLoggerContext().getLoggerList()) {
            if (logger.getLevel() != null) {
                shipped.put(logger, logger.getLevel());
            }
        }
        for (Iterator<Appender<ILoggingEvent>> all = ROOT.iteratorForAppenders(); all.hasNext(); ) {
            terminal.add(all.next());
        }
        terminal.forEach(ROOT::detachAppender);
        listener.start();
        ROOT.addAppender(listener);
        shipped.keySet().forEach(logger -> logger.setLevel(Level.TRACE));
        ofJava.setLevel(java.util.logging.Level.ALL);
        JAVA.addHandler(ofJava);
        JAVA.setLevel(java.util.logging.Level.ALL);
    }

    private void hear(ILoggingEvent event) {
        String line = event.getThreadName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                + ThrowableProxyUtil.asString(event.getThrowableProxy());
        hear(event.getLoggerName(), event.getLevel(), line);
    }

    private void hear(LogRecord said) {
        String thrown = said.getThrown() == null ? "" : " " + said.getThrown();
        String line = new SimpleFormatter().formatMessage(said) + thrown;
        hear(
                String.valueOf(said.getLoggerName()),
                said.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue() ? Level.WARN : Level.DEBUG,
                line);
    }

    private void hear(String logger, Level level, String line) {
        heard.add(logger);
        if (tells.test(line)) {
            telling.add(new Telling(logger, level, line));
        }
        if (logger.startsWith(OURS) || level.isGreaterOrEqual(Level.WARN)) {
            lines.add(line);
        }
    }

    /** What our own loggers said to the last word, and all others from WARN up. */
    public Iterable<String> lines() {
        return lines;
    }

    /** The names of the loggers that said something. */
    public Set<String> heard() {
        return new TreeSet<>(heard);
    }

    /** The lines that told something, of whichever logger and level. */
    public List<Telling> telling() {
        return List.copyOf(telling);
    }

    @Override
    public void close() {
        ROOT.detachAppender(listener);
        terminal.forEach(ROOT::addAppender);
        shipped.forEach(Logger::setLevel);
        JAVA.removeHandler(ofJava);
        JAVA.setLevel(java.util.logging.Level.INFO);
    }
}
