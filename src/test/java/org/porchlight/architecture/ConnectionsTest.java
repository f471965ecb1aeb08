package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.porchlight.architecture.SourcesFixture.Source;

/** Live service connects to the provider, to its database and to the operator's webhook, and tells nobody else anything. */
class ConnectionsTest {
    private static final Pattern GOES_OUT = Pattern.compile("java\\.net\\.http\\.HttpClient;|new"
            + " Socket\\(|(?<!Jar)URLConnection\\b|toURL\\(\\)|DatagramSocket|SocketChannel\\.open|SSLSocketFactory|new"
            + " ApacheHttpClient|HttpClientBuilder\\b|extends HttpClient\\b");

    /** What sends measurements or crashes somewhere by itself, or asks for a newer version. */
    private static final Pattern TELLS = Pattern.compile("(?i)opentelemetry|sentry|bugsnag|datadog|newrelic|statsd"
            + "|micrometer-registry-(?!prometheus)|segment|posthog|matomo|analytics");

    @Test
    void only_the_provider_and_the_operators_webhook_are_asked_over_the_web() {
        assertThat(SourcesFixture.main().stream()
                        .filter(source -> !source.folder().equals("exchange"))
                        .filter(source -> GOES_OUT.matcher(source.text()).find())
                        .map(Source::toString))
                .as("the simulated exchange is in no live service: LiveLoadsTest")
                .containsExactlyInAnyOrder(
                        "alerts/OperatorHook",
                        // Only when an operator asks for it, and only our own public address.
                        "doctor/SettingsCheck",
                        "twilio/OneAttempt",
                        // This process itself, before it is open.
                        "twilio/RehearsedTurns");
    }

    @Test
    void no_library_tells_its_makers_anything() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        assertThat(TELLS.matcher(build).results().map(found -> found.group())).isEmpty();
    }
}
