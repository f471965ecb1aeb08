package org.porchlight.handset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Phone;

/** Somebody whose phone is not on the page calls and writes: no page knows of it, nor of what they wrote. */
class PageCanaryTest {
    private static final String DIGITS = "2065550199";
    private static final String WORDS = "quixotic marmalade";

    @Test
    void no_page_shows_a_number_or_words_of_anybody_elses() throws IOException {
        try (var line = new LineFixture("2026-11-23T18:00:00Z")) {
            Phone stranger = line.exchange().phone("+1" + DIGITS);
            stranger.call(LineFixture.HOTLINE).press("1").press("98101").hangUp();
            stranger.text(LineFixture.HOTLINE, WORDS);
            line.exchange().phone("+12065550142").text(LineFixture.HOTLINE, "naloxone 98101");

            assertThat(page(line, "/handset/happened?phone=seattle")).contains("naloxone.sites");
            for (String path : List.of(
                    "/handset?phone=seattle&phone=responder-1",
                    "/handset/happened?phone=seattle&phone=withheld",
                    "/handset/phones/seattle/texts",
                    "/handset/clock",
                    "/readyz")) {
                assertThat(page(line, path))
                        .doesNotContain(DIGITS)
                        .doesNotContain("206 555 0199")
                        .doesNotContain(WORDS);
            }
        }
    }

    @Test
    void what_an_onlooker_is_shown_holds_neither() {
        var shown = new RecentTurns();
        try (var line = new LineFixture("2026-11-23T18:00:00Z", shown)) {
            Phone stranger = line.exchange().phone("+1" + DIGITS);
            stranger.call(LineFixture.HOTLINE)
                    .press("1")
                    .press("98101")
                    .press("2")
                    .press("1")
                    .hangUp();
            stranger.text(LineFixture.HOTLINE, WORDS);
            stranger.text(LineFixture.HOTLINE, "STOP");
        }
        assertThat(shown.toString()).contains("naloxone.sites", "promises=[TEXT]", "promises=[STOP]", "sealed=");
        assertThat(shown.toString())
                .doesNotContain(DIGITS)
                .doesNotContain(WORDS)
                .doesNotContain("98101");
    }

    private static String page(LineFixture line, String path) throws IOException {
        try (InputStream in = URI.create(line.address() + path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
