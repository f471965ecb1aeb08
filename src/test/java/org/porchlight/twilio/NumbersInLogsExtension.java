package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.testing.LogbackFixture;

/** Fails a test after which a digit of the numbers, or the account's secret, stands in the log. */
final class NumbersInLogsExtension implements BeforeEachCallback, AfterEachCallback {
    static final PhoneNumber HOTLINE = new PhoneNumber("+12065550100");
    static final PhoneNumber PERSON = new PhoneNumber("+12065550147");

    private final Logger root = LogbackFixture.logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = LogbackFixture.logger("org.porchlight");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Level before = root.getLevel();

    /** Libraries from WARN up, as the shipped configuration must have it; ours to the last word. */
    @Override
    public void beforeEach(ExtensionContext test) {
        logged.list.clear();
        logged.start();
        root.addAppender(logged);
        root.setLevel(Level.WARN);
        own.setLevel(Level.TRACE);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        root.detachAppender(logged);
        root.setLevel(before);
        own.setLevel(null);
        String all = logged.list.stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
        assertThat(all).doesNotContain("5550147", "5550100", "555", "key-secret");
    }
}
