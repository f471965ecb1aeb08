package org.porchlight;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.eclipse.jetty.server.RequestLog;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.callbacks.TextFirst.Question;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.console.Route;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.directory.DemoSites;
import org.porchlight.exchange.Account;
import org.porchlight.exchange.Exchange;
import org.porchlight.handset.DemoClock;
import org.porchlight.handset.HandsetPage;
import org.porchlight.handset.HappenedPage;
import org.porchlight.handset.Lessons;
import org.porchlight.handset.PagePhones;
import org.porchlight.handset.RecentTurns;
import org.porchlight.handset.SavedScripts;
import org.porchlight.handset.ScriptsPage;
import org.porchlight.history.DemoSeed;
import org.porchlight.lint.CheckedScript;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Clocks;
import org.porchlight.process.Listening;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.settings.ServiceSettings;
import org.porchlight.settings.Settings;
import org.porchlight.staff.DemoStaff;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.PasswordCost;
import org.porchlight.staff.Sessions;
import org.porchlight.staff.StaffFixture;
import org.porchlight.switchboard.Onlooker;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;
import org.porchlight.twilio.TwilioCarrier;
import org.porchlight.vitals.ProcessKind;
import org.porchlight.web.StatusAccess;

/**
 * The whole line for a test: real HTTP on a free port, real signatures, a fresh real database behind a gate that can be
 * shut, the simulated exchange, the demo's places, and a clock that stands still until it is moved.
 */
public final class LineFixture implements AutoCloseable {
    public static final String HOTLINE = "+12065550100";
    public static final String TOKEN = "0123456789abcdef0123456789abcdef";
    public static final String PUBLIC_URL = "https://line.example.org";
    static final String SID = "AC00000000000000000000000000000001";
    /** Opens the status of a line that is no demo. */
    public static final String STATUS_TOKEN = "abcdefghij0123456789";

    static final WebProcess.Outside OUTSIDE =
            new WebProcess.Outside(Optional.of(SID), StatusAccess.behind(Optional.of(STATUS_TOKEN)));
    private static final Script SCRIPT = CheckedScript.read(ScriptFiles.packaged(), SpokenPrompts.ALL);

    private final Time time;
    private final Gate gate;
    private final Database database;
    private final SwitchboardServices switchboard;
    private final WebProcess line;
    private final Services services;
    private final Exchange exchange;
    private final Lessons lessons;
    private final SavedScripts saved;
    private final HandsetPage handset;
    private final Javalin web;
    private final Path folder = newFolder();

    public LineFixture(String now) {
        this(now, new RecentTurns());
    }

    /** @param turns looks on */
    public LineFixture(String now, RecentTurns turns) {
        this(new Time(now), new Time(now), SCRIPT, new Start(turns, database -> {}, true, Waits.LONG));
    }

    /** A line without what only a demo has; the handset is there all the same, to reach it. One clock moves all. */
    public static LineFixture live(String now) {
        return atOneTime(now, false, Waits.LONG);
    }

    /** A line without what only a demo has, where a password costs what it costs in service. */
    public static LineFixture hashingAsInService(String now) {
        return atOneTime(now, false, Waits.HASHING);
    }

    /** A demo's line on which callers may say a place. */
    public static LineFixture listening(String now) {
        return atOneTime(now, true, Waits.LISTENING);
    }

    /** A demo's line whose one clock moves all, keys and sessions too. */
    public static LineFixture atOneTime(String now) {
        return atOneTime(now, true, Waits.LONG);
    }

    /** A demo's line whose database may be shut off: it waits for a connection as briefly as live service does. */
    public static LineFixture losingItsDatabase(String now) {
        return new LineFixture(
                new Time(now), new Time(now), SCRIPT, new Start(new RecentTurns(), database -> {}, true, Waits.BRIEF));
    }

    /** The same, on which callers may say a place. */
    static LineFixture listeningAndLosingItsDatabase(String now) {
        return new LineFixture(
                new Time(now),
                new Time(now),
                SCRIPT,
                new Start(new RecentTurns(), database -> {}, true, Waits.BRIEF_LISTENING));
    }

    /** A demo's line on a database of somebody else's, which waits no longer than live service does, for anything. */
    static LineFixture on(String url, String now) {
        return new LineFixture(
                new Time(now),
                new Time(now),
                SCRIPT,
                new Start(new RecentTurns(), database -> {}, true, Waits.SERVICE, Optional.of(url)));
    }

    /** The same with one clock. */
    public static LineFixture losingItsDatabaseAtOneTime(String now) {
        return atOneTime(now, true, Waits.BRIEF);
    }

