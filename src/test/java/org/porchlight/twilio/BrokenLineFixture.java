package org.porchlight.twilio;

import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.porchlight.BaseServices;
import org.porchlight.CallbackServices;
import org.porchlight.LineFixture;
import org.porchlight.ProviderFixture;
import org.porchlight.Services;
import org.porchlight.ServicesFixture;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseLimits;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.PlaceKeys;
import org.porchlight.messaging.Region;
import org.porchlight.outbox.Carrier;
import org.porchlight.places.Atlas;
import org.porchlight.places.DayHours;
import org.porchlight.places.MailOrder;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;
import org.porchlight.privacy.DayKeysFixture;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Pseudonym;
import org.porchlight.privacy.Seal;
import org.porchlight.records.NotePartitions;
import org.porchlight.records.NoteTable;
import org.porchlight.records.Notes;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.repeating.Ticker;
import org.porchlight.settings.Settings;
import org.porchlight.staff.StaffOnOffTexts;
import org.porchlight.switchboard.CallPromises;
import org.porchlight.switchboard.ConnectionPromises;
import org.porchlight.switchboard.Deadline;
import org.porchlight.switchboard.Forgetting;
import org.porchlight.switchboard.Journal;
import org.porchlight.switchboard.Onlooker;
import org.porchlight.switchboard.Positions;
import org.porchlight.switchboard.Promises;
import org.porchlight.switchboard.Switchboard;
import org.porchlight.switchboard.TellingPromises;
import org.porchlight.switchboard.TextPromises;
import org.porchlight.switchboard.WebhookIdentities;
import org.porchlight.switchboard.World;

/** The webhooks with real parts around two that break: an atlas for the code 98104, and a deadline that is over at once. */
final class BrokenLineFixture implements AutoCloseable {
    static final String TRAP = "98104";

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T18:00:00Z"));
    private static final Atlas WHOLE =
            new Directory(Gazetteer.packaged(), new CurrentSites(new Sites(DemoSites.read(), Holidays.read())));
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Database away = new Database(
            "postgres://nobody:x@127.0.0.1:1/nothing",
            new DatabaseLimits(Duration.ofMillis(500), Duration.ofSeconds(1)));
    private final Ticker ticker = new Ticker("test", new TaskWatch(System::nanoTime));
    private final Notes notes =
            new Notes(new NoteTable(away, new NotePartitions(away)), () -> 0, new SecureRandom(), ticker);
    private final LastResort lastResort;
    private final Javalin web;

