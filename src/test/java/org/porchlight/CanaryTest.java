package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.alerts.Alerts;
import org.porchlight.alerts.HookFixture;
import org.porchlight.alerts.OperatorHook;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.ExchangeRest;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.folding.RecordRules;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.records.NightlyFoldFixture;
import org.porchlight.testing.Cells;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.LogbackFixture;
import org.slf4j.LoggerFactory;

/**
 * A caller's and a texter's number, and what the texter wrote, go through every route, through good turns and bad ones.
 * Afterwards neither stands anywhere on our side. What the phone company holds is its own matter.
 */
class CanaryTest {
    private static final String CALLER = "2065550187";
    private static final String TEXTER = "6045550163";
    private static final String WRITTEN = "zanzibarlantern";
    /** A place; how it was said stands nowhere, though its name is said back. */
    private static final String SPOKEN = "um capitol hill yellowwillow";

    private static final List<String> SECRETS = List.of(
            CALLER, TEXTER, CALLER.substring(3), TEXTER.substring(3), WRITTEN, "kingfisherword", "yellowwillow");

    /** What stands in the log, as the shipped configuration lets through and, of our own, to the last word. */
    private static final class Log extends AppenderBase<ILoggingEvent> {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getThreadName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    private static final Log LOG = new Log();
    private static final Logger ROOT = LogbackFixture.logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = LogbackFixture.logger("org.porchlight");
    private static Level before;
    private static LineFixture line;
    private static final List<String> THREADS = new ArrayList<>();
    private static final List<String> REFUSALS = new ArrayList<>();
    private static final List<String> ALERTS = new ArrayList<>();
    /** What stood in the tables before the notes were folded. */
    private static final List<String> CELLS = new ArrayList<>();

    @BeforeAll
    static void everything_happens() {
        before = OURS.getLevel();
        LOG.start();
        ROOT.addAppender(LOG);
        OURS.setLevel(Level.TRACE);
        line = LineFixture.listeningAndLosingItsDatabase("2026-11-23T18:00:00Z");
        calls();
        texts(
                "hi",
                "naloxone 98101",
                "next",
                WRITTEN,
                "kingfisherword \u0000\ud83d\ude00",
                "suicide",
                "od",
                "my number is +1" + TEXTER,
                "call 604-555-0163",
                "arret",
                "START",
                "alto",
                "YES",
                "STOP",
                "hi again",
                "UNSTOP",
                "français",
                "V6B",
                "closed",
                "next",
                "no kits",
                "next",
                "moved",
                "call me",
                "2",
                "604 555 0163",
                "1",
                "4",
                "3",
                "2",
                "604 555 0163",
                "feedback",
                "judged",
                "menu",
                "springfield",
                "*",
                "#",
                "0",
                "9");
        strangers();
        lookUp();
        readPolicies();
        crowd();
        LoggerFactory.getLogger("org.porchlight.CanaryTest").trace("the log is heard");
        line.writeNotes();
        CELLS.addAll(Cells.of(line.database()));
        fold();
        texts("naloxone 98101", "rights");
        line.writeNotes();
        line.gate().shut();
        calls();
        texts("hi", "kingfisherword", "arret", "START", "STOP", "od");
        line.gate().open();
        Eventually.holds(line.database()::answers);
        sweeps();
        alerts();
        Thread.getAllStackTraces().keySet().forEach(thread -> THREADS.add(thread.getName()));
    }

    /** To a webhook that takes one of them, of all that is wrong, and of more than ever may be. */
    private static void alerts() {
        try (var hook = new HookFixture()) {
            hook.answers(500);
            var wrong = Stream.concat(line.degraded().stream(), Stream.of("It is about +1" + CALLER + "."))
                    .toList();
            var base = line.services().base();
            var sender = base.sender(new TextBodies(LineFixture::script, (_, _) -> Optional.empty(), new WholeTexts()));
            var alerts = new Alerts(
                    base.database(),
                    base.vitals(),
                    base.onShift().coordinators(),
                    sender,
                    new OperatorHook(Optional.of(hook.webhook()), "Example Operator"),
                    Duration.ZERO,
                    line.time());
            alerts.look(wrong);
            hook.answers(200);
            line.time().pass(Duration.ofMinutes(1));
            alerts.look(wrong);
            ALERTS.addAll(hook.bodies());
        }
    }

    /** Enough contacts that there are call records, and a report of them. */
    private static void crowd() {
        for (int phone = 110; phone < 130; phone++) {
            line.exchange()
                    .phone("+12065550" + phone)
                    .text(LineFixture.HOTLINE, phone % 2 == 0 ? "rights" : "naloxone 98101");
        }
    }