    /** A demo's line that waits no longer than live service does, for anything. */
    public static LineFixture waitingAsInService(String now) {
        return new LineFixture(
                new Time(now),
                new Time(now),
                SCRIPT,
                new Start(new RecentTurns(), database -> {}, true, Waits.SERVICE));
    }

    private static LineFixture atOneTime(String now, boolean demo, Waits waits) {
        var time = new Time(now);
        return new LineFixture(time, time, SCRIPT, new Start(new RecentTurns(), database -> {}, demo, waits));
    }

    /** @param told the time that people are told; {@code real} is the machine's */
    public LineFixture(Time told, InstantSource real, Script script) {
        this(told, real, script, new Start(new RecentTurns(), database -> {}, true, Waits.LONG));
    }

    /** A demo's line whose scripts lie in a folder, to which examples can be added. */
    public static LineFixture learning(String now, Path scripts) {
        var folder = new ScriptFolder(Optional.of(scripts), SpokenPrompts.ALL);
        return new LineFixture(
                new Time(now),
                new Time(now),
                new Lessons(folder, folder.script()),
                new Start(new RecentTurns(), database -> {}, true, Waits.LONG));
    }

    /** @param before what happened in the database before the line started */
    LineFixture(Time told, InstantSource real, Script script, Consumer<Database> before) {
        this(told, real, script, new Start(new RecentTurns(), before, true, Waits.LONG));
    }

    /** How long a line waits: on a busy machine what takes long is no failure, where waiting isn't what is tested. */
    private enum Waits {
        LONG,
        /** As long, and a password costs what it costs in service. */
        HASHING,
        /** As long, and callers may say a place. */
        LISTENING,
        BRIEF,
        /** As brief, and callers may say a place. */
        BRIEF_LISTENING,
        SERVICE;

        Database database(String url) {
            return switch (this) {
                case LONG, HASHING, LISTENING -> Postgres.patient(url);
                case BRIEF, BRIEF_LISTENING -> Postgres.thatMayGoAway(url);
                case SERVICE -> new Database(url);
            };
        }

        ServiceSettings settings(boolean demo) {
            ServiceSettings usual = ServicesFixture.settings(ServicesFixture.SEATTLE, demo);
            return switch (this) {
                case HASHING -> ServicesFixture.costing(usual, PasswordCost.SERVICE);
                case LISTENING, BRIEF_LISTENING -> ServicesFixture.listening(usual);
                case LONG, BRIEF, SERVICE -> usual;
            };
        }

        Clocks clocks(InstantSource real, InstantSource told) {
            return this == SERVICE
                    ? new Clocks(real, told, new SecureRandom())
                    : new Clocks(real, told, new SecureRandom(), Postgres.LONG);
        }
    }

    /**
     * @param turns looks on
     * @param before what happened in the database before the line started
     * @param database where it is; empty for one of its own behind the gate
     */
    private record Start(
            RecentTurns turns, Consumer<Database> before, boolean demo, Waits waits, Optional<String> database) {
        Start(RecentTurns turns, Consumer<Database> before, boolean demo, Waits waits) {
            this(turns, before, demo, waits, Optional.empty());
        }
    }

    private LineFixture(Time told, InstantSource real, Script script, Start start) {
        this(told, real, new Lessons(new ScriptFolder(Optional.empty(), SpokenPrompts.ALL), script), start);
    }

