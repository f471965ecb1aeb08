package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.porchlight.alerts.HookFixture;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.testing.Cells;
import org.porchlight.testing.LogbackFixture;

/**
 * A caller's and a texter's number, and what the texter wrote, go through every route, through good turns and bad ones.
 * Afterwards neither stands anywhere on our side. What the phone company holds is its own matter.
 */
@ResourceLock(LogbackFixture.LOG)
class CanaryTest {
    private static CanaryFixture canary;

    @BeforeAll
    static void everything_happens() {
        canary = CanaryFixture.flown();
    }

    @AfterAll
    static void close() {
        canary.close();
    }

    private static void tellNothing(Iterable<String> places) {
        assertThat(places).isNotEmpty().noneMatch(CanaryFixture::tell);
    }

    @Test
    void what_happened_did_happen() {
        assertThat(canary.line.exchange().record())
                .extracting(LoggedRequest::status)
                .containsOnly(200, 204)
                .hasSizeGreaterThan(60);
        assertThat(canary.line.exchange().phone("+1" + CanaryFixture.CALLER).inbox())
                .isNotEmpty();
        assertThat(canary.line.exchange().phone("+1" + CanaryFixture.TEXTER).inbox())
                .hasSizeGreaterThan(20);
    }

    @Test
    void no_table_holds_them() {
        List<String> cells = Cells.of(canary.line.database());

        assertThat(canary.cells)
                .contains("text-plain", "overdose", "taken-back", "suicide", "reported")
                .as("what was reported")
                .contains("closed", "no-kits", "moved");
        assertThat(cells).as("what was folded and reported").contains("month", "any", "contacts", "<10");
        tellNothing(canary.cells);
        tellNothing(cells);
    }

    @Test
    void no_alert_holds_them_and_no_log_where_it_goes() {
        assertThat(canary.alerts).hasSize(2).allSatisfy(body -> assertThat(body).contains("It is about"));
        tellNothing(canary.alerts);
        assertThat(canary.log.lines())
                .anyMatch(logged -> logged.contains("ALERT_WEBHOOK did not take an alert: status 500"))
                .noneMatch(logged -> logged.contains(HookFixture.SECRET));
        assertThat(Cells.of(canary.line.database()))
                .contains("line")
                .noneMatch(cell -> cell.contains(HookFixture.SECRET));
    }

    /** Where a library prints requests, the shipped configuration pins it shut: {@link PinnedLoggersTest}. */
    @Test
    void no_line_of_the_log_holds_them_at_any_level_of_any_logger() {
        assertThat(canary.log.lines()).anyMatch(logged -> logged.contains("the log is heard"));
        tellNothing(canary.log.lines());
        assertThat(canary.log.heard())
                .as("loggers")
                .anyMatch(name -> name.startsWith("org.eclipse.jetty"))
                .anyMatch(name -> name.startsWith("io.javalin"))
                .anyMatch(name -> name.startsWith("org.apache.hc"))
                .anyMatch(name -> name.startsWith("org.postgresql"));
        assertThat(canary.log.telling())
                .filteredOn(it -> !PinnedLoggersTest.pinned(it.logger(), it.level()))
                .isEmpty();
    }

    /** Of what is answered and of what is refused; the cookie of texts is sealed. */
    @Test
    void no_header_and_no_cookie_holds_them() {
        assertThat(canary.headers.answers())
                .anyMatch(answer -> answer.contains("Set-Cookie: porchlight="))
                .as("refused")
                .anyMatch(answer -> answer.startsWith("400"))
                .anyMatch(answer -> answer.startsWith("403"))
                .anyMatch(answer -> answer.startsWith("404"))
                .anyMatch(answer -> answer.startsWith("405"))
                .anyMatch(answer -> answer.startsWith("413"))
                .as("of the staff's pages")
                .anyMatch(answer -> answer.contains("Location: "));
        tellNothing(canary.headers.answers());
    }

    @Test
    void no_page_for_machines_holds_them() {
        var provider = canary.line.provider();
        List<String> pages = List.of(
                provider.method("GET", "/healthz").body(),
                        provider.method("GET", "/readyz").body(),
                provider.method("GET", "/metrics").body(), String.join("\n", canary.line.degraded()));

        assertThat(pages.getFirst()).isEqualTo("ok");
        assertThat(pages.get(1)).contains("\"ready\":true");
        tellNothing(pages);
    }

    @Test
    void no_address_that_we_hand_out_holds_them() {
        Pattern address = Pattern.compile("(?:action|url|src)=\"([^\"]*)\"|<Redirect[^>]*>([^<]*)<");
        List<String> handedOut = canary.line.exchange().record().stream()
                .flatMap(exchanged -> Stream.concat(
                        Stream.of(exchanged.url()),
                        address.matcher(exchanged.body()).results().map(found -> found.group())))
                .toList();

        assertThat(handedOut).anyMatch(it -> it.contains("/twilio/voice/turn?p="));
        tellNothing(handedOut);
    }

    @Test
    void no_refusal_and_no_answer_repeats_them() {
        tellNothing(canary.refusals);
        tellNothing(canary.line.exchange().record().stream()
                .map(LoggedRequest::body)
                .toList());
    }

    @Test
    void no_file_holds_them() throws IOException {
        try (Stream<Path> files = Files.walk(canary.line.folder())) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(file.getFileName() + Files.readString(file));
            }
            assertThat(contents).anyMatch(content -> content.startsWith("sites.json"));
            tellNothing(contents);
        }
    }

    @Test
    void no_thread_is_named_after_them() {
        tellNothing(canary.threads);
    }

    @Test
    void the_search_would_find_them() {
        assertThat(Cells.tells("+1" + CanaryFixture.CALLER, CanaryFixture.CALLER))
                .isTrue();
        assertThat(Cells.tells("\\x" + "32303635353530313837", CanaryFixture.CALLER))
                .isTrue();
    }
}