    /** @param fault what the atlas does when it is asked for that code */
    BrokenLineFixture(Runnable fault) {
        var script = LineFixture.script();
        Carrier nobody = (from, to, body) -> new Carrier.Outcome.Unknown();
        var services = ServicesFixture.of(
                ServicesFixture.settings(ZONE, false), Keys.fresh(), away, ServicesFixture.by(CLOCK), nobody);
        var base = services.base();
        var days = DayKeysFixture.dayKeys(base.privacy().keys(), away, ZONE, CLOCK);
        var names = new Pseudonym(days, new SecureRandom());
        var switchboard = new Switchboard(
                () -> script,
                new World(new Trapped(fault), CLOCK, (zone, now) -> List::of, new PhoneNumber("+12065550101"), ZONE),
                new Positions(new Seal(days), names),
                new Promises(
                        new TextPromises(
                                base.privacy().stops(),
                                base.outgoing().texts(),
                                nobody,
                                Settings.Demo.HOTLINE,
                                base.outgoing().allowance()),
                        callPromises(services),
                        new ConnectionPromises(base.outgoing().connections()),
                        new TellingPromises(services.base().records().feedback(), services.reports()),
                        new Forgetting(
                                away,
                                services.callbacks().withdrawals(),
                                base.outgoing().allowance(),
                                base.outgoing().connections(),
                                services.reports()),
                        new Over()),
                new Journal(notes::add, names, ZONE, Onlooker.NOBODY));
        var twiml = new Twiml(script);
        var callers = new Callers(new AreaCodes(), base.settings().callable(), CLOCK);
        this.lastResort = new LastResort(script, twiml);
        var webhooks = new Webhooks(
                new SignatureCheck(List.of("old-token", LineFixture.TOKEN), LineFixture.PUBLIC_URL),
                new FieldBounds(Optional.empty()),
                new Webhooks.Ways(
                        new VoiceWebhook(switchboard, callers, twiml, lastResort, Settings.Demo.HOTLINE),
                        new TextWebhook(switchboard, callers, twiml, lastResort, true),
                        new StaffTexts(onOff(base), twiml, CLOCK),
                        new TextReports(base.outgoing().outbox(), base.privacy().stops()),
                        bridges(services, twiml)),
                lastResort,
                new TurnMeters(new SimpleMeterRegistry(), CLOCK));
        this.web = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    webhooks.into(config);
                })
                .start("127.0.0.1", 0);
    }

    private static StaffOnOffTexts onOff(BaseServices base) {
        return new StaffOnOffTexts(
                base.database(),
                base.onShift().phones(),
                base.staff().onOffWords(),
                base.onShift().attendance(),
                () -> LineFixture.script().words());
    }

    private static CallPromises callPromises(Services services) {
        CallbackServices its = services.callbacks();
        return new CallPromises(
                its.callbacks(),
                its.drafts(),
                its.withdrawals(),
                its.answers(),
                new WebhookIdentities(services.base().privacy().keys()));
    }

    private static BridgeWebhook bridges(Services services, Twiml twiml) {
        var words = new BridgeWords(() -> LineFixture.script().words());
        var bridge = new BridgeTwiml(twiml, LineFixture.PUBLIC_URL, Settings.Demo.CALLBACKS);
        CallbackServices callbacks = services.callbacks();
        return new BridgeWebhook(
                callbacks.bridging().turns(),
                new BridgeAfter(
                        callbacks.dispositions(), services.base().onShift().shifts(), bridge, words),
                bridge,
                words,
                CLOCK);
    }

    LastResort lastResort() {
        return lastResort;
    }

    ProviderFixture provider(String token) {
        return new ProviderFixture("http://127.0.0.1:" + web.port(), token);
    }

    @Override
    public void close() {
        web.stop();
        notes.close();
        ticker.close();
        away.close();
    }

    /** No time for any promise. */
    private static final class Over implements Deadline {
        @Override
        public <T> T within(Callable<T> work) {
            throw new TookTooLong();
        }
    }

    private record Trapped(Atlas atlas, Runnable fault) implements Atlas {
        Trapped(Runnable fault) {
            this(WHOLE, fault);
        }

        @Override
        public Optional<Place> place(String key) {
            if (key.equals(TRAP)) {
                fault.run();
            }
            return atlas.place(key);
        }

        @Override
        public List<Place> named(String nameKey, Optional<Region> near) {
            return atlas.named(nameKey, near);
        }

        @Override
        public PlaceFinding find(String words, Optional<Region> near) {
            if (words.contains(TRAP)) {
                fault.run();
            }
            return atlas.find(words, near);
        }

        @Override
        public PlaceFinding answer(String words, Optional<Region> near) {
            return atlas.answer(words, near);
        }

        @Override
        public PlaceFinding keyed(String keys, PlaceKeys asked, Optional<Region> near) {
            return atlas.keyed(keys, asked, near);
        }

        @Override
        public PlaceFinding keyedRegion(String nameKey, String keys, Optional<Region> near) {
            return atlas.keyedRegion(nameKey, keys, near);
        }

        @Override
        public List<String> saidNear(Optional<Region> near) {
            return atlas.saidNear(near);
        }

        @Override
        public Optional<Place> beside(String words, Optional<Region> near) {
            return atlas.beside(words, near);
        }

        @Override
        public List<MailOrder> mailed(Region region, SiteQuery query) {
            return atlas.mailed(region, query);
        }

        @Override
        public boolean city(String words) {
            return atlas.city(words);
        }

        @Override
        public Optional<String> around(String words, Optional<Region> near, boolean asked) {
            return atlas.around(words, near, asked);
        }

        @Override
        public List<Site> nearest(Place from, SiteQuery query, Instant at) {
            return atlas.nearest(from, query, at);
        }

        @Override
        public Optional<Site> again(Site listed, Instant at) {
            return atlas.again(listed, at);
        }

        @Override
        public String besides(String words, Optional<Region> near) {
            return atlas.besides(words, near);
        }

        @Override
        public List<DayHours> week(Site listed, Instant at) {
            return atlas.week(listed, at);
        }
    }
}
