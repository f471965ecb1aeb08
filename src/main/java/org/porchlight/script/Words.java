package org.porchlight.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.understanding.Topic;
import org.porchlight.vocabulary.PassingWords;
import org.porchlight.vocabulary.TopicWords;

/** Every prompt in every language, from {@code words/<language>/<topic>.yaml}. */
public final class Words {
    /** The prompt that turns what is offered and its key into one sentence: "{option}, press {key}." */
    public static final String OPTION = "hotline.option";

    /** The same where several keys are awaited, so that an option's key can't be the first of them. */
    public static final String OPTION_STAR = "hotline.option-star";

    /** Begins the key of an option that is offered there. */
    public static final String STAR = "*";

    /** Begins the name of each prompt that names a topic. */
    public static final String TOPICS = "topics.";

    /** Ends the name of a prompt that says the same without naming a topic. */
    public static final String QUIETLY = "-quietly";

    /** Ends the name of a prompt that says the same in fewer words. */
    public static final String SHORT = "-short";

    /** Ends the name of a prompt that takes another's place in a country, state or province. */
    private static final Pattern THERE = Pattern.compile("(.+)-in-(us|ca)(?:-([a-z]{2}))?");

    private static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    private record Label(Language language, String prompt, String key) {}

    private final Phrasebook phrases;
    private final Map<Label, Phrase> labels = new HashMap<>();
    /** The prompts that take another's place where the person is, and whose. */
    private final Map<String, String> replaced = new HashMap<>();

    /** Those whose place one takes. */
    private final Set<String> placed;

    private final OwnWords own;
    private final TopicWords topicWords;

    Words(Phrasebook phrases, TopicWords topicWords) {
        this.topicWords = topicWords;
        this.phrases = phrases;
        List<Phrase> all = Arrays.stream(Language.values())
                .flatMap(language -> phrases.all(language).stream())
                .toList();
        this.own = OwnWords.of(all);
        all.forEach(phrase -> elsewhere(phrase.key()).ifPresent(other -> replaced.put(phrase.key(), other)));
        this.placed = Set.copyOf(replaced.values());
        all.stream().filter(phrase -> !phrase.words().isEmpty()).forEach(this::label);
    }

    private void label(Phrase phrase) {
        Language language = phrase.language();
        Phrase option = phrase(language, OPTION);
        Phrase star = find(language, OPTION_STAR).orElse(option);
        for (String key : KEYS) {
            labels.put(new Label(language, phrase.key(), key), option.around(phrase, key));
            labels.put(new Label(language, phrase.key(), STAR + key), star.around(phrase, key));
        }
    }

    /** The option that this prompt names, offered on that key, as one sentence: "For the next place, press 1." */
    public Phrase option(Language language, String prompt, String key) {
        Phrase label = labels.get(new Label(language, prompt, key));
        if (label == null) {
            throw new IllegalArgumentException("no option " + prompt + " on " + key + " in " + language.code());
        }
        return label;
    }

    /** The prompt; a script that passed the lint has every one that it names, in every language. */
    public Phrase phrase(Language language, String key) {
        return find(language, key)
                .orElseThrow(() -> new IllegalArgumentException("no prompt " + key + " in " + language.code()));
    }

    /** The prompt that Java code says by name. */
    public Phrase phrase(Language language, SpokenPrompt prompt) {
        return phrase(language, prompt.key());
    }

    /** The option that Java code offers by name, on that key. */
    public Phrase option(Language language, SpokenPrompt prompt, String key) {
        return option(language, prompt.key(), key);
    }

    /** The prompt, if there is one. */
    public Optional<Phrase> find(Language language, String key) {
        return phrases.find(language, key);
    }

    /** The prompt with the short name of a topic. */
    public static String topic(Topic topic) {
        return TOPICS + topic.word();
    }

    /** Whether a text, cut into {@code Message.tokens}, is one of ours that came back. */
    public boolean ours(List<String> tokens) {
        return own.said(tokens);
    }

    /** Whether a text of ours or of a person's, cut into {@code Wording.tokens}, names what this line is for. */
    public boolean namesTopic(List<String> tokens) {
        return topicWords.in(tokens);
    }

    /** The prompt that takes this one's place where nothing may name a topic; empty where none was written. */
    public Optional<Phrase> quietly(Phrase phrase) {
        return find(phrase.language(), phrase.key() + QUIETLY).or(() -> Optional.ofNullable(replaced.get(phrase.key()))
                .flatMap(key -> find(phrase.language(), key + QUIETLY)));
    }

    /** The prompt that takes this one's place where there is little room; empty where none was written. */
    public Optional<Phrase> briefly(Phrase phrase) {
        return find(phrase.language(), phrase.key() + SHORT);
    }

    /**
     * What is said where the person is: the prompt written for the region, else for its country, else the prompt itself.
     *
     * @param where asked only of a prompt that isn't the same everywhere
     */
    public Phrase there(Phrase phrase, Supplier<Optional<Region>> where) {
        return placed.contains(phrase.key())
                ? where.get().map(region -> in(region, phrase)).orElse(phrase)
                : phrase;
    }

    private Phrase in(Region region, Phrase phrase) {
        String country = phrase.key() + "-in-" + lower(region.country().name());
        return find(phrase.language(), country + "-" + lower(region.code()))
                .or(() -> find(phrase.language(), country))
                .orElse(phrase);
    }

    /** The prompt whose place one of that name takes in some country, state or province; empty for any other name. */
    public static Optional<String> elsewhere(String key) {
        return Optional.of(THERE.matcher(key))
                .filter(Matcher::matches)
                .filter(Words::isPlace)
                .map(named -> named.group(1));
    }

    private static boolean isPlace(Matcher named) {
        String region = named.group(3);
        return Country.ofCode(named.group(2).toUpperCase(Locale.ROOT))
                .filter(country -> region == null || country.regions().contains(region.toUpperCase(Locale.ROOT)))
                .isPresent();
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** What is said, at a question of this topic file, to a text that asks why or who; empty where nothing is. */
    public Optional<Phrase> aside(Language language, String topic, PassingWords.Kind asks) {
        return find(language, topic + "." + asks.word());
    }

    /** Whether a prompt of that name answers what is asked beside a question. */
    public static boolean aside(String key) {
        return PassingWords.lists().stream().anyMatch(list -> key.endsWith("." + list));
    }

    /** Every phrase of a language that may be said, options in their sentences among them. */
    public Collection<Phrase> all(Language language) {
        var all = new ArrayList<>(phrases.all(language));
        labels.values().stream().filter(label -> label.language() == language).forEach(all::add);
        return all;
    }
}
