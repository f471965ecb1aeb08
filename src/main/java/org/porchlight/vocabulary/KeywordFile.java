package org.porchlight.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Keywords;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Wording;

/**
 * What texters may write at any moment, in every language at once, from {@code words/<language>/keywords.yaml}.
 * Finds single keywords in a text; the engine decides which of them wins.
 */
public final class KeywordFile {
    public static final String FILE = "keywords";

    /** Names in the keyword files that are no topic: stop words of our own, greetings, the language's name, filler. */
    public static final String STOP = "stop";

    static final String GREETING = "greeting";
    static final String LANGUAGE = "language";
    static final String FILLER = "filler";

    /** What may stand around a word that destroys: nothing that makes a sentence of it. */
    static final String COURTESY = "courtesy";

    /** Erases what there is of a number. */
    public static final String FORGET = "forget";

    /** Takes calls back, and from the number that calls show stops them for good. */
    public static final String NO_MORE_CALLS = "no-more-calls";

    /** Commands that take a promise back or erase it. */
    private static final Set<String> DESTROYING = Set.of("no-call", NO_MORE_CALLS, FORGET);

    /** Asks whether something shall be erased. */
    public static final String ERASE = "erase";

    /** Asks about a call that may stand. */
    public static final String STANDING = "standing";

    /** Asks when a place is open. */
    public static final String HOURS = "hours";

    /** Words of open and closed, which ask for the hours beside a day. */
    static final String OPENING = "opening";

    /** What may stand beside a day that is asked about: "and friday?" */
    static final String BESIDE_DAY = "beside-day";

    /** Tells of a visit, and asks nothing. */
    static final String VISITED = "visited";

    /** Begins the names of what people may say of a place where they were. */
    private static final String REPORTING = "said-";

    /** Gives up a request that is half made. */
    public static final String GIVE_UP = "give-up";

    /** Words with a life of their own that are never a slip in one of ours: Boston isn't "boozn". */
    static final String ORDINARY = "ordinary";

    private final Keywords<String> commands;
    private final Keywords<String> stops;
    private final Keywords<String> destroying;
    private final Keywords<String> sounding;
    private final Keywords<String> givingUp;
    private final Keywords<String> reporting;
    private final PassingWords passing;
    private final Keywords<String> greetings;
    private final Keywords<String> languages;
    private final Keywords<String> tellings;
    private final List<String> fillers;

    /**
     * @param commands the names of the lists whose words lead to a step
     * @param tongues each list by its language's code and its name, {@code fr.stop}
     * @param common words that are never a slip in one of ours
     */
    public KeywordFile(Set<String> commands, Map<String, List<String>> tongues, Set<String> common) {
        var lists = new KeywordLists(tongues);
        this.fillers = lists.all(FILLER);
        List<String> courtesies = lists.all(COURTESY);
        Set<String> ordinary = new HashSet<>(common);
        lists.all(ORDINARY).forEach(word -> ordinary.addAll(Wording.tokens(word)));
        this.commands = lists.exactly(harmless(commands), fillers);
        this.destroying = lists.exactly(DESTROYING, courtesies);
        this.givingUp = lists.exactly(List.of(GIVE_UP), both(fillers, courtesies));
        this.reporting = lists.phrases(
                commands.stream().filter(it -> it.startsWith(REPORTING)).toList());
        this.stops = lists.exactly(List.of(STOP), courtesies);
        this.sounding = lists.phrases(both(DESTROYING, List.of(STOP, ERASE, STANDING)));
        this.passing = PassingWords.of(lists, fillers);
        this.greetings = lists.tolerant(GREETING, fillers, ordinary);
        this.languages = lists.tolerant(LANGUAGE, fillers, ordinary);
        this.tellings = lists.tellings(LANGUAGE, List.of(GREETING, FILLER));
    }

    private static Set<String> harmless(Set<String> commands) {
        Set<String> others = new TreeSet<>(commands);
        others.removeAll(DESTROYING);
        others.remove(GIVE_UP);
        return others;
    }

    private static List<String> both(Collection<String> some, Collection<String> others) {
        List<String> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    /** What keywords may mean, and what a language's file must have words for. */
    public static Set<String> meanings(Set<String> commands) {
        var meanings = new TreeSet<>(List.of(STOP, GREETING, LANGUAGE, FILLER, COURTESY, ORDINARY, TopicWords.KEY));
        meanings.addAll(List.of(OPENING, VISITED, BESIDE_DAY));
        meanings.addAll(commands);
        meanings.addAll(PassingWords.lists());
        return meanings;
    }

    /** The one language that the words around a topic or a place are of ("necesito", "je cherche"), if they tell. */
    public Optional<Language> told(List<String> tokens, Language preferred) {
        return tellings.within(tokens, preferred)
                .map(Keywords.Hit::languages)
                .filter(known -> known.size() == 1)
                .map(known -> known.iterator().next());
    }

    /** A command, when the message is nothing else; its meaning is a key of those given. */
    public Optional<Keywords.Hit<String>> command(List<String> tokens, Language preferred) {
        return destroying.whole(tokens, preferred).or(() -> commands.whole(tokens, preferred));
    }

    /** What a phrase of several words would destroy that stands within a text: {@link #STOP}, or a command. */
    public Optional<Keywords.Hit<String>> destroying(List<String> tokens, Language preferred) {
        return sounding.within(tokens, preferred);
    }

    /** Words that give up what is half made, when the message is nothing else. */
    public Optional<Keywords.Hit<String>> givesUp(List<String> tokens, Language preferred) {
        return givingUp.whole(tokens, preferred);
    }

    /** What several words within a text say of a place where somebody was: a command. */
    public Optional<Keywords.Hit<String>> reported(List<String> tokens, Language preferred) {
        return reporting.within(tokens, preferred);
    }

    /** Words that ask for nothing by themselves. */
    public PassingWords passing() {
        return passing;
    }

    /** What people write around what they mean, in every language. */
    public List<String> fillers() {
        return fillers;
    }

    /** Whether the message is one of our own words and nothing else, such as HELP or MENU. */
    public boolean ours(List<String> tokens, Language preferred) {
        return command(tokens, preferred).isPresent()
                || greeting(tokens, preferred).filter(Keywords.Hit::exact).isPresent();
    }

    /** A stop word that the provider doesn't know, such as ARRET, when the message is nothing else. */
    public Optional<Keywords.Hit<String>> stop(List<String> tokens, Language preferred) {
        return stops.whole(tokens, preferred);
    }

    /** A greeting, when the message is nothing else. */
    public Optional<Keywords.Hit<String>> greeting(List<String> tokens, Language preferred) {
        return greetings.whole(tokens, preferred);
    }

    /** The name of a language, when the message is nothing else; the hit's only language is the one meant. */
    public Optional<Keywords.Hit<String>> language(List<String> tokens, Language preferred) {
        return languages.whole(tokens, preferred);
    }
}
