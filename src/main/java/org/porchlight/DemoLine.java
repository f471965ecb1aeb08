package org.porchlight;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpHost;
import org.porchlight.BaseServices.PrivacyServices;
import org.porchlight.BaseServices.StaffServices;
import org.porchlight.database.Database;
import org.porchlight.demo.DemoContext;
import org.porchlight.demo.DemoFolder;
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
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Segments;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Clocks;
import org.porchlight.process.Listening;
import org.porchlight.process.Serving;
import org.porchlight.repeating.RepeatedWork;
import org.porchlight.repeating.Ticker;
import org.porchlight.settings.ServiceSettings;
import org.porchlight.settings.Settings;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.twilio.TwilioCarrier;

/**
 * The demo's line: the same web process as live, on loopback, against the simulated exchange and with made-up places,
 * and the worker's jobs beside it.
 */
final class DemoLine implements Serving {
    private static final ToIntFunction<String> SEGMENTS =
            text -> Segments.of(text).count();

    /** How soon the provider's news of calls and texts reaches the line. */
    private static final Duration NEWS = Duration.ofMillis(200);

    private static final Duration LATE = Duration.ofMinutes(1);

    private final Settings.Demo settings;
    private final DemoContext context;
    private final Clocks clocks;
    private final Listening listening;
    private final RecentTurns turns = new RecentTurns();
    private final DemoClock told;
    private Exchange exchange;
    private final Lessons lessons;
    private SavedScripts saved;
    private Ticker news;
    private HandsetPage handset;
    private HappenedPage happened;
    private Database database;
    private WebProcess line;
    private Worker worker;
    private Javalin web;

    DemoLine(Settings.Demo settings, DemoContext context, Lessons lessons, Clocks clocks, Listening listening) {
        this.settings = settings;
        this.context = context;
        this.lessons = lessons;
        this.clocks = clocks;
        this.listening = listening;
        this.told = new DemoClock(clocks.told(), settings.line().zone());
    }

    @Override
    public void start() {
        database = new Database(context.jdbcUrl().value());
        database.migrate();
        exchange = new Exchange(account(), clocks.real(), clocks.random(), SEGMENTS);
        Services services = services();
        new DemoSeed(services.sites(), services.directory().history()).plant(DemoSites.read());
        services.base().staff().demo().seed(settings.line().zone());
        var switchboard =
                new SwitchboardServices(services, lessons, context.folder().resolve("sites.json"), turns);
        line = new WebProcess(services, lessons, switchboard, WebProcess.Outside.DEMO);
        line.start();
        services.base().staff().demo().phones(services.base().onShift().phones(), Settings.Demo.STAFF);
        services.base().onShift().shifts().refresh();
        saved = new SavedScripts(lessons, services.base().vitals().tasks());
        news = new Ticker("exchange", services.base().vitals().tasks());
        news.every(NEWS, LATE, delivery());
        worker = new Worker(services, lessons, carrierAccount());
        worker.start();
        PagePhones phones = phones();
        handset = new HandsetPage(exchange, phones, told, turns, SEGMENTS);
        happened = new HappenedPage(exchange, phones, turns, lessons);
        web = listen();
        saved.start();
    }

    private RepeatedWork delivery() {
        return new RepeatedWork(
                List.of(RepeatedWork.Part.of("delivering the provider's news", exchange::deliverCallbacks)));
    }

    private Services services() {
        var served = ServiceSettings.of(
                settings, settings.provider(context.authToken()).authTokens(), true);
        var all = new Clocks(clocks.real(), told, clocks.random(), clocks.promise());
        var privacy = PrivacyServices.of(keys(context.keys()), database, all);
        var staff = StaffServices.of(privacy.keys(), database, all);
        return Services.on(BaseServices.of(served, privacy, staff, all, new TwilioCarrier(carrierAccount())));
    }

    private Javalin listen() {
        return listening.serve(config -> {
            line.into(config);
            line.pages().guard(config, "/handset");
            handset.into(config);
            happened.into(config);
            new ScriptsPage(saved).into(config);
        });
    }

    private PagePhones phones() {
        return PagePhones.of(
                exchange,
                settings.line().hotline().e164(),
                settings.line().callbacks().e164(),
                Settings.Demo.STAFF.stream().map(PhoneNumber::e164).toList());
    }

    private Account account() {
        List<String> numbers = Stream.concat(
                        Stream.of(settings.line().hotline(), settings.line().callbacks()), Settings.Demo.STAFF.stream())
                .map(PhoneNumber::e164)
                .toList();
        return Account.serving(
                        settings.web().publicUrl().toString(),
                        Settings.Demo.ACCOUNT_SID,
                        context.authToken().value(),
                        numbers)
                .reachedAt("http://127.0.0.1:" + listening.port());
    }

    private TwilioAccount carrierAccount() {
        return new TwilioAccount(
                Settings.Demo.ACCOUNT_SID,
                Settings.Demo.ACCOUNT_SID,
                context.authToken().value(),
                Optional.of(new HttpHost("http", "127.0.0.1", exchange.rest().port())));
    }

    /** The demo's own keys, made at its first start, or when its first member of staff is added. */
    static Keys keys(Path file) {
        if (DemoFolder.read(file).isEmpty()) {
            DemoFolder.write(file, Keys.fresh().value());
        }
        return Keys.read(DemoFolder.read(file).orElseThrow());
    }

    @Override
    public void stop() {
        handset.close();
        saved.close();
        lessons.close();
        web.stop();
        news.close();
        worker.close();
        line.close();
        exchange.close();
        database.close();
    }

    /** The provider that this line is served by. */
    Exchange exchange() {
        return exchange;
    }

    @Override
    public List<String> lines() {
        return List.of(
                "Handset:   http://localhost:" + listening.port() + "/handset",
                "Console:   http://localhost:" + listening.port() + "/console",
                "Sign-in:   a button there for each role, responder and coordinator",
                "Terminal:  " + java() + " -jar target/porchlight.jar play");
    }

    /** The Java that runs this: the one on the path may be older. */
    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
