package org.porchlight.conversation;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Line;
import org.porchlight.script.Option;
import org.porchlight.script.Phrase;
import org.porchlight.script.Saying;
import org.porchlight.script.Script;
import org.porchlight.script.Step;

/** Turns steps into what is said and offered at this position, with these facts. */
final class Scenery {
    /** Items of one kind that are read before "for more". */
    static final int PAGE = 6;

    private static final String MORE_KEY = "7";

    private final Script script;
    private final Facts facts;
    private final Position position;
    private final Optional<PhoneNumber> keyed;

    /** @param keyed a number that was keyed in this very turn, to be read back once */
    Scenery(Script script, Facts facts, Position position, Optional<PhoneNumber> keyed) {
        this.script = script;
        this.facts = facts;
        this.position = position;
        this.keyed = keyed;
    }

    /** The step as it stands; empty when it has nothing to show: no site near, no such towns, past the last item. */
    Optional<Scene> scene(Step.Asking step) {
        var says = new ArrayList<Utterance>();
        var choices = new LinkedHashMap<String, Choice>();
        Optional<Told> told = step instanceof Step.Sites sites ? site(sites) : Optional.empty();
        boolean shown = switch (step) {
            case Step.Menu menu -> true;
            case Step.Ask ask -> true;
            case Step.Hear hear -> true;
            case Step.Windows windows -> windows(windows, choices);
            case Step.Topics topics -> topics(topics, choices);
            case Step.Series series -> series(series, says);
            case Step.Sites sites -> told.isPresent();
            case Step.Towns towns -> towns(towns, choices);
        };
        if (!shown) {
            return Optional.empty();
        }
        UnaryOperator<String> gaps = told.map(it -> gaps(it, facts.channel()))
                .orElseGet(() -> gaps(step.saying(), facts.channel()));
        if (!(step instanceof Step.Series || step instanceof Step.Topics) || position.index() == 0) {
            says.addAll(0, utterances(step.saying(), step.saying().say(), facts.channel(), gaps));
        }
        says.addAll(lines(step.saying()));
        step.choices().menu().forEach((key, option) -> choice(key, option).ifPresent(it -> choices.put(key, it)));
        choices.values().forEach(choice -> says.add(choice.label()));
        says.addAll(utterances(step.saying(), step.saying().after(), facts.channel(), gaps));
        List<Utterance> before = utterances(step.saying(), step.saying().before(), facts.channel(), gaps);
        return Optional.of(new Scene(before, says, choices));
    }

    /** What a step that doesn't ask says. */
    List<Utterance> said(Saying saying, Channel channel) {
        var says = new ArrayList<>(utterances(saying, saying.say(), channel, gaps(saying, channel)));
        says.addAll(lines(saying));
        return says;
    }

    /** The site that is being told about at this position, with the place it is near. */
    Optional<Told> site(Step.Sites step) {
        return position.place().flatMap(facts.atlas()::place).flatMap(place -> {
            List<Site> sites = facts.atlas().nearest(place, step.service(), position.listed());
            if (position.index() >= sites.size()) {
                return Optional.empty();
            }
            Site site = sites.get(position.index());
            return now(site, place, step).map(it -> new Told(it, place));
        });
    }

    /** The order is that of the moment the list was put together; the hours are those of this moment. */
    private Optional<Site> now(Site listed, Place place, Step.Sites step) {
        return position.listed().equals(facts.now())
                ? Optional.of(listed)
                : facts.atlas().nearest(place, step.service(), facts.now()).stream()
                        .filter(site -> site.id().equals(listed.id()))
                        .findFirst();
    }

    /** A site and the place that it is near. */
    record Told(Site site, Place place) {}

    /** What fills a gap, by its name; worked out for the gaps that there are. */
    private UnaryOperator<String> gaps(Saying saying, Channel channel) {
        return saying.of()
                .flatMap(script::find)
                .filter(Step.Sites.class::isInstance)
                .flatMap(sites -> site((Step.Sites) sites))
                .map(told -> gaps(told, channel))
                .orElseGet(() -> gap -> gap.equals("place") ? place(channel) : call(channel).filling(gap).orElse(""));
    }

    private UnaryOperator<String> gaps(Told told, Channel channel) {
        Map<String, String> values =
                new SiteWords(script.words(), position.language(), channel).of(told.site(), told.place());
        return gap -> values.getOrDefault(gap, "");
    }

