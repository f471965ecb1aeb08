package org.porchlight.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.exchange.ScriptedLineFixture.HOTLINE;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.Exchange;
import org.porchlight.exchange.ScriptedLineFixture;
import org.porchlight.testing.Eventually;

class TerminalPhoneTest {
    private final ScriptedLineFixture line = new ScriptedLineFixture();
    private final Exchange exchange = line.exchange();

    @AfterEach
    void close() {
        line.close();
    }

    private String typed(String... lines) {
        StringWriter out = new StringWriter();
        new TerminalPhone(
                        exchange,
                        HOTLINE,
                        TerminalLines.of(new BufferedReader(new StringReader(String.join("\n", lines)))),
                        new PrintWriter(out),
                        body -> 2)
                .run();
        return out.toString();
    }

    private void menu() {
        line.on(
                        "/twilio/voice",
                        "<Gather numDigits='1' timeout='5' action='/menu'><Say voice='Polly.Chantal'>Le naloxone,"
                                + " faites le 1.</Say></Gather><Say>Silence.</Say>")
                .on("/menu", "<Say>" + "word ".repeat(40) + "</Say>")
                .on("/twilio/voice/status", "")
                .on("/twilio/text", "<Message>12 Elm St\nOpen now</Message>");
    }

    @Test
    void a_call_is_heard_line_by_line_with_its_language() {
        menu();
        String out = typed("call", "1", "quit");
        assertThat(out)
                .contains("[fr-CA] Le naloxone, faites le 1.")
                .contains("▸ 1")
                .contains("[en] word word")
                .contains("the line ended it")
                .contains("seconds in all");
        assertThat(out.lines()).allMatch(row -> row.length() <= 80);
    }

    @Test
    void an_empty_line_is_silence_and_hanging_up_ends_the_call() {
        menu();
        assertThat(typed("call", "", "quit")).contains("(silence, 5 s)").contains("[en] Silence.");
        assertThat(typed("call", "hang up", "5")).contains("you hung up").contains("Type call");
        assertThat(typed("call", "!1")).contains("▸ 1").contains("[en] word");
    }

    @Test
    void words_are_said_where_a_machine_listens_and_nowhere_else() {
        line.on(
                        "/twilio/voice",
                        "<Gather input='dtmf speech' numDigits='5' timeout='5'"
                                + " action='/place'><Say>Where?</Say></Gather>")
                .on("/place", "<Gather numDigits='1' action='/menu'><Say>Near there.</Say></Gather>")
                .on("/twilio/voice/status", "");

        assertThat(typed("say too early", "call", "say Capitol Hill", "say more"))
                .contains("[en] Near there.")
                .containsSubsequence("No machine listens", "Near there.", "No machine listens");
    }

    @Test
    void texts_come_as_bubbles_with_their_segments() {
        menu();
        assertThat(typed("text naloxone 98101", "text STOP"))
                .contains("│ naloxone 98101 │")
                .contains("│ 12 Elm St │")
                .contains("│ Open now  │")
                .contains(HOTLINE + ", 2 segments")
                .contains("phone company");
        assertThat(line.seen().getFirst().fields()).containsEntry("Body", "naloxone 98101");
    }

    @Test
    void another_number_or_none_can_be_shown() {
        menu();
        typed("number +12065550155", "call", "number +12065550156", "hang up", "withheld", "call");
        assertThat(line.seen().stream()
                        .filter(seen -> seen.path().equals("/twilio/voice"))
                        .map(seen -> seen.fields().get("From")))
                .containsExactly("+12065550155", "anonymous");
        assertThat(typed("number 911", "what")).contains("8 to 15 digits").contains("Type call");
    }

    @Test
    void a_call_from_the_line_can_be_answered() {
        line.on("/twilio/voice", "<Dial callerId='" + HOTLINE + "'>+12065550142</Dial>")
                .on("/twilio/voice/status", "");
        exchange.phone("+12065550143").call(HOTLINE);
        assertThat(typed("help", "answer", "hang up"))
                .contains("It rings: " + HOTLINE)
                .contains("talking to somebody")
                .contains("hang up     end the call");
    }

    @Test
    void a_real_terminal_works_too() throws IOException {
        menu();
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Keyboard keyboard = new Keyboard(shown, "call\n1\nquit\n");
                Terminal terminal = TerminalBuilder.builder()
                        .system(false)
                        .type("dumb")
                        .encoding(StandardCharsets.UTF_8)
                        .streams(keyboard, shown)
                        .build()) {
            new TerminalPhone(exchange, HOTLINE, TerminalLines.of(terminal), terminal.writer(), body -> 1).run();
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("[fr-CA] Le naloxone");
    }

    /** What is typed once the terminal asks; after that it is quiet, as at a real keyboard, and not at its end. */
    private static final class Keyboard extends InputStream {
        private final ByteArrayOutputStream shown;
        private final byte[] typed;
        private final CountDownLatch closed = new CountDownLatch(1);
        private int next;

        Keyboard(ByteArrayOutputStream shown, String typed) {
            this.shown = shown;
            this.typed = typed.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public synchronized int read() throws IOException {
            Eventually.holds(() -> shown.toString(StandardCharsets.UTF_8).contains("> "));
            if (next < typed.length) {
                return typed[next++];
            }
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int key = read();
            if (key < 0) {
                return -1;
            }
            into[from] = (byte) key;
            return 1;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
