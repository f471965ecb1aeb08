package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers have tried at the door of a line, byte for byte: it led nowhere, and does not now. */
class StrangersTest {
    private static final String HOST = "Host: line.example.org\r\n";
    private static final String NEXT = "GET /healthz HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
    private static final String POST = "POST /twilio/voice HTTP/1.1\r\n" + HOST;

    /** Requests of which two programs may read the end in two places. */
    static final List<String> DOUBTFUL = Stream.of(
                    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n",
                    "Content-Length: 0\r\nContent-Length: 5\r\n\r\nabcde",
                    "Content-Length: 0, 5\r\n\r\nabcde",
                    "Content-Length: +5\r\n\r\nabcde",
                    "Content-Length: -1\r\n\r\n",
                    "Content-Length: 0x5\r\n\r\nabcde",
                    "Content-Length : 5\r\n\r\nabcde",
                    "Content-Length:\r\n 5\r\n\r\nabcde",
                    "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
                    "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n",
                    "Transfer-Encoding: chunked\r\n\r\n1\na\n0\n\n",
                    "X: a\nContent-Length: 5\r\n\r\nabcde",
                    "X: a\r\nContent-Length: 5\n\nabcde",
                    "X: a\0b\r\nContent-Length: 5\r\n\r\nabcde",
                    "X\r\nContent-Length: 5\r\n\r\nabcde")
            .map(rest -> POST + rest)
            .toList();

    private static LineFixture line;

    @BeforeAll
    static void open() {
        line = LineFixture.live("2026-11-23T18:00:00Z");
    }

    @AfterAll
    static void close() {
        line.close();
    }

    private static String sent(String bytes) throws IOException {
        URI address = URI.create(line.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String asked(String request) throws IOException {
        return sent(request + " HTTP/1.1\r\n" + HOST + "Connection: close\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void what_is_clear_is_answered_request_by_request() throws IOException {
        assertThat(sent(POST + "Content-Length: 5\r\n\r\nabcde" + NEXT)).contains("HTTP/1.1 403", "HTTP/1.1 200");
    }

    @ParameterizedTest
    @FieldSource("DOUBTFUL")
    void a_request_whose_end_is_in_doubt_is_the_last_one_of_its_connection(String request) throws IOException {
        assertThat(sent(request + NEXT)).startsWith("HTTP/1.1 400").doesNotContain("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
                "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="
            })
    void no_other_protocol_is_spoken(String upgrade) throws IOException {
        assertThat(sent("GET /console HTTP/1.1\r\n" + HOST + "Connection: Upgrade\r\n" + upgrade + "\r\n\r\n"))
                .doesNotContain("HTTP/1.1 101");
        assertThat(sent("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).doesNotContain(" 200 ", " 101 ");
        assertThat(sent("GET /healthz\r\n\r\n")).as("HTTP/0.9").doesNotContain("ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE /",
                "TRACE /twilio/voice",
                "CONNECT line.example.org:443",
                "OPTIONS *",
                "PUT /web/porchlight.css",
                "DELETE /web/porchlight.css",
                "PROPFIND /"
            })
    void a_method_that_nothing_here_takes_gets_no_answer_that_helps(String request) throws IOException {
        assertThat(asked(request)).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("TRACE", "Allow: TRACE");
    }

    @Test
    void a_header_does_not_make_a_question_a_deed() throws IOException {
        assertThat(sent("GET /twilio/voice HTTP/1.1\r\n" + HOST
                        + "X-HTTP-Method-Override: POST\r\nX-Method-Override: POST\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 40[35].*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web/../logback.xml",
                "/web/%2e%2e/logback.xml",
                "/web/..%2flogback.xml",
                "/web/..;/logback.xml",
                "/web/%2e%2e%2flogback.xml",
                "/web/..%5clogback.xml",
                "/web/%c0%ae%c0%ae/logback.xml",
                "/web//../../logback.xml",
                "/webjars/../logback.xml",
                "/webjars/%2e%2e/%2e%2e/logback.xml",
                "/webjars/..%2f..%2flogback.xml",
                "/web/../migrations/V001__vault.sql",
                "/web/../org/porchlight/Porchlight.class",
                "/web/",
                "/webjars/"
            })
    void the_files_of_the_pages_lead_to_no_other_file(String path) throws IOException {
        assertThat(asked("GET " + path))
                .matches("(?s)HTTP/1.1 4\\d\\d.*")
                .doesNotContain("<configuration", "CREATE TABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/twilio/voice/",
                "/twilio/./voice",
                "/twilio/voice/.",
                "/twilio/text/../voice",
                "/twilio;x/voice",
                "/twilio/voice;x=y",
                "/twilio%2fvoice",
                "/twilio/%2e/voice",
                "/twilio/voice%00",
                "/twilio/voice%20",
                "/twilio\\voice",
                "/twilio/voice#x",
                "/web/../twilio/voice",
                "///twilio/voice",
                "http://line.example.org/twilio/voice",
                "http://elsewhere.example/twilio/voice",
                "/twilio/voice?p=x&l=en",
                "/Twilio/Voice"
            })
    void no_spelling_of_a_webhooks_address_leads_round_the_signature(String target) throws IOException {
        assertThat(asked("POST " + target)).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("<Response");
    }
}
