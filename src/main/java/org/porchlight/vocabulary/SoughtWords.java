package org.porchlight.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.messaging.Keywords;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.messaging.Wording;

/**
 * Finds in a text the words for what is looked for near a place, and for which of the places: several of them may stand
 * together. It finds no place.
 */
public final class SoughtWords {
    private final Keywords<String> words;
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> besideDay = new HashSet<>();
    private final Keywords<String> hours;
    private final Keywords<String> opening;

    /**
     * @param sought the names of the lists whose words count
     * @param tongues each list by its language's code and its name, {@code fr.stop}
     */
    public SoughtWords(Collection<String> sought, Map<String, List<String>> tongues) {
        var lists = new KeywordLists(tongues);
        this.words = lists.exactly(sought, List.of());
        this.hours = lists.phrases(List.of(KeywordFile.HOURS));
        this.opening = lists.exactly(List.of(KeywordFile.OPENING, KeywordFile.VISITED), List.of());
        lists.all(KeywordFile.FILLER).forEach(filler -> fillers.addAll(Wording.tokens(filler)));
        besideDay.addAll(fillers);
        lists.all(KeywordFile.BESIDE_DAY).forEach(word -> besideDay.addAll(Wording.tokens(word)));
    }

    /**
     * What stands in a text.
     *
     * @param hits what is looked for, each by the name of its list, from first to last
     * @param rest the other words, empty where they only fill
     */
    public record Found(List<Hit<String>> hits, String rest) {}

    /** Whether a text says nothing else: "no id". */
    public boolean alone(List<String> tokens) {
        Found found = in(tokens);
        return !found.hits().isEmpty() && found.rest().isEmpty();
    }

    /** The words in a text of what is looked for that several languages share. */
    public List<String> ofNoLanguage(List<String> tokens) {
        return words.every(tokens).stream()
                .filter(hit -> hit.languages().size() > 1)
                .flatMap(hit -> tokens.subList(hit.from(), hit.to()).stream())
                .toList();
    }

    /** How many of these words say something. */
    public long telling(List<String> tokens) {
        return tokens.stream().filter(token -> !fillers.contains(token)).count();
    }

    /** A text without the words that may stand beside a day. */
    public String withoutBesideDay(List<String> tokens) {
        return tokens.stream().filter(token -> !besideDay.contains(token)).collect(Collectors.joining(" "));
    }

    /** Whether a text asks, among other words, when a place is open. */
    public boolean asksHours(List<String> tokens) {
        return hours.within(tokens).isPresent();
    }

    /** Whether a text speaks of open or closed, and doesn't tell of a visit. */
    public boolean speaksOfOpening(List<String> tokens) {
        List<Hit<String>> hits = opening.every(tokens);
        return !hits.isEmpty() && hits.stream().noneMatch(hit -> hit.meaning().equals(KeywordFile.VISITED));
    }

    /** Finds them in a text that was cut into tokens. */
    public Found in(List<String> tokens) {
        List<Hit<String>> hits = words.every(tokens);
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            if (hits.stream().noneMatch(hit -> hit.from() <= at && at < hit.to())) {
                rest.add(tokens.get(i));
            }
        }
        return new Found(hits, fillers.containsAll(rest) ? "" : String.join(" ", rest));
    }
}