    private String place(Channel channel) {
        return position.place().flatMap(facts.atlas()::place).map(place -> place.called(channel)).orElse("");
    }

    private CallWords call(Channel channel) {
        return new CallWords(script.words(), position, facts, channel, keyed);
    }

    private List<Utterance> utterances(Saying saying, List<String> keys, Channel channel, UnaryOperator<String> gaps) {
        return keys.stream()
                .map(this::phrase)
                .map(phrase -> new Utterance(phrase, values(phrase.gaps(channel), gaps), saying.slow()))
                .filter(utterance -> !utterance.in(channel).isEmpty())
                .toList();
    }

    private static Map<String, String> values(Set<String> names, UnaryOperator<String> gaps) {
        return names.isEmpty() ? Map.of() : names.stream().collect(toMap(identity(), gaps));
    }

    private List<Utterance> lines(Saying saying) {
        return saying.lines().stream()
                .flatMap(group -> script.lines().of(group, facts.region()).stream())
                .limit(LINES)
                .map(this::line)
                .toList();
    }

    /** More than this nobody can keep in mind, and a text has no room for. */
    private static final int LINES = 4;

    private Utterance line(Line line) {
        return new Utterance(
                phrase("lines." + line.name()),
                Map.of("number", SpokenNumber.in(facts.channel(), line.number())),
                false);
    }

    private Optional<Choice> choice(String key, Option option) {
        boolean alreadySpoken = option.language().filter(position.language()::equals).isPresent();
        if (!option.in(facts.channel()) || alreadySpoken) {
            return Optional.empty();
        }
        Language language = option.language().orElse(position.language());
        return Optional.of(choice(language, option.say(), key, Map.of(),
                new Choice.Lead.To(option.to(), option.language(), option.keep())));
    }

    private Choice choice(
            Language language, String prompt, String key, Map<String, String> values, Choice.Lead lead) {
        Phrase label = script.words().option(language, prompt, key);
        return new Choice(new Utterance(label, values, false), label.words(), lead);
    }

    private boolean topics(Step.Topics topics, Map<String, Choice> choices) {
        int from = position.index();
        int to = Math.min(from + PAGE, topics.items().size());
        for (int item = from; item < to; item++) {
            String key = Integer.toString(item - from + 1);
            choice(key, topics.items().get(item)).ifPresent(choice -> choices.put(key, choice));
        }
        if (to < topics.items().size()) {
            choices.put(MORE_KEY,
                    choice(position.language(), "hotline.more", MORE_KEY, Map.of(), new Choice.Lead.Page()));
        }
        return from < to;
    }

    private boolean windows(Step.Windows step, Map<String, Choice> choices) {
        CallWords words = call(facts.channel());
        for (Window window : facts.calls().windows()) {
            String key = Integer.toString(choices.size() + 1);
            var label = new Utterance(
                    script.words().option(position.language(), "hotline.window", key),
                    Map.of("window", words.choice(window)),
                    false);
            choices.put(key, new Choice(
                    label, List.of(), new Choice.Lead.Answered(CallWords.WINDOW, window.key(), step.then())));
        }
        return !choices.isEmpty();
    }

    private boolean series(Step.Series series, List<Utterance> says) {
        if (position.index() >= series.items().size()) {
            return false;
        }
        says.add(new Utterance(phrase(series.items().get(position.index())), Map.of(), series.saying().slow()));
        return true;
    }

    private boolean towns(Step.Towns towns, Map<String, Choice> choices) {
        List<Place> named = position.place()
                .map(name -> facts.atlas().named(name, facts.region()))
                .orElse(List.of());
        for (Place town : named.subList(0, Math.min(PAGE, named.size()))) {
            String key = Integer.toString(choices.size() + 1);
            Map<String, String> values = Map.of("town", town.called(Channel.TEXT));
            var label = new Utterance(script.words().option(position.language(), "hotline.town", key), values, false);
            choices.put(key, new Choice(
                    label, List.of(town.region().code()), new Choice.Lead.Near(town.key(), towns.then())));
        }
        return !choices.isEmpty();
    }

    private Phrase phrase(String key) {
        return script.words().phrase(position.language(), key);
    }
}
