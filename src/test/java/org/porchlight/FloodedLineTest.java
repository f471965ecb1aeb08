package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Listening;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Postgres;

/** A line in a process of its own, with little memory, to which strangers send requests that never end. */
@Timeout(300)
@Isolated("what it measures is time, and it takes both processors")
@Order(1)
class FloodedLineTest {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    /** Beside other tests; a line that has come to a stop answers in no time at all. */
    private static final Duration ANY = Duration.ofSeconds(20);

    private static final String CALLER = "+12065550142";

    /** As long as a form may be that nobody has to look at, and as long as a webhook may be. */
    private static final FloodFixture.Body FORM = new FloodFixture.Body(999_000, 998_000);

    private static final FloodFixture.Body WEBHOOK = new FloodFixture.Body(64_000, 60_000);

    @TempDir
    private Path folder;

    private final int port = Listening.freePort();
    private final ProviderFixture provider = new ProviderFixture("http://127.0.0.1:" + port, LineFixture.TOKEN);
    private LineProcessFixture line;

    @BeforeEach
    void write_the_keys() throws Exception {
        Files.writeString(folder.resolve("keys"), Keys.fresh().value());
    }

    @AfterEach
    void leave_nothing_running() {
        line.close();
    }

    private void start(String memory) throws Exception {
        line = LineProcessFixture.start(
                        List.of(memory),
                        "web",
                        Postgres.freshUrl(),
                        folder.resolve("keys").toString(),
                        "1",
                        Integer.toString(port),
                        "0")
                .ready();
        call(ANY);
    }

    @Test
    void calls_are_answered_while_strangers_send_more_than_it_has_memory_for() throws Exception {
        start("-Xmx192m");

        flood(160, 400, 30, ANY);
    }

    @Test
    @Tag("holds")
    void calls_are_answered_in_a_flood_of_eighteen_hundred_strangers() throws Exception {
        start("-Xmx256m");

        flood(300, 1_500, 500, LONGEST);
    }

    private void flood(int forms, int webhooks, int calls, Duration within) throws Exception {
        try (FloodFixture signIn = new FloodFixture(port, "/console/sign-in", FORM, forms);
                FloodFixture dribbling = new FloodFixture(port, "/twilio/voice", WEBHOOK, webhooks)) {
            Eventually.holds(() -> {
                call(within);
                return signIn.arrived() == forms && dribbling.arrived() == webhooks;
            });
            for (int times = 0; times < calls; times++) {
                call(within);
            }
        }
        call(within);
        assertThat(provider.method("GET", "/healthz").body()).isEqualTo("ok");
    }

    private void call(Duration within) {
        assertTimeoutPreemptively(within, () -> assertThat(provider.post(
                                "/twilio/voice",
                                ProviderFixture.form("CallSid", "CA1", "From", CALLER, "To", LineFixture.HOTLINE))
                        .body())
                .contains("<Gather"));
    }
}
