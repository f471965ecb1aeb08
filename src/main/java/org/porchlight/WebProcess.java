package org.porchlight;

import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.admission.Kind;
import org.porchlight.admission.Limits;
import org.porchlight.admission.WholeRequests;
import org.porchlight.callbacks.AfterRestore;
import org.porchlight.console.Console;
import org.porchlight.outbox.TextBodies;
import org.porchlight.process.Rehearsal;
import org.porchlight.publicplaces.PublicPlaces;
import org.porchlight.registration.PolicyPages;
import org.porchlight.repeating.DatabaseNews;
import org.porchlight.repeating.IdleMemory;
import org.porchlight.repeating.RepeatedWork.Part;
import org.porchlight.script.OverdueLines;
import org.porchlight.script.Script;
import org.porchlight.script.Words;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;
import org.porchlight.sitepages.ListPaths;
import org.porchlight.staff.StaffOnOffTexts;
import org.porchlight.switchboard.Switchboard;
import org.porchlight.twilio.AreaCodes;
import org.porchlight.twilio.BridgeAfter;
import org.porchlight.twilio.BridgeTwiml;
import org.porchlight.twilio.BridgeWebhook;
import org.porchlight.twilio.BridgeWords;
import org.porchlight.twilio.Callers;
import org.porchlight.twilio.FieldBounds;
import org.porchlight.twilio.LastResort;
import org.porchlight.twilio.RehearsedTurns;
import org.porchlight.twilio.SignatureCheck;
import org.porchlight.twilio.StaffTexts;
import org.porchlight.twilio.TextReports;
import org.porchlight.twilio.TextWebhook;
import org.porchlight.twilio.TurnMeters;
import org.porchlight.twilio.Twiml;
import org.porchlight.twilio.VoiceWebhook;
import org.porchlight.twilio.Webhooks;
import org.porchlight.vitals.ProcessKind;
import org.porchlight.web.BriefMemory;
import org.porchlight.web.Health;
import org.porchlight.web.Metrics;
import org.porchlight.web.Pages;
import org.porchlight.web.StatusAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the provider's webhooks and serves the staff pages, whether or not the database is there. More than 200 lines,
 * since all that answers is wired here, twice: for those who call, and for the rehearsal before them.
 */
