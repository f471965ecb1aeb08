package org.porchlight;

import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.porchlight.console.Console;
import org.porchlight.database.DatabaseAway;
import org.porchlight.database.DatabaseNews;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.SiteSource;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.Textables;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.privacy.DayKeys;
import org.porchlight.privacy.Pseudonym;
import org.porchlight.privacy.Seal;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultWatch;
import org.porchlight.process.RepeatedWork;
import org.porchlight.process.RepeatedWork.Part;
import org.porchlight.records.NotePartitions;
import org.porchlight.records.Notes;
import org.porchlight.script.Script;
import org.porchlight.settings.Secret;
import org.porchlight.staff.ProvedPhones;
import org.porchlight.staff.Shifts;
import org.porchlight.staff.StaffOnOffTexts;
import org.porchlight.switchboard.CallPromises;
import org.porchlight.switchboard.Deadline;
import org.porchlight.switchboard.Journal;
import org.porchlight.switchboard.Onlooker;
import org.porchlight.switchboard.Positions;
import org.porchlight.switchboard.Promises;
import org.porchlight.switchboard.Switchboard;
import org.porchlight.switchboard.TextPromises;
import org.porchlight.switchboard.World;
import org.porchlight.twilio.AreaCodes;
import org.porchlight.twilio.Callers;
import org.porchlight.twilio.LastResort;
import org.porchlight.twilio.SignatureCheck;
import org.porchlight.twilio.StaffTexts;
import org.porchlight.twilio.TextReports;
import org.porchlight.twilio.TextWebhook;
import org.porchlight.twilio.TurnMeters;
import org.porchlight.twilio.Twiml;
import org.porchlight.twilio.VoiceWebhook;
import org.porchlight.twilio.Webhooks;
import org.porchlight.web.Health;
import org.porchlight.web.Metrics;
import org.porchlight.web.Pages;

/**
 * The web process, put together: this is the one place where its parts meet. It answers whether or not its database
 * does. What differs between demo and live is handed in.
 */
final class WebProcess implements AutoCloseable {
    private static final int REFRESH_SECONDS = 30;

    private final LineContext ground;
    private final SiteSource sites;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ticker").factory());
    private final ExecutorService promising = Executors.newVirtualThreadPerTaskExecutor();
    private final DayKeys dayKeys;
    private final Notes notes;
    private final Vault vault;
    private final VaultWatch vaultWatch;
    private final Shifts shifts;
    private final RepeatedWork refresh;
    private final DatabaseNews news;
    private final Outgoing outgoing;
    private final WholeTexts texts = new WholeTexts();
    private final CurrentSites currentSites;
    private final Directory directory;
    private final CallbackServices callbacks;
    private final Bridging bridging;
    private final Metrics metrics;
    private final Webhooks webhooks;
    private final Pages pages;
    private final DeskPages desk;
    private final Console console;

    /** A line that nobody looks into. */
    WebProcess(LineContext ground, Script script, Carrier carrier, Clocks clocks, SiteSource sites) {
        this(ground, script, new Outside(carrier, Onlooker.NOBODY), clocks, sites);
    }

    WebProcess(LineContext ground, Script script, Outside outside, Clocks clocks, SiteSource sites) {
        this.ground = ground;
        this.sites = sites;
        this.dayKeys =
                new DayKeys(ground.keys(), ground.database(), ground.line().zone(), clocks.real(), clocks.random());
        this.notes = new Notes(ground.database(), new NotePartitions(ground.database()), ticker);
        this.vault = new Vault(ground.keys(), ground.database(), clocks.random(), clocks.real());
        this.vaultWatch = new VaultWatch(vault);
        this.shifts = new StaffServices(ground.database()).shifts(sites.demo());
        this.news = new DatabaseNews(ground.database());
        this.outgoing = Outgoing.on(ground, vault);
        this.currentSites = new CurrentSites(sites.first());
        this.directory = new Directory(Gazetteer.packaged(), currentSites);
        this.refresh = new RepeatedWork(List.of(
                new Part("refreshing the day keys", dayKeys::refresh),
                new Part("comparing the vault's keys", vaultWatch::look),
                new Part("refreshing the shifts", shifts::refresh),
                new Part("refreshing the places", () -> sites.newer().ifPresent(currentSites::replace))));
        this.callbacks = CallbackServices.on(ground, outgoing, shifts, clocks);
        this.bridging = new Bridging(ground, outgoing, callbacks, outside.carrier());
        this.metrics = new Metrics(notes::lost, notes::waiting, this::degraded);
        this.webhooks = webhooks(script, switchboard(script, outside, clocks), clocks);
        this.pages = new Pages(ground.publicUrl());
        this.desk = new DeskPages(ground, outgoing, callbacks, shifts, clocks, this::degraded);
        var offers = new Textables(script, directory, new TextBodies(script, directory, texts));
        this.console = new StaffPages(ground, outgoing, clocks, sites.demo())
                .console(pages, outside.carrier(), script.words(), desk.sections(bridging, script.words(), offers));
    }

