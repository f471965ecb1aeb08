package org.porchlight.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.folding.CallRecord;

/** Reads off the notes of a contact what it was mostly about, and what came of it: the first that fits in a list of ours. */
public final class Topics {
    /** The ending of a contact that was told something, and no more. */
    public static final String TOLD = "told";

    /** What is reported for the whole line alone. */
    public static final Set<String> URGENT = Set.of("overdose", "not-safe");

    /** The subject of tallies of what stood in the way of contacts. */
    static final String TROUBLE = "trouble";

    /** What came of it for contacts that wanted a person. */
    static final String PERSON = "person";

    /** How long lines rang that contacts were put through to. */
    static final String RING = "ring";

    /** Where contacts ended without an answer. */
    static final String LEFT = "left";

    /** What came of wanting a person when nothing in the list did. */
    private static final String NEITHER = "neither";

    private static final String FILE = "/records/topics.txt";

    private final Map<String, Set<String>> topics = new LinkedHashMap<>();
    private final Map<String, Set<String>> endings = new LinkedHashMap<>();
    private final Map<String, Set<String>> came = new LinkedHashMap<>();
    private final Map<String, Set<String>> places = new LinkedHashMap<>();
    private final Map<String, Set<String>> left = new LinkedHashMap<>();
    private final List<String> wanted = new ArrayList<>();

    /** Each stands for itself. */
    private final List<String> troubles = new ArrayList<>();

    private final List<String> rings = new ArrayList<>();

    private Topics(String lines) {
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> read(Arrays.asList(line.split(" +"))));
    }

    private void read(List<String> words) {
        switch (words.getFirst()) {
            case "topic" -> put(topics, words);
            case "ending" -> put(endings, words);
            case "came" -> put(came, words);
            case PlaceLines.SUBJECT -> put(places, words);
            case LEFT -> put(left, words);
            case "wanted" -> wanted.addAll(words.subList(1, words.size()));
            case TROUBLE -> troubles.addAll(words.subList(1, words.size()));
            case RING -> rings.addAll(words.subList(1, words.size()));
            default -> throw new IllegalStateException("no such list: " + words.getFirst());
        }
    }

    private static void put(Map<String, Set<String>> list, List<String> words) {
        list.put(words.get(1), Set.copyOf(words.subList(2, words.size())));
    }

    /** Reads the list in the jar. */
    public static Topics packaged() {
        try (InputStream file = Topics.class.getResourceAsStream(FILE)) {
            return new Topics(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a contact with these notes was mostly about. */
    String topic(Collection<String> notes) {
        return first(topics, notes).orElse(CallRecord.OTHER);
    }

    /** What came of it. */
    String ending(Collection<String> notes) {
        return first(endings, notes).orElse(TOLD);
    }

    /** What came of it for a contact that wanted a person. */
    String came(Collection<String> notes) {
        return first(came, notes).orElse(NEITHER);
    }

    /** The line of a question that stood open, by its kind or topic. */
    String left(String question) {
        return first(left, List.of(question)).orElse(CallRecord.OTHER);
    }

    private static Optional<String> first(Map<String, Set<String>> of, Collection<String> notes) {
        return of.entrySet().stream()
                .filter(each -> notes.stream().anyMatch(each.getValue()::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every topic that there is, "other" last. */
    public List<String> allTopics() {
        return withLast(topics, CallRecord.OTHER);
    }

    /** Every ending that there is. */
    public List<String> allEndings() {
        return withLast(endings, TOLD);
    }

    /** Every note that tells what stood in a contact's way. */
    public List<String> allTroubles() {
        return List.copyOf(troubles);
    }

    /** Every note that tells how long a line rang. */
    public List<String> allRings() {
        return List.copyOf(rings);
    }

    /** Every note of a contact that wanted a person. */
    List<String> allWanted() {
        return List.copyOf(wanted);
    }

    /** All that may come of wanting a person. */
    List<String> allCame() {
        return withLast(came, NEITHER);
    }

    /** Every note that is counted of places. */
    List<String> allPlaces() {
        return places.values().stream().flatMap(Set::stream).toList();
    }

    /** The lines of places that count a contact with these notes. */
    Set<String> places(Collection<String> notes) {
        return places.entrySet().stream()
                .filter(each -> notes.stream().anyMatch(each.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every line of where contacts end without an answer. */
    List<String> allLeft() {
        return List.copyOf(left.keySet());
    }

    private static List<String> withLast(Map<String, Set<String>> of, String last) {
        var all = new ArrayList<>(of.keySet());
        all.add(last);
        return List.copyOf(all);
    }

    /** Whether a note stands in one of the lists. */
    boolean knows(String note) {
        return troubles.contains(note)
                || wanted.contains(note)
                || topics.values().stream().anyMatch(words -> words.contains(note));
    }
}
