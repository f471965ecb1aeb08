package org.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;

/** What guards the pages, request by request, over a bare socket so that every header is as an attacker would set it. */
class PagesTest {
    private static LineFixture line;

    @BeforeAll
    static void start() {
        line = new LineFixture("2026-11-23T18:00:00Z");
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    private static String host() {
        return URI.create(line.address()).getAuthority();
    }

    private static String asked(String request, String... headers) throws IOException {
        URI address = URI.create(line.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String text = request + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String acted(String... headers) throws IOException {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: 0";
        return asked("POST /handset/phones/seattle/hang-up", all);
    }

    @Test
    void only_the_page_itself_presses_keys() throws IOException {
        assertThat(acted("Host: " + host(), "Origin: http://" + host(), "Sec-Fetch-Site: same-origin"))
                .startsWith("HTTP/1.1 204");
        assertThat(acted("Host: " + host(), "Origin: http://" + host())).startsWith("HTTP/1.1 204");
        assertThat(acted("Host: " + host(), "Origin: https://elsewhere.example", "Sec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 403");
        assertThat(acted("Host: " + host(), "Origin: http://localhost:1", "Sec-Fetch-Site: same-site"))
                .startsWith("HTTP/1.1 403");
        assertThat(acted("Host: " + host(), "Origin: null")).startsWith("HTTP/1.1 403");
        assertThat(acted("Host: " + host())).startsWith("HTTP/1.1 403");
    }

    @Test
    void a_name_that_is_made_to_lead_here_leads_nowhere() throws IOException {
        assertThat(asked("GET /handset", "Host: localhost:80")).startsWith("HTTP/1.1 200");
        assertThat(asked("GET /handset", "Host: line.example.org")).startsWith("HTTP/1.1 200");
        assertThat(asked("GET /handset", "Host: rebound.example")).startsWith("HTTP/1.1 403");
        assertThat(asked("GET /handset/events", "Host: localhost.rebound.example:8080"))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/handset", "/web/porchlight.css", "/web/handset/handset.js", "/handset/happened"})
    void every_answer_lets_nothing_else_in(String path) throws IOException {
        assertThat(asked("GET " + path, "Host: " + host()))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Strict-Transport-Security: max-age=31536000")
                .contains("Referrer-Policy: same-origin")
                .doesNotContain("unsafe-");
    }

    @Test
    void a_phone_that_does_not_exist_is_not_found() throws IOException {
        assertThat(asked("GET /handset/phones/nobody/texts", "Host: " + host())).startsWith("HTTP/1.1 404");
        assertThat(asked("GET /handset?phone=nobody", "Host: " + host())).contains("data-phone=\"seattle\"");
    }

    @Test
    void the_first_page_is_the_handset_in_the_language_of_the_browser() throws IOException {
        assertThat(asked("GET /", "Host: " + host())).startsWith("HTTP/1.1 302").contains("Location: /handset");
        assertThat(asked("GET /handset", "Host: " + host(), "Accept-Language: fr-CA,fr;q=0.9"))
                .contains("<html lang=\"fr\">");
    }
}
