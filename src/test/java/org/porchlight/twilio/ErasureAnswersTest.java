package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.database.Database;
import org.porchlight.testing.LogbackFixture;
import org.porchlight.testing.Postgres;

/** What the sweep makes of a provider's answers, and that none of them reaches the log. */
@ExtendWith(NumbersInLogsExtension.class)
@ResourceLock(LogbackFixture.LOG)
class ErasureAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private static String text(int no) {
        return "{\"sid\":\"SM%032d\",\"direction\":\"inbound\",\"status\":\"received\",\"body\":\"+12065550147\","
                        .formatted(no)
                + "\"num_media\":\"0\",\"from\":\"+12065550147\",\"date_created\":\"Mon, 23 Nov 2026 15:00:00 +0000\","
                + "\"date_updated\":\"Mon, 23 Nov 2026 15:00:00 +0000\"}";
    }

    /** Three old texts, and an answer to whatever would erase one. */
    private static FakeProviderFixture provider(int status, String body) {
        return new FakeProviderFixture(exchange -> {
            boolean looks = exchange.getRequestMethod().equals("GET");
            FakeProviderFixture.saying(looks ? 200 : status, looks ? list(exchange) : body)
                    .to(exchange);
        });
    }

    private static String list(HttpExchange exchange) throws IOException {
        return exchange.getRequestURI().getPath().contains("Messages")
                ? "{\"messages\":["
                        + IntStream.range(1, 4)
                                .mapToObj(ErasureAnswersTest::text)
                                .collect(Collectors.joining(",")) + "]}"
                : "{\"calls\":[]}";
    }

    private static ProviderCopy swept(FakeProviderFixture provider) {
        try (Database database = Postgres.fresh()) {
            var table = new ProviderCopyTable(database, () -> NOW);
            new ErasureSweep(
                            provider.account(),
                            List.of(NumbersInLogsExtension.HOTLINE),
                            () -> new ErasureSweep.Needed(Optional.empty(), Set.of()),
                            table)
                    .round(NOW);
            return table.read();
        }
    }

    private static long changes(FakeProviderFixture provider) {
        return provider.asked().stream()
                .filter(it -> !it.method().equals("GET"))
                .count();
    }

    @Test
    void what_is_gone_already_is_as_good_as_erased() {
        try (FakeProviderFixture provider = provider(404, "{\"code\":20404,\"message\":\"+12065550147\"}")) {
            ProviderCopy copy = swept(provider);
            assertThat(copy.texts()).isZero();
            assertThat(copy.succeeded()).contains(NOW);
            assertThat(provider.asked().stream()
                            .filter(it -> it.method().equals("POST"))
                            .map(FakeProviderFixture.Asked::form))
                    .as("its words first")
                    .allMatch(form -> form.get("Body").isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"409,20009", "400,20009", "400,20001"})
    void what_can_not_go_yet_keeps_none_of_the_others(int status, int code) {
        try (FakeProviderFixture provider = provider(status, "{\"code\":" + code + ",\"message\":\"+12065550147\"}")) {
            ProviderCopy copy = swept(provider);
            assertThat(copy.texts()).isEqualTo(3);
            assertThat(copy.oldestHours(NOW)).contains(4L);
            assertThat(copy.succeeded()).contains(NOW);
            assertThat(changes(provider)).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @CsvSource({"429,20429", "401,20003", "403,20005", "500,20500", "503,20503"})
    void where_nothing_is_erased_now_nothing_more_is_asked_for(int status, int code) {
        try (FakeProviderFixture provider = provider(status, "{\"code\":" + code + ",\"message\":\"+12065550147\"}")) {
            ProviderCopy copy = swept(provider);
            assertThat(copy.texts()).isEqualTo(3);
            assertThat(copy.succeeded()).isEmpty();
            assertThat(changes(provider)).isEqualTo(1);
        }
    }

    @Test
    void a_list_that_can_not_be_read_is_no_reason_to_say_that_nothing_is_left() {
        try (FakeProviderFixture provider =
                new FakeProviderFixture(FakeProviderFixture.saying(200, "{\"messages\":[{}],\"calls\":[{}]}"))) {
            ProviderCopy copy = swept(provider);
            assertThat(copy.succeeded()).isEmpty();
            assertThat(changes(provider)).isZero();
        }
    }
}
