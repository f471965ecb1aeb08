package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loggers that print requests, numbers and all, below WARN are shut, and no setting of an operator opens them. */
class PinnedLoggersTest {
    private static final URL SHIPPED = PinnedLoggersTest.class.getResource("/logback.xml");
    private static final LoggerContext CONTEXT = context();

    /** Whether the shipped configuration keeps a line of a logger out of the log, whatever the levels above it are. */
    static boolean pinned(String logger, Level level) {
        return !level.isGreaterOrEqual(CONTEXT.getLogger(logger).getEffectiveLevel());
    }

    private static LoggerContext context() {
        var context = new LoggerContext();
        var reader = new JoranConfigurator();
        reader.setContext(context);
        try {
            reader.doConfigure(SHIPPED);
        } catch (JoranException broken) {
            throw new IllegalStateException(broken);
        }
        // Opened as wide as an operator could wish.
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);
        context.getLogger("org.porchlight").setLevel(Level.TRACE);
        return context;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.twilio.http.HttpClient",
                "org.apache.hc.client5.http.wire",
                "org.eclipse.jetty.http.HttpParser",
                "org.flywaydb.core",
                "com.zaxxer.hikari.HikariConfig"
            })
    void stay_shut_when_all_else_is_opened(String logger) {
        for (Level level : List.of(Level.TRACE, Level.DEBUG, Level.INFO)) {
            assertThat(pinned(logger, level)).as(level.toString()).isTrue();
        }
        assertThat(pinned("org.porchlight.Anything", Level.TRACE)).isFalse();
    }

    /** No variable, no file of somebody else's, nothing that is looked at again while it runs. */
    @Test
    void the_configuration_takes_nothing_from_outside() throws IOException {
        try (InputStream shipped = SHIPPED.openStream()) {
            assertThat(new String(shipped.readAllBytes()))
                    .doesNotContain("${", "<property", "<variable", "<include", "<if", "scan=", "<insertFromJNDI")
                    .doesNotContain("jmxConfigurator");
        }
    }

    /** Of Java's own options that could name another configuration, none is in what we install by. */
    @Test
    void what_is_installed_names_no_other() throws IOException {
        try (Stream<Path> all = Stream.concat(Files.walk(Path.of("install")), Stream.of(Path.of("Procfile")))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("logback", "java.util.logging");
            }
        }
    }
}