    private LineFixture(Time told, InstantSource real, Lessons lessons, Start start) {
        this.lessons = lessons;
        Script script = lessons.get();
        this.time = told;
        this.gate = Gate.before(start.database().orElseGet(Postgres::freshUrl));
        gate.open();
        this.database = start.waits().database(start.database().orElseGet(gate::url));
        // Its first connection may take longer than live service waits for one.
        Eventually.holds(database::answers);
        start.before().accept(database);
        var account = Account.serving(PUBLIC_URL, SID, TOKEN, List.of(HOTLINE, "+12065550101"));
        int port = Listening.freePort();
        this.exchange = new Exchange(
                account.reachedAt("http://127.0.0.1:" + port), told, new Random(7), text -> Segments.of(text)
                        .count());
        var shown = new DemoClock(told, ServicesFixture.SEATTLE);
        this.services = ServicesFixture.of(
                start.waits().settings(start.demo()),
                Keys.fresh(),
                database,
                start.waits().clocks(real, shown),
                carrier());
        patiently(() -> new DemoSeed(services.sites(), services.directory().history()).plant(DemoSites.read()));
        DemoStaff staff = services.base().staff().demo();
        patiently(() -> staff.seed(ServicesFixture.SEATTLE));
        this.saved = new SavedScripts(lessons, services.base().vitals().tasks());
        Onlooker onlooker = start.demo() ? start.turns() : Onlooker.NOBODY;
        this.switchboard = new SwitchboardServices(services, lessons, folder.resolve("sites.json"), onlooker);
        this.line = new WebProcess(services, lessons, switchboard, start.demo() ? WebProcess.Outside.DEMO : OUTSIDE);
        line.start();
        services.base().vitals().beat(ProcessKind.WORK, List.of());
        patiently(() -> staff.phones(services.base().onShift().phones(), Settings.Demo.STAFF));
        services.base().onShift().shifts().refresh();
        var phones = PagePhones.of(exchange, HOTLINE, "+12065550101", List.of("+12065550102", "+12065550103"));
        this.handset = new HandsetPage(exchange, phones, shown, start.turns(), text -> Segments.of(text)
                .count());
        this.web = Javalin.create(config -> {
                    new Listening(port, List.of("127.0.0.1")).into(config);
                    line.into(config);
                    line.pages().guard(config, "/handset");
                    handset.into(config);
                    new HappenedPage(exchange, phones, start.turns(), lessons).into(config);
                    new ScriptsPage(saved).into(config);
                })
                .start();
    }

    /** What a test begins with may take longer than a line in service waits for its database. */
    private static void patiently(Runnable begin) {
        Eventually.holds(() -> {
            try {
                begin.run();
                return true;
            } catch (DatabaseAway | JdbiException slow) {
                return false;
            }
        });
    }

    /** Asks the line as the provider would, with its signature. */
    public ProviderFixture provider() {
        return new ProviderFixture(address(), TOKEN);
    }

    TwilioCarrier carrier() {
        return ServicesFixture.carrier(exchange.rest().port());
    }

    /** Somebody of the staff has the person of the only request asked by text if now is good. */
    public Question askIfNowIsGood() {
        return new DeskFixture(this).askIfNowIsGood(carrier());
    }

    /** Has the web process take turns of which nothing is kept. */
    void rehearse() {
        line.rehearse();
    }

    /** How many notes wait to be written. */
    int notesWaiting() {
        return switchboard.notes().waiting();
    }

    /** Lets out the texts that wait to be sent. */
    public void sendWhatWaits() {
        new DeskFixture(this).sendWhatWaits(carrier());
    }

    /** So many more are on shift, day and night. */
    public void crowd(int people) {
        new StaffFixture(database, services.base().privacy().vault()).crowd(people, ServicesFixture.SEATTLE);
        services.base().onShift().shifts().refresh();
    }

    /** All staff speak these and no other. */
    public void staffSpeak(Set<Language> languages) {
        new StaffFixture(database).speak(languages);
        services.base().onShift().shifts().refresh();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("porchlight-test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the line is made of. */
    Services services() {
        return services;
    }

    public static Script script() {
        return SCRIPT;
    }

    public Exchange exchange() {
        return exchange;
    }

    public Database database() {
        return database;
    }

    /** Invites members of staff, by the line's own keys. */
    public Invitations invitations() {
        return services.base().staff().invitations();
    }

    /** Signs members of staff in, by the line's own keys. */
    public Sessions sessions() {
        return services.base().staff().sessions();
    }

    /** The way to the database, which can be shut. */
    public Gate gate() {
        return gate;
    }

    public Time time() {
        return time;
    }

    /** Where the line keeps its files. */
    public Path folder() {
        return folder;
    }

    /** Where the web process is reached on this machine. */
    public String address() {
        return "http://127.0.0.1:" + web.port();
    }

    /** Has every answer of the web process looked at. */
    void sees(RequestLog everyAnswer) {
        web.jettyServer().server().setRequestLog(everyAnswer);
    }

    /** Everything that the console answers to. */
    public List<Route> routes() {
        return line.console().routes();
    }

    /** Looks for scripts that were saved, twice as it must be found to last. */
    public void lookForSavedScripts() {
        saved.look();
        saved.look();
    }

    /** Writes down the notes of the hour, as when it is over. */
    public void writeNotes() {
        switchboard.notes().flush();
    }

    /** What {@code /readyz} would say is degraded. */
    public List<String> degraded() {
        return line.degraded();
    }

    @Override
    public void close() {
        handset.close();
        saved.close();
        lessons.close();
        web.stop();
        line.close();
        exchange.close();
        database.close();
        gate.close();
        FileUtils.deleteQuietly(folder.toFile());
    }
}