    private Switchboard switchboard(Script script, Outside outside, Clocks clocks) {
        return new Switchboard(
                script,
                world(clocks),
                new Positions(new Seal(dayKeys), new Pseudonym(dayKeys)),
                new Promises(
                        new TextPromises(
                                outgoing.stops(),
                                texts,
                                outside.carrier(),
                                ground.line().hotline()),
                        callPromises(),
                        Deadline.of(clocks.promise(), promising)),
                new Journal(notes, ground.line().zone(), outside.onlooker()));
    }

    private CallPromises callPromises() {
        return new CallPromises(
                callbacks.callbacks(), callbacks.drafts(), callbacks.withdrawals(), callbacks.answers(), ground.keys());
    }

    private World world(Clocks clocks) {
        return new World(
                directory,
                clocks.told(),
                (zone, now) -> vault.usable() ? shifts.windows(now, zone) : List::of,
                ground.line().callbacks(),
                ground.line().zone());
    }

    private Webhooks webhooks(Script script, Switchboard switchboard, Clocks clocks) {
        var twiml = new Twiml(script);
        var lastResort = new LastResort(script, twiml);
        var callers = new Callers(new AreaCodes(), clocks.real());
        boolean secure = ground.publicUrl().startsWith("https:");
        return new Webhooks(
                new SignatureCheck(ground.tokens().stream().map(Secret::value).toList(), ground.publicUrl()),
                new Webhooks.Ways(
                        new VoiceWebhook(switchboard, callers, twiml, lastResort),
                        new TextWebhook(switchboard, callers, twiml, lastResort, secure),
                        new StaffTexts(onOff(script, clocks), twiml),
                        new TextReports(outgoing.outbox(), outgoing.stops()),
                        bridging.webhook(script, twiml, shifts, clocks.real())),
                lastResort,
                new TurnMeters(metrics.registry()));
    }

    private StaffOnOffTexts onOff(Script script, Clocks clocks) {
        var staff = new StaffServices(ground.database());
        var attendance = staff.attendance(
                staff.coordinators(outgoing.outbox()), ground.line().zone());
        return new StaffOnOffTexts(ground.database(), phones(), attendance, script.words(), clocks.real());
    }

    /** Staff's own, in this line's vault. */
    ProvedPhones phones() {
        return new ProvedPhones(vault, new StaffServices(ground.database()).table());
    }

    /** Gets what it needs from the database, or does without, and goes on looking. */
    void start() {
        refresh.run();
        news.subscribe(shifts::refresh);
        news.subscribe(desk::tell);
        news.start();
        ticker.scheduleWithFixedDelay(refresh, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
    }

    void into(JavalinConfig config) {
        webhooks.into(config);
        new Health(this::degraded).into(config);
        metrics.into(config);
        pages.into(config);
        console.into(config);
        config.events.serverStopping(desk::close);
    }

    /** For the pages beside the console. */
    Pages pages() {
        return pages;
    }

    Console console() {
        return console;
    }

    /** For the console, where calls back are begun. */
    Bridging bridging() {
        return bridging;
    }

    /** For pages that follow what happens. */
    DatabaseNews news() {
        return news;
    }

    /** For the worker's jobs beside it, so that trouble is said once. */
    VaultWatch vaultWatch() {
        return vaultWatch;
    }

    /** What doesn't work as it should, in words; the line answers all the same. */
    List<String> degraded() {
        var degraded = new ArrayList<String>();
        database().ifPresent(degraded::add);
        if (dayKeys.degraded()) {
            degraded.add("Day keys are derived from PORCHLIGHT_KEYS until the database has been seen.");
        }
        vaultWatch.trouble().ifPresent(degraded::add);
        if (notes.lost() > 0) {
            degraded.add("Notes lost while the database was away: " + notes.lost() + ".");
        }
        degraded.addAll(refresh.failing());
        if (texts.refused() > 0) {
            degraded.add("Texts that were not sent, because nothing filled a gap in them: " + texts.refused()
                    + ". The log names the prompts.");
        }
        degraded.addAll(sites.degraded());
        shifts.degraded().ifPresent(degraded::add);
        return degraded;
    }

    private Optional<String> database() {
        try {
            int lost = outgoing.outbox().lost();
            return lost == 0
                    ? Optional.empty()
                    : Optional.of(
                            "Texts of the last two days of which nobody knows whether they were sent: " + lost + ".");
        } catch (DatabaseAway away) {
            return Optional.of("The database does not answer: no stop word can be saved, and nothing is counted.");
        }
    }

    @Override
    public void close() {
        news.close();
        notes.close();
        ticker.shutdownNow();
        promising.close();
    }
}
