package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.ExchangeRest;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.messaging.Language;
import org.porchlight.testing.Cells;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.LogbackFixture;

/**
 * A person is called back, through good turns and bad ones. Their number, the responder's and the word to ask for stand
 * in no table, log or address; the person's only where it is dialled.
 */
@ResourceLock(LogbackFixture.LOG)
class BridgeCanaryTest {
    private static final String PERSON = "2065550187";
    private static final String RESPONDER = "6045550163";
    private static final String WORD = "Zanzibarlantern";
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final Logger OURS = LogbackFixture.logger("org.porchlight");
    private static Level before;
    private static LineFixture line;
    private static List<String> cells;

    @BeforeAll
    static void a_call_back_happens() {
        before = OURS.getLevel();
        OURS.setLevel(Level.TRACE);
        LOG.start();
        OURS.addAppender(LOG);
        line = LineFixture.losingItsDatabaseAtOneTime("2026-03-02T18:30:00Z");
        var desk = new DeskFixture(line);
        UUID staff = desk.responder("juniper", "+1" + RESPONDER, EnumSet.allOf(Language.class));
        UUID request = desk.request("+1" + PERSON, WORD, true, Language.EN);
        desk.take(request, staff);
        for (ExchangeRest.Fault fault : List.of(ExchangeRest.Fault.RESET, ExchangeRest.Fault.SERVER_ERROR)) {
            line.exchange().rest().answer(fault);
            desk.call(request, staff);
            line.time().pass(Duration.ofMinutes(3));
            desk.work();
        }
        line.exchange().rest().answer(ExchangeRest.Fault.NONE);
        desk.call(request, staff);
        Call mine =
                line.exchange().phone("+1" + RESPONDER).ringing().orElseThrow().answer();
        line.gate().shut();
        line.exchange().deliverCallbacks();
        line.gate().open();
        Eventually.holds(line.database()::answers);
        mine.press("#").press("1");
        line.exchange().phone("+1" + PERSON).ringing().orElseThrow().answer();
        line.exchange().deliverCallbacks();
        cells = Cells.of(line.database());
        mine.press("*").press("7").press("*").press("3").press("*");
        line.exchange().deliverCallbacks();
    }

    @AfterAll
    static void close() {
        OURS.detachAppender(LOG);
        OURS.setLevel(before);
        line.close();
    }

    private static void tellNothing(List<String> places) {
        assertThat(places).isNotEmpty().allSatisfy(place -> assertThat(List.of(PERSON, RESPONDER, WORD))
                .noneMatch(secret -> Cells.tells(place, secret)));
    }

    @Test
    void no_table_holds_them_while_they_talk_or_afterwards() {
        assertThat(cells).contains("talking", "bridge");
        tellNothing(cells);
        tellNothing(Cells.of(line.database()));
    }

    @Test
    void no_line_of_the_log_holds_them() {
        tellNothing(LOG.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }

    @Test
    void no_address_holds_them() {
        Pattern address = Pattern.compile("(?:action|statusCallback)=\"([^\"]*)\"|<Redirect[^>]*>([^<]*)<");
        tellNothing(line.exchange().record().stream().map(LoggedRequest::url).toList());
        tellNothing(line.exchange().record().stream()
                .flatMap(it -> address.matcher(it.body()).results().map(found -> found.group()))
                .toList());
    }

    @Test
    void the_number_stands_in_one_place_of_one_answer() {
        List<String> dialled = line.exchange().record().stream()
                .map(LoggedRequest::body)
                .filter(body -> Cells.tells(body, PERSON))
                .toList();
        assertThat(dialled).hasSize(1);
        assertThat(dialled.getFirst()).containsOnlyOnce(PERSON).contains(">+1" + PERSON + "</Number>");
        assertThat(line.exchange().record().stream().map(LoggedRequest::body))
                .noneMatch(body -> Cells.tells(body, RESPONDER));
    }
}
