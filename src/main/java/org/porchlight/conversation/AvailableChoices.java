package org.porchlight.conversation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.Place;
import org.porchlight.script.Choices;
import org.porchlight.script.Option;
import org.porchlight.script.Phrase;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.script.Words;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.PlaceNames;
import org.porchlight.speech.Utterance;
import org.porchlight.speech.Window;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;
import org.porchlight.understanding.Topic;

/** Collects what can be chosen at a step now, by key, in the order of saying: a list's items, then the menu. */
final class AvailableChoices {
    /** The closed answers in which a position carries the two topics that a text may be about. */
    static final String EITHER = "either";

    static final String OR = "or";

    private static final String MORE_KEY = "7";

    private static final Map<Language, String> LANGUAGE_KEYS =
            new EnumMap<>(Map.of(Language.EN, "6", Language.FR, "7", Language.ES, "8"));

    private final Script script;
    private final Facts facts;
    private final Position position;
    private final Map<String, Choice> choices = new LinkedHashMap<>();

    AvailableChoices(Script script, Facts facts, Position position) {
        this.script = script;
        this.facts = facts;
        this.position = position;
    }

    Map<String, Choice> choices() {
        return choices;
    }

    void menu(Step.Asking step) {
        // Where several keys are awaited, an option's key alone could be the first of them.
        boolean star = step.digits() > 1 && facts.channel() == Channel.VOICE;
        step.choices().menu().forEach((key, option) -> option(star ? Words.STAR + key : key, option));
    }

    /** Adds the step in each other language, on the key that it has everywhere, where that is free. */
    void languages(Step.Asking step) {
        LANGUAGE_KEYS.forEach((language, key) -> {
            if (language != position.language() && !choices.containsKey(key)) {
                Phrase label = script.words().option(language, ConversationPrompt.THIS_LANGUAGE, key);
                choices.put(
                        key,
                        new Choice(
                                new Utterance(label, Map.of(), false),
                                label.words(),
                                new Choice.Lead.ToStep(step.name(), Optional.of(language), Optional.empty())));
            }
        });
    }

    /** Adds, in a call, what can be done about the lines that the step tells, on keys that are free. */
    void lines(Step.Asking step) {
        step.saying().lines().ifPresent(group -> new LineOffers(script, facts, position)
                .of(group, choices.keySet())
                .forEach(choices::put));
    }

    /** Adds one page of topics; false past the last. */
    boolean topics(Step.Topics topics) {
        int from = position.listing().index();
        int to = Math.min(from + Choices.PAGE, topics.items().size());
        for (int item = from; item < to; item++) {
            option(Integer.toString(item - from + 1), topics.items().get(item));
        }
        if (to < topics.items().size()) {
            more(to);
        }
        return from < to;
    }

    private void more(int next) {
        Utterance more = label(ConversationPrompt.MORE, MORE_KEY, Map.of());
        choices.put(MORE_KEY, new Choice(more, more.phrase().words(), new Choice.Lead.ToPage(next)));
    }

    /** Adds the windows in which a responder can call; false when there are none. */
    boolean windows(Step.Windows step) {
        var words = new CallWords(script.words(), position, facts, facts.channel(), Optional.empty());
        for (Window window : facts.calls().windows()) {
            String key = nextKey();
            Utterance label = label(ConversationPrompt.WINDOW, key, Map.of("window", words.choice(window)));
            choices.put(
                    key,
                    new Choice(
                            label, List.of(), new Choice.Lead.WithAnswer(CallWords.WINDOW, window.key(), step.then())));
        }
        return !choices.isEmpty();
    }

    /** Adds the two topics that a text may be about; false when there are none. */
    boolean meant() {
        for (String question : List.of(EITHER, OR)) {
            Topic.ofWord(position.answers().getOrDefault(question, "")).ifPresent(this::meant);
        }
        return !choices.isEmpty();
    }

    private void meant(Topic topic) {
        String name =
                script.words().phrase(position.language(), Words.topic(topic)).in(facts.channel(), Map.of());
        String key = nextKey();
        choices.put(
                key,
                new Choice(
                        label(ConversationPrompt.TOPIC, key, Map.of("topic", name)),
                        List.of(name),
                        new Choice.Lead.ToStep(
                                script.hotline().topics().get(topic), Optional.empty(), Optional.empty())));
    }

    /** Adds the places behind a name or keys, in a call one page of them; false when there are none. */
    boolean towns(Step.Towns towns) {
        List<Place> named = position.place()
                .map(name -> facts.atlas().named(name, facts.region()))
                .orElse(List.of());
        boolean aloud = facts.channel() == Channel.VOICE;
        int from = aloud ? Math.min(position.listing().index(), named.size()) : 0;
        int to = Math.min(from + (aloud ? Choices.HEARD : Choices.PAGE), named.size());
        var names = new PlaceNames(script.words(), position.language(), facts.channel());
        boolean apart = !aloud || named.stream().map(Place::region).distinct().count() > 1;
        for (Place town : named.subList(from, to)) {
            String key = nextKey();
            String name = apart ? names.withRegion(town, facts.region()) : names.of(town);
            choices.put(
                    key,
                    new Choice(
                            label(ConversationPrompt.TOWN, key, Map.of("town", name)),
                            List.of(town.region().code()),
                            new Choice.Lead.WithPlace(town.key(), towns.then())));
        }
        if (aloud && to < named.size()) {
            more(to);
        }
        return from < to;
    }

    private String nextKey() {
        return Integer.toString(choices.size() + 1);
    }

    private void option(String key, Option option) {
        boolean alreadySpoken =
                option.language().filter(position.language()::equals).isPresent();
        if (option.in(facts.channel()) && !alreadySpoken) {
            Language language = option.language().orElse(position.language());
            Phrase label = script.words().option(language, option.say(), key);
            choices.put(
                    key,
                    new Choice(
                            new Utterance(label, Map.of(), false),
                            label.words(),
                            new Choice.Lead.ToStep(option.to(), option.language(), option.keep())));
        }
    }

    private Utterance label(ConversationPrompt prompt, String key, Map<String, String> values) {
        return new Utterance(script.words().option(position.language(), prompt, key), values, false);
    }
}
