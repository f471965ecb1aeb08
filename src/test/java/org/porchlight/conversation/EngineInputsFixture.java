package org.porchlight.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.porchlight.LineFixture;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.places.Atlas;
import org.porchlight.script.Condition;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.LineOutcome;
import org.porchlight.turn.Position;
import org.porchlight.turn.TextThread;
import org.porchlight.turn.Turn;

/** EngineInputsFixture in which the engine may be asked: any position, input and facts, and those in which people really are. */
public final class EngineInputsFixture {
    public static final Script SCRIPT = LineFixture.script();
    static final Atlas ATLAS =
            new Directory(Gazetteer.packaged(), new CurrentSites(new Sites(DemoSites.read(), Holidays.read())));
    static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    /** A place with sites, one without, a code that covers much, a name that towns share, and one that is gone. */
    static final List<Optional<String>> PLACES = Stream.of(
                    "", "98101", "99723", "V0N", "V6A+V6C", "springfield", "area-862", "keys-77746", "keys-", "gone")
            .map(key -> Optional.of(key).filter(it -> !it.isEmpty()))
            .toList();

    private static final String CONTACT = "0123456789abcdef0123456789abcdef";

    /** A window, as somebody has chosen it who is asked to review a request. */
    private static final Map<String, String> CHOSEN = Map.of("window", "2026-11-23/EVENING");

    /** No call can be promised. */
    static final CallbackOffer NO_CALLS = new CallbackOffer(List::of, ZoneOffset.UTC, "", false);

    private EngineInputsFixture() {}

    static Facts facts(Channel channel) {
        return new Facts(NOW, channel, Optional.of(new Region(Country.US, "WA")), true, false, ATLAS, NO_CALLS);
    }

    public static List<Step.Asking> askingSteps() {
        return SCRIPT.steps().values().stream()
                .filter(Step.Asking.class::isInstance)
                .map(Step.Asking.class::cast)
                .toList();
    }

    public static Position at(String step, Language language, Optional<String> place) {
        return new Position(
                new Position.AskedStep(step, SCRIPT.fingerprint(step), false, 0),
                List.of(),
                language,
                place,
                new Position.ListItem(0, NOW),
                CHOSEN,
                new Position.ContactSoFar(CONTACT, NOW, 3, 0, NOW),
                TextThread.unknown());
    }

    /** Every step that asks, in every language, at every place where it has something to show. */
    static List<Position> standing(Channel channel) {
        var standing = new ArrayList<Position>();
        for (Step.Asking step : askingSteps()) {
            for (Language language : Language.values()) {
                PLACES.stream()
                        .map(place -> at(step.name(), language, place))
                        .filter(position -> rendered(position, channel)
                                .filter(it -> it.whole(channel))
                                .isPresent())
                        .forEach(standing::add);
            }
        }
        return standing;
    }

    static Optional<RenderedStep> rendered(Position position, Channel channel) {
        return SCRIPT.find(position.step())
                .filter(Step.Asking.class::isInstance)
                .flatMap(step -> new StepRenderer(SCRIPT, facts(channel), position, Optional.empty())
                        .rendered((Step.Asking) step));
    }

    static Turn step(Position position, Input input, Channel channel) {
        return Engine.step(SCRIPT, position, input, facts(channel));
    }

    /** The step that asks when this one is entered, where only the channel decides. */
    static String entered(String name, Channel channel) {
        return switch (SCRIPT.step(name)) {
            case Step.Branch branch ->
                entered(holds(branch.condition(), channel) ? branch.yes() : branch.no(), channel);
            case Step step -> step.name();
        };
    }

    /** In these moments the number is seen, no place is named and no call can be promised. */
    private static boolean holds(Condition condition, Channel channel) {
        return switch (condition) {
            case TEXT -> channel == Channel.TEXT;
            case NUMBER, OWN, SPOKEN, FEEDBACK, KITS, FITS, NEWS -> true;
            case PLACE, CALL, CANADA, UNSURE, SITE -> false;
        };
    }

    public static Arbitrary<Position> anyPosition() {
        Arbitrary<String> steps = stepNames();
        Arbitrary<Instant> times =
                Arbitraries.longs().between(-400_000, 400_000).map(NOW::plusSeconds);
        Arbitrary<Integer> counts = Arbitraries.oneOf(
                Arbitraries.integers().between(-1, 8), Arbitraries.integers().between(0, Short.MAX_VALUE));
        Arbitrary<List<Integer>> numbers = counts.list().ofSize(3);
        Arbitrary<List<Instant>> moments = times.list().ofSize(3);
        Arbitrary<Position> positions = Combinators.combine(
                        steps,
                        Arbitraries.integers(),
                        Arbitraries.of(true, true, false),
                        steps.list().ofMaxSize(Position.BACK),
                        Arbitraries.of(Language.values()),
                        Arbitraries.of(PLACES),
                        numbers,
                        moments)
                .as((step, random, same, back, language, place, n, t) -> new Position(
                        new Position.AskedStep(step, same ? SCRIPT.fingerprint(step) : random, same, n.get(1)),
                        back,
                        language,
                        place,
                        new Position.ListItem(n.get(2), t.get(1)),
                        same ? CHOSEN : Map.of(),
                        new Position.ContactSoFar(CONTACT, t.get(0), Math.max(0, n.get(0)), n.get(0), t.get(2)),
                        TextThread.NEW));
        return Combinators.combine(positions, anyThread()).as(Position::with);
    }