    private static void fold() {
        NightlyFoldFixture.fold(line.database(), RecordRules.USUAL).round(LocalDate.parse("2027-01-04"));
    }

    @AfterAll
    static void close() {
        line.close();
        ROOT.detachAppender(LOG);
        OURS.setLevel(before);
    }

    private static void calls() {
        Call call = line.exchange().phone("+1" + CALLER).call(LineFixture.HOTLINE);
        call.press("1")
                .press("98101")
                .press("2")
                .press("1")
                .press("1")
                .press("2")
                .press("2")
                .press("*")
                .press("#");
        call.press("9")
                .press("1")
                .press("1")
                .press("1")
                .press("0")
                .press("5")
                .silence()
                .press("7")
                .press("*");
        line.exchange().rest().answer(ExchangeRest.Fault.SERVER_ERROR);
        call.press("*").press("*").press("*").press("*").press("1").press("2").press("1");
        line.exchange().rest().answer(ExchangeRest.Fault.NONE);
        call.hangUp();
        saysAPlaceAndReports();
        putThrough();
        line.exchange().deliverCallbacks();
    }

    /** Says where it is, what is no place among it, and that the place was closed; the database may be away. */
    private static void saysAPlaceAndReports() {
        Call call = line.exchange().phone("+1" + CALLER).call(LineFixture.HOTLINE);
        call.press("1")
                .speak(WRITTEN)
                .speak("I am at " + CALLER + " kingfisherword")
                .speak(SPOKEN);
        assertThat(call.said()).contains("Near Capitol Hill, Seattle");
        call.press("3").press("1").hangUp();
    }

    /** While the provider is well, and while it isn't. */
    private static void sweeps() {
        var copies = new ProviderCopyFixture(line);
        line.exchange().phone("+1" + CALLER).call(LineFixture.HOTLINE);
        line.time().pass(Duration.ofHours(5));
        for (var fault : List.of(ExchangeRest.Fault.BUSY, ExchangeRest.Fault.RESET, ExchangeRest.Fault.NONE)) {
            line.exchange().rest().answer(fault);
            copies.sweep(ProviderCopyFixture.NOTHING).round(line.time().instant());
        }
        assertThat(copies.copy().calls()).as("the one that goes on").isOne();
    }

    /** To a line, and back; then its number by text. */
    private static void putThrough() {
        Call call = line.exchange().phone("+1" + CALLER).call(LineFixture.HOTLINE);
        call.press("4").press("2").press("5").silence();
        Call far = line.exchange().phone("+18007997233").ringing().orElseThrow();
        assertThat(far.from()).isEqualTo(LineFixture.HOTLINE);
        far.answer().hangUp();
        call.press("1").press("8").press("2").hangUp();
    }

    private static void texts(String... bodies) {
        for (String body : bodies) {
            line.exchange().phone("+1" + TEXTER).text(LineFixture.HOTLINE, body);
        }
        line.exchange().deliverCallbacks();
    }

    /** Requests that are refused, or bring what can't be used. */
    private static void strangers() {
        var provider = line.provider();
        var form = ProviderFixture.form(
                "CallSid",
                "CA+1" + CALLER,
                "MessageSid",
                "SM" + CALLER,
                "From",
                "+1" + CALLER,
                "To",
                "+1" + TEXTER,
                "Body",
                WRITTEN,
                "Digits",
                CALLER,
                "CallerName",
                WRITTEN,
                "FromCity",
                WRITTEN,
                "DialCallStatus",
                WRITTEN,
                "DialCallSid",
                "CA+1" + CALLER);
        String body = ProviderFixture.encoded(form);
        for (String path :
                List.of("", "/voice", "/voice/turn", "/voice/status", "/text", "/text/status", "/" + CALLER)) {
            String target = "/twilio" + path;
            String query = target + "?p=" + CALLER;
            REFUSALS.add(provider.raw(target, body).body());
            REFUSALS.add(provider.raw(query, body + "&From=twice", "X-Twilio-Signature", "+1" + CALLER)
                    .body());
            REFUSALS.add(provider.raw(query, body + "&%zz").body());
            REFUSALS.add(provider.raw(query, body + "&x=" + CALLER.repeat(7000)).body());
            REFUSALS.add(provider.method("GET", query).body());
            REFUSALS.add(provider.post(target, form).body());
            REFUSALS.add(provider.post(query, form, "porchlight=" + CALLER).body());
            REFUSALS.add(provider.raw("/nothing/" + CALLER, body).body());
        }
    }