final class WebProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebProcess.class);

    private final BaseServices base;
    private final Services services;
    private final Supplier<Script> script;
    private final Supplier<Words> words;
    private final SwitchboardServices turns;
    private final DatabaseNews news;
    private final Metrics metrics;
    private final Health health;
    private final Webhooks webhooks;
    private final Pages pages;
    private final IdleMemory memory = new IdleMemory();
    private final ConsolePages console;

    /**
     * What is different from outside in the demo and in live service.
     *
     * @param account the one at the provider that webhooks are about; empty for any
     */
    record Outside(Optional<String> account, StatusAccess status) {
        static final Outside DEMO = new Outside(Optional.empty(), StatusAccess.open());

        static Outside of(Settings.Live live) {
            return new Outside(
                    Optional.of(live.provider().accountSid()),
                    StatusAccess.behind(live.statusToken().map(Secret::value)));
        }
    }

    WebProcess(Services services, Supplier<Script> script, SwitchboardServices turns, Outside outside) {
        this.base = services.base();
        this.services = services;
        this.script = script;
        this.words = () -> script.get().words();
        this.turns = turns;
        this.news = new DatabaseNews(base.database(), base.vitals().tasks());
        var degraded = new BriefMemory<>(this::degraded, base.clocks().real());
        this.metrics = new Metrics(turns.notes()::lost, turns.notes()::overdue, degraded, outside.status());
        services.measured(metrics.registry());
        this.health = new Health(degraded, outside.status());
        var tokens = base.settings().tokens().stream().map(Secret::value).toList();
        this.webhooks = webhooks(
                new SignatureCheck(tokens, base.settings().publicUrl()),
                new FieldBounds(outside.account()),
                turns.switchboard(),
                metrics.registry());
        this.pages = base.settings().pages();
        this.console = new ConsolePages(services, script, turns, this::degraded, pages);
    }

    private Webhooks webhooks(
            SignatureCheck signature, FieldBounds bounds, Switchboard switchboard, MeterRegistry registry) {
        var settings = base.settings();
        var twiml = new Twiml(script.get());
        var lastResort = new LastResort(script.get(), twiml);
        var line = settings.line();
        var clock = base.clocks().real();
        var callers = new Callers(new AreaCodes(), settings.callable(), clock);
        boolean secure = settings.publicUrl().startsWith("https:");
        return new Webhooks(
                signature,
                bounds,
                new Webhooks.Ways(
                        new VoiceWebhook(switchboard, callers, twiml, lastResort, line.hotline()),
                        new TextWebhook(switchboard, callers, twiml, lastResort, secure),
                        new StaffTexts(onOff(), twiml, clock),
                        new TextReports(base.outgoing().outbox(), base.privacy().stops()),
                        bridges(twiml)),
                lastResort,
                new TurnMeters(registry, clock));
    }

    private StaffOnOffTexts onOff() {
        var onShift = base.onShift();
        var own = base.staff().onOffWords();
        return new StaffOnOffTexts(base.database(), onShift.phones(), own, onShift.attendance(), words);
    }

    private BridgeWebhook bridges(Twiml twiml) {
        var bridgeWords = new BridgeWords(words);
        var bridge = new BridgeTwiml(
                twiml, base.settings().publicUrl(), base.settings().line().callbacks());
        return new BridgeWebhook(
                services.callbacks().bridging().turns(),
                new BridgeAfter(
                        services.callbacks().dispositions(), base.onShift().shifts(), bridge, bridgeWords),
                bridge,
                bridgeWords,
                base.clocks().real());
    }

    /** Begins to look into the database, and to hear its news; without it, the line answers all the same. */
    void start() {
        overdueLines().ifPresent(LOG::warn);
        turns.start();
        news.subscribe(DatabaseNews.Of.DESK, base.onShift().shifts()::refresh);
        news.subscribe(DatabaseNews.Of.DESK, console::tell);
        news.subscribe(DatabaseNews.Of.SITE, turns::sitesChanged);
        news.start();
        base.lives(ProcessKind.SERVE, memory.forgetting(), restored(), telling());
        base.vitals().measured(metrics.registry(), base.carrier()::troubles);
    }

    private Part restored() {
        return Part.of(
                "looking for what a backup brought back", () -> AfterRestore.bringToRestIfRestored(base.database()));
    }

    private Part telling() {
        var texts = base.outgoing().texts();
        var alerts = base.alerts(base.sender(new TextBodies(script, turns.directory(), texts)));
        return Part.of("telling what is wrong", () -> alerts.look(degraded()));
    }

    /**
     * Takes turns through webhooks of their own, of which nothing is kept or counted, so that no caller waits for classes to
     * be loaded.
     */
    void rehearse() {
        var asked = new RehearsedTurns(
                base.settings().line().hotline(), base.clocks().random());
        var own = webhooks(
                asked.signature(), new FieldBounds(Optional.empty()), turns.rehearsing(), new SimpleMeterRegistry());
        new Rehearsal(config -> {
                    whole().into(config);
                    own.into(config);
                })
                .run(asked::take);
    }

    private WholeRequests whole() {
        return new WholeRequests(
                Limits.here(), WebProcess::kind, base.settings().proxies());
    }

    /** Adds the routes, and what ends with the server. */
    void into(JavalinConfig config) {
        whole().into(config);
        webhooks.into(config);
        health.into(config);
        metrics.into(config);
        pages.into(config);
        console.console().into(config);
        new PolicyPages(base.settings().line()).into(config);
        if (base.settings().places().open()) {
            new PublicPlaces(turns.directory(), script, base.clocks().told(), pages).into(config);
        }
        List.of("/twilio/*", "/console/*").forEach(path -> config.routes.after(path, ctx -> memory.served()));
        config.events.serverStopping(console::close);
    }

    private static Kind kind(String path) {
        return Webhooks.kind(path).or(() -> Health.kind(path)).orElseGet(() -> ListPaths.kind(path));
    }

    /** For the pages beside the console. */
    Pages pages() {
        return pages;
    }

    Console console() {
        return console.console();
    }

    private Optional<String> overdueLines() {
        return OverdueLines.trouble(base.clocks().told().instant(), script.get().lines());
    }

    /** Says what doesn't work as it should, a sentence each; the line answers all the same. */
    List<String> degraded() {
        return Stream.of(
                        base.vitals().trouble().stream(),
                        services.fold().trouble(base.today()).stream(),
                        overdueLines().stream(),
                        turns.degraded())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        base.vitals().ends(ProcessKind.SERVE);
        news.close();
        turns.close();
    }
}