    private static Arbitrary<TextThread> anyThread() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 0xffff),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(0, 0, 1, 3))
                .as(TextThread::new);
    }

    /** Those of the script, and such as an older script may have had. */
    private static Arbitrary<String> stepNames() {
        return Arbitraries.oneOf(
                Arbitraries.of(askingSteps().stream().map(Step::name).toList()),
                Arbitraries.of(List.copyOf(SCRIPT.steps().keySet())),
                Arbitraries.of("", "overdose.gone", "gone.start", "gone"));
    }

    static Arbitrary<Input> anyInput() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Input.Began()),
                Arbitraries.just(new Input.Silence()),
                Arbitraries.of(LineOutcome.values()).map(how -> new Input.LineOver(how, Duration.ofSeconds(30))),
                Arbitraries.strings().withChars("0123456789*#").ofMaxLength(12).map(Input.Keys::new),
                anyText().map(Input.Words::of),
                anyText().map(Input.Spoken::new),
                Arbitraries.of(promises()).map(Input.PromiseFailed::new));
    }

    private static List<Effect.Promise> promises() {
        var promises = new ArrayList<Effect.Promise>(List.of(
                new Effect.NowIsGood("ring-back.over", "ring-back.unheard"),
                new Effect.CallLater("ring-back.over", "ring-back.unheard").tooLate(),
                new Effect.StopTexts(SCRIPT.hotline().unstopped()),
                new Effect.Unstop(SCRIPT.hotline().unstopped()),
                new Effect.Connect(SCRIPT.hotline().connected().get("refused"))));
        SCRIPT.steps().values().stream()
                .filter(Step.Send.class::isInstance)
                .forEach(send -> promises.add(new Effect.SendText(List.of(), ((Step.Send) send).otherwise())));
        return promises;
    }

    static Arbitrary<String> anyText() {
        Arbitrary<String> words = Arbitraries.of(
                "1",
                "7",
                "0",
                "9",
                "911",
                "*",
                "#",
                "od",
                "naloxone",
                "98101",
                "springfield",
                "V6B 1A1",
                "STOP",
                "arret",
                "yes",
                "next",
                "français",
                "hola",
                "the",
                "\n",
                "\u0000",
                "\ud83d\ude00",
                "\ud800",
                "\udc00",
                "\u202e",
                "\u05e9\u05dc\u05d5\u05dd",
                "\u0645\u0631\u062d\u0628\u0627",
                "e\u0301",
                "\ufeff",
                "no",
                "where");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                words.list().ofMinSize(1).ofMaxSize(6).map(some -> String.join(" ", some)),
                words.list().ofMinSize(1).ofMaxSize(3).map(some -> String.join(" ", some)
                        .repeat(1600)
                        .substring(0, 1600)));
    }

    static Arbitrary<Facts> anyFacts() {
        Arbitrary<Optional<Region>> regions = Arbitraries.of(
                        new Region(Country.US, "WA"),
                        new Region(Country.CA, "QC"),
                        new Region(Country.CA, "ON"),
                        new Region(Country.US, "PR"),
                        new Region(Country.CA, "??"))
                .optional(0.8);
        Arbitrary<Instant> times = Arbitraries.oneOf(
                Arbitraries.just(NOW),
                Arbitraries.longs().between(-40_000, 40_000).map(minutes -> NOW.plus(Duration.ofMinutes(minutes))));
        return Combinators.combine(
                        times,
                        Arbitraries.of(Channel.values()),
                        regions,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        anyCalls())
                .as((now, channel, region, number, stopped, calls) ->
                        new Facts(now, channel, region, number, stopped, ATLAS, calls));
    }

    /** On the hotline, on the number that calls show, and there while somebody is asked if now is good. */
    private static Arbitrary<CallbackOffer> anyCalls() {
        var shown = new CallbackOffer(List::of, ZoneOffset.UTC, "01", true);
        return Arbitraries.of(
                NO_CALLS,
                NO_CALLS,
                shown,
                shown.asking(Optional.of(new CallbackOffer.IsNowGood(Language.FR, NOW.minus(Duration.ofMinutes(5))))));
    }
}