    /** Somebody looks for places on the page that is everybody's, and types what belongs nowhere. */
    private static void lookUp() {
        for (String path : List.of("/places", "/places/embed?lang=fr")) {
            for (String typed : List.of(CALLER, WRITTEN, WRITTEN + " 98101", "+1" + TEXTER + "\u0000")) {
                String body = "where=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
                assertThat(line.provider().raw(path, body).statusCode()).isEqualTo(200);
            }
        }
    }

    /** Somebody asks for the pages of privacy and terms, with an address that holds what belongs nowhere. */
    private static void readPolicies() {
        for (String path : List.of("/privacy", "/terms")) {
            var page = line.provider().method("GET", path + "?lang=" + CALLER + "&from=" + WRITTEN);
            assertThat(page.statusCode()).isEqualTo(200);
            REFUSALS.add(page.body());
        }
    }

    private static void tellNothing(Iterable<String> places) {
        assertThat(places).isNotEmpty().allSatisfy(place -> assertThat(SECRETS)
                .noneMatch(secret -> Cells.tells(place, secret)));
    }

    @Test
    void what_happened_did_happen() {
        assertThat(line.exchange().record())
                .extracting(LoggedRequest::status)
                .containsOnly(200, 204)
                .hasSizeGreaterThan(60);
        assertThat(line.exchange().phone("+1" + CALLER).inbox()).isNotEmpty();
        assertThat(line.exchange().phone("+1" + TEXTER).inbox()).hasSizeGreaterThan(20);
    }

    @Test
    void no_table_holds_them() {
        List<String> cells = Cells.of(line.database());

        assertThat(CELLS)
                .contains("text-plain", "overdose", "taken-back", "suicide", "reported")
                .as("what was reported")
                .contains("closed", "no-kits", "moved");
        assertThat(cells).as("what was folded and reported").contains("month", "any", "contacts", "<10");
        tellNothing(CELLS);
        tellNothing(cells);
    }

    @Test
    void no_alert_holds_them_and_no_log_where_it_goes() {
        assertThat(ALERTS).hasSize(2).allSatisfy(body -> assertThat(body).contains("It is about"));
        tellNothing(ALERTS);
        assertThat(LOG.lines)
                .anyMatch(logged -> logged.contains("ALERT_WEBHOOK did not take an alert: status 500"))
                .noneMatch(logged -> logged.contains(HookFixture.SECRET));
        assertThat(Cells.of(line.database())).contains("line").noneMatch(cell -> cell.contains(HookFixture.SECRET));
    }

    @Test
    void no_line_of_the_log_holds_them() {
        assertThat(LOG.lines).anyMatch(logged -> logged.contains("the log is heard"));
        tellNothing(LOG.lines);
    }

    @Test
    void no_page_for_machines_holds_them() {
        var provider = line.provider();
        List<String> pages = List.of(
                provider.method("GET", "/healthz").body(),
                        provider.method("GET", "/readyz").body(),
                provider.method("GET", "/metrics").body(), String.join("\n", line.degraded()));

        assertThat(pages.getFirst()).isEqualTo("ok");
        assertThat(pages.get(1)).contains("\"ready\":true");
        tellNothing(pages);
    }

    @Test
    void no_address_that_we_hand_out_holds_them() {
        Pattern address = Pattern.compile("(?:action|url|src)=\"([^\"]*)\"|<Redirect[^>]*>([^<]*)<");
        List<String> handedOut = line.exchange().record().stream()
                .flatMap(exchanged -> Stream.concat(
                        Stream.of(exchanged.url()),
                        address.matcher(exchanged.body()).results().map(found -> found.group())))
                .toList();

        assertThat(handedOut).anyMatch(it -> it.contains("/twilio/voice/turn?p="));
        tellNothing(handedOut);
    }

    @Test
    void no_refusal_and_no_answer_repeats_them() {
        tellNothing(REFUSALS);
        tellNothing(line.exchange().record().stream().map(LoggedRequest::body).toList());
    }

    @Test
    void no_file_holds_them() throws IOException {
        try (Stream<Path> files = Files.walk(line.folder())) {
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
        tellNothing(THREADS);
    }

    @Test
    void the_search_would_find_them() {
        assertThat(Cells.tells("+1" + CALLER, CALLER)).isTrue();
        assertThat(Cells.tells("\\x" + "32303635353530313837", CALLER)).isTrue();
    }
}
