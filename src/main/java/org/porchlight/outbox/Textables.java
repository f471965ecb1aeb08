package org.porchlight.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.outbox.OutboxTable.TextContent;
import org.porchlight.places.Atlas;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.script.Choices;
import org.porchlight.script.Option;
import org.porchlight.script.Script;
import org.porchlight.script.Step;

/** Lists what a responder can choose to have texted to a person. All of it is public; nothing is kept. */
public final class Textables {
    private final Supplier<Script> script;
    private final Atlas atlas;
    private final TextBodies bodies;

    public Textables(Supplier<Script> script, Atlas atlas, TextBodies bodies) {
        this.script = script;
        this.atlas = atlas;
        this.bodies = bodies;
    }

    /** What a ZIP, a postal code or a town that a responder typed leads to. */
    public sealed interface FoundPlaces {
        /** The nearest sites, open ones first; none when none is within reach. */
        record NearestSites(Place place, List<Site> sites) implements FoundPlaces {}

        /** Several towns have that name; the key of one finds it. */
        record SeveralTowns(List<Place> towns) implements FoundPlaces {}

        /** No such place is known. */
        record NoSuchPlace() implements FoundPlaces {}
    }

    /** Lists the services by which the scripts look for sites. */
    public List<String> services() {
        return script.get().steps().values().stream()
                .filter(Step.NearestSites.class::isInstance)
                .map(step -> ((Step.NearestSites) step).service())
                .distinct()
                .toList();
    }

    /**
     * Finds the sites near what a responder typed.
     *
     * @param typed words with a place in them, or a {@link Place#key}
     * @param service one of {@link #services()}
     */
    public FoundPlaces places(String typed, String service, Instant now) {
        Optional<Place> keyed = atlas.place(typed.strip());
        if (keyed.isPresent()) {
            return near(keyed.get(), service, now);
        }
        return switch (atlas.find(typed, Optional.empty())) {
            case PlaceFinding.One(Place place) -> near(place, service, now);
            case PlaceFinding.Several(String _, List<Place> towns) -> new FoundPlaces.SeveralTowns(towns);
            case PlaceFinding.NoPlace _, PlaceFinding.NoSuchCode _, PlaceFinding.OnlyRegion _ ->
                new FoundPlaces.NoSuchPlace();
        };
    }

    private FoundPlaces near(Place place, String service, Instant now) {
        return new FoundPlaces.NearestSites(
                place,
                SiteService.ofCode(service)
                        .map(known -> atlas.nearest(place, SiteQuery.of(known), now))
                        .orElse(List.of()));
    }

    /** One thing to text, as it will be read. */
    public record TextChoice(Textable thing, String words) {}

    /**
     * Ways to be safer about one thing.
     *
     * @param title as texters are offered it
     */
    public record TipTopic(String title, List<TextChoice> tips) {}

    /** Lists what callers hear in their own pace, topic by topic. */
    public List<TipTopic> tips(Language language) {
        return tips().map(series -> new TipTopic(
                        title(series, language),
                        series.items().stream()
                                .map(prompt -> new TextChoice(new Textable.SaferTip(prompt), say(language, prompt)))
                                .toList()))
                .toList();
    }

    private Stream<Step.Series> tips() {
        return script.get().steps().values().stream()
                .filter(Step.Series.class::isInstance)
                .map(Step.Series.class::cast);
    }

    /** Names a series as it is offered, in a list of topics before a menu; by the step's own name where it never is. */
    private String title(Step.Series series, Language language) {
        return script.get().steps().values().stream()
                .filter(Step.Asking.class::isInstance)
                .map(Step.Asking.class::cast)
                .sorted(Comparator.comparing(step -> !(step instanceof Step.Topics)))
                .flatMap(Textables::options)
                .filter(option -> option.to().equals(series.name()))
                .map(option -> say(language, option.say()))
                .findFirst()
                .orElse(series.name());
    }

    private static Stream<Option> options(Step.Asking step) {
        Choices choices = step.choices();
        return Stream.concat(
                choices.menu().values().stream(),
                step instanceof Step.Topics topics ? topics.items().stream() : Stream.of());
    }

    private String say(Language language, String prompt) {
        return script.get().words().phrase(language, prompt).in(Channel.TEXT, Map.of());
    }

    /** Lists the lines that are offered now and answer in that region, or everywhere when it isn't known. */
    public List<TextChoice> lines(Optional<Region> region, Language language, Instant now) {
        return script.get().lines().byName().values().stream()
                .filter(line -> line.serves(region) && script.get().lines().isOffered(line, now))
                .map(line -> new TextChoice(
                        new Textable.HelpLine(line.name()),
                        bodies.line(language, line).in(Channel.TEXT)))
                .toList();
    }

    /** Whether there is such a thing now, which can be worded whole in every language. */
    public boolean known(Textable thing, Instant now) {
        return among(thing)
                && Stream.of(Language.values())
                        .map(language -> new TextContent(TextKind.of(thing), language, Optional.of(thing.about())))
                        .allMatch(content -> bodies.of(content, now).isPresent());
    }

    /** A prompt that is no tip could be any prompt at all. */
    private boolean among(Textable thing) {
        return switch (thing) {
            case Textable.SaferTip(String prompt) ->
                tips().anyMatch(series -> series.items().contains(prompt));
            case Textable.SiteAddress _, Textable.HelpLine _ -> true;
        };
    }
}
