package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "call to +12065550123 failed, call to ••• failed",
        "From=%2B12065550123&x, From=•••&x",
        "2065550123 rang, ••• rang",
        "(206) 555-0123 rang, ••• rang",
        "206.555.0123, •••",
        "+4930123456, •••",
        "POST /twilio/voice/turn?p=abc%2Fdef&q=1 took long, POST /twilio/voice/turn?… took long",
        "https://a.org/x?From=1, https://a.org/x?…",
    })
    void what_looks_like_a_number_or_a_query_is_hidden(String text, String masked) {
        assertThat(MaskNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"port 8080", "2026-11-23 06:00:52", "ZIP 98101", "really? yes", "took 123456789 ns"})
    void what_is_no_number_stays(String text) {
        assertThat(MaskNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void the_log_as_shipped_is_quiet_short_and_masked() throws JoranException {
        String log = logged(context -> {
            context.getLogger("com.twilio.http").info("request with a body");
            context.getLogger("org.apache.hc.client5.http.wire").info("Body=hello");
            context.getLogger("org.flywaydb.core").info("migrating");
            context.getLogger("some.library").info("chatter");
            context.getLogger("org.porchlight.Demo").info("serving");
            context.getLogger("some.library")
                    .warn(
                            "no answer from {}",
                            "+12065550123",
                            new IllegalStateException("bad number +12065550123", new RuntimeException("2065550199")));
        });
        assertThat(log)
                .containsSubsequence("INFO  serving\n", "WARN  no answer from •••\n")
                .contains("bad number •••")
                .doesNotContain("5550", "body", "Body", "migrating", "chatter");
        assertThat(log.lines()).hasSizeLessThan(8);
    }

    private static String logged(Consumer<LoggerContext> what) throws JoranException {
        PrintStream before = System.err;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(MaskNumbersTest.class.getResource("/logback.xml"));
            assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getLevel()).isEqualTo(Level.WARN);
            what.accept(context);
        } finally {
            System.setErr(before);
            context.stop();
        }
        return caught.toString(StandardCharsets.UTF_8);
    }
}
