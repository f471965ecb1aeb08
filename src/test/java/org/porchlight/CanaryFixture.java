package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.alerts.Alerts;
import org.porchlight.alerts.HookFixture;
import org.porchlight.alerts.OperatorHook;
import org.porchlight.exchange.ExchangeRest;
import org.porchlight.folding.RecordRules;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.records.NightlyFoldFixture;
import org.porchlight.testing.Cells;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.SeenHeaders;
import org.porchlight.testing.WholeLog;
import org.slf4j.LoggerFactory;

/** A line through which a number goes by every route, in good turns and bad ones, and what was seen of it meanwhile. */
final class CanaryFixture implements AutoCloseable {
    static final String CALLER = "2065550187";
    static final String TEXTER = "6045550163";
    static final String WRITTEN = "zanzibarlantern";
    /** A place; how it was said stands nowhere, though its name is said back. */
    static final String SPOKEN = "um capitol hill yellowwillow";

    static final List<String> SECRETS = List.of(
            CALLER, TEXTER, CALLER.substring(3), TEXTER.substring(3), WRITTEN, "kingfisherword", "yellowwillow");

    private static final String[] WORDS = {
        "hi",
        "naloxone 98101",
        "next",
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
        "9",
    };

    final WholeLog log = new WholeLog(CanaryFixture::tell);
    final SeenHeaders headers = new SeenHeaders();
    final LineFixture line = LineFixture.listeningAndLosingItsDatabase("2026-11-23T18:00:00Z");
    final List<String> threads = new ArrayList<>();
    final List<String> alerts = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    /** What stood in the tables before the notes were folded. */
    final List<String> cells = new ArrayList<>();

    private CanaryFixture() {
        line.sees(headers);
    }

    static boolean tell(String place) {
        return SECRETS.stream().anyMatch(secret -> Cells.tells(place, secret));
    }

    /** Has it all happen. */
    static CanaryFixture flown() {
        var canary = new CanaryFixture();
        try {
            canary.fly();
            return canary;
        } catch (RuntimeException | Error broken) {
            canary.close();
            throw broken;
        }
    }

    private void fly() {
        new CanaryCallsFixture(line).call();
        texts(WORDS);
        refusals.addAll(new CanaryStrangersFixture(line).refused());
        crowd();
        LoggerFactory.getLogger("org.porchlight.CanaryTest").trace("the log is heard");
        line.writeNotes();
        cells.addAll(Cells.of(line.database()));
        fold();
        texts("naloxone 98101", "rights");
        line.writeNotes();
        line.gate().shut();
        new CanaryCallsFixture(line).call();
        texts("hi", "kingfisherword", "arret", "START", "STOP", "od");
        line.gate().open();
        Eventually.holds(line.database()::answers);
        sweeps();
        alerts();
        Thread.getAllStackTraces().keySet().forEach(thread -> threads.add(thread.getName()));
    }

    /** To a webhook that takes one of them, of all that is wrong, and of more than ever may be. */
    private void alerts() {
        try (var hook = new HookFixture()) {
            hook.answers(500);
            var wrong = Stream.concat(line.degraded().stream(), Stream.of("It is about +1" + CALLER + "."))
                    .toList();
            var base = line.services().base();
            var sender = base.sender(new TextBodies(LineFixture::script, (_, _) -> Optional.empty(), new WholeTexts()));
            var sent = new Alerts(
                    base.database(),
                    base.vitals(),
                    base.onShift().coordinators(),
                    sender,
                    new OperatorHook(Optional.of(hook.webhook()), "Example Operator"),
                    Duration.ZERO,
                    line.time());
            sent.look(wrong);
            hook.answers(200);
            line.time().pass(Duration.ofMinutes(1));
            sent.look(wrong);
            alerts.addAll(hook.bodies());
        }
    }

    /** Enough contacts that there are call records, and a report of them. */
    private void crowd() {
        for (int phone = 110; phone < 130; phone++) {
            line.exchange()
                    .phone("+12065550" + phone)
                    .text(LineFixture.HOTLINE, phone % 2 == 0 ? "rights" : "naloxone 98101");
        }
    }

    private void fold() {
        NightlyFoldFixture.fold(line.database(), RecordRules.USUAL).round(LocalDate.parse("2027-01-04"));
    }

    /** While the provider is well, and while it isn't. */
    private void sweeps() {
        var copies = new ProviderCopyFixture(line);
        line.exchange().phone("+1" + CALLER).call(LineFixture.HOTLINE);
        line.time().pass(Duration.ofHours(5));
        for (var fault : List.of(ExchangeRest.Fault.BUSY, ExchangeRest.Fault.RESET, ExchangeRest.Fault.NONE)) {
            line.exchange().rest().answer(fault);
            copies.sweep(ProviderCopyFixture.NOTHING).round(line.time().instant());
        }
        assertThat(copies.copy().calls()).as("the one that goes on").isOne();
    }

    void texts(String... bodies) {
        for (String body : bodies) {
            line.exchange().phone("+1" + TEXTER).text(LineFixture.HOTLINE, body);
        }
        line.exchange().deliverCallbacks();
    }

    @Override
    public void close() {
        line.close();
        log.close();
    }
}
