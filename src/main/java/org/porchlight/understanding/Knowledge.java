package org.porchlight.understanding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.porchlight.messaging.Language;

/**
 * What editors write down about texts, in three languages: examples by topic, phrases that decide, and classes of
 * words. It is data; nothing is learnt here.
 */
public final class Knowledge {
    private static final String EXAMPLES = "examples/";
    private static final String COMMON = "common.txt";
    private static final Set<String> OTHERS = Set.of("phrases.txt", "classes.txt", COMMON);

    private final SortedMap<String, String> files;
    /** Which examples count, where some were left out. */
    private final Optional<Predicate<WrittenExample>> kept;
    /** Read when they are asked for: a start whose model is packed needs none. */
    private List<WrittenExample> written;

    private Knowledge(SortedMap<String, String> files, Optional<Predicate<WrittenExample>> kept) {
        this.files = files;
        this.kept = kept;
    }

    /**
     * @param files contents by path below {@code ivr-scripts/words}, with slashes: {@code en/examples/overdose.txt},
     *     {@code fr/phrases.txt}, {@code es/classes.txt}, {@code es/common.txt}; all others are passed over
     */
    public static Knowledge of(Map<String, String> files) {
        SortedMap<String, String> ours = new TreeMap<>();
        files.forEach((path, content) -> {
            String name = path.length() > 3 ? path.substring(3) : "";
            if (language(path).isPresent() && (name.startsWith(EXAMPLES) || OTHERS.contains(name))) {
                ours.put(path, content);
            }
        });
        return new Knowledge(ours, Optional.empty());
    }

    private static Optional<Language> language(String path) {
        return path.length() > 3 && path.charAt(2) == '/' ? Language.ofCode(path.substring(0, 2)) : Optional.empty();
    }

    private static Topic topic(String path, String name) {
        String word = name.substring(EXAMPLES.length()).replace(".txt", "");
        return Topic.ofWord(word).orElseThrow(() -> new IllegalArgumentException("no such topic: " + path));
    }

    public List<Example> examples() {
        return written().stream().map(WrittenExample::example).toList();
    }

    /**
     * The examples with where they stand, file by file.
     *
     * @throws BrokenKnowledge naming the file and the line that can't be read
     */
    public synchronized List<WrittenExample> written() {
        if (written == null) {
            List<WrittenExample> read = new ArrayList<>();
            files.forEach((path, content) -> language(path).ifPresent(language -> {
                String name = path.substring(3);
                if (name.startsWith(EXAMPLES)) {
                    BrokenKnowledge.reading(
                            path,
                            content,
                            () -> read.addAll(WrittenExample.read(path, language, topic(path, name), content)));
                }
            }));
            written = read.stream().filter(kept.orElse(every -> true)).toList();
        }
        return written;
    }

    /** Everything that can't be read, the first line of each file. */
    public List<BrokenKnowledge> broken() {
        return whole().isEmpty()
                ? List.of()
                : files.entrySet().stream()
                        .flatMap(file -> Knowledge.of(Map.of(file.getKey(), file.getValue())).whole().stream())
                        .toList();
    }

    /** The first line that can't be read; empty where all can. */
    private Optional<BrokenKnowledge> whole() {
        try {
            written();
            classes();
            phrases();
            return Optional.empty();
        } catch (BrokenKnowledge broken) {
            return Optional.of(broken);
        }
    }

    /** The same without the files in which something can't be read. */
    public Knowledge without(List<BrokenKnowledge> broken) {
        SortedMap<String, String> good = new TreeMap<>(files);
        broken.forEach(one -> good.remove(one.file()));
        return broken.isEmpty() ? this : new Knowledge(good, kept);
    }

    /** The same without some examples. */
    public Knowledge without(Predicate<Example> left) {
        return keeping(one -> !left.test(one.example()));
    }

    /** The same with only some examples. */
    Knowledge keeping(Predicate<WrittenExample> also) {
        return new Knowledge(files, Optional.of(kept.map(also::and).orElse(also)));
    }

    /** The commonest words of all languages, as tokens. */
    public Set<String> commonWords() {
        Set<String> words = new HashSet<>();
        common().values().forEach(words::addAll);
        return words;
    }

    /** The commonest words of each language: every word of {@code common.txt} but for {@code #} lines. */
    Map<Language, Set<String>> common() {
        Map<Language, Set<String>> common = new EnumMap<>(Language.class);
        files.forEach((path, content) -> {
            if (path.endsWith("/" + COMMON)) {
                Set<String> words = new HashSet<>();
                content.lines().filter(line -> !line.startsWith("#")).forEach(line -> words.addAll(Tokens.of(line)));
                language(path).ifPresent(language -> common.put(language, words));
            }
        });
        return common;
    }

    WordClasses classes() {
        WordClasses classes = new WordClasses();
        files.forEach((path, content) -> {
            if (path.endsWith("/classes.txt")) {
                BrokenKnowledge.reading(path, content, () -> classes.read(content));
            }
        });
        return classes;
    }

    /** Of all languages at once: people mix them. */
    Phrases phrases() {
        Phrases phrases = new Phrases();
        files.forEach((path, content) -> {
            if (path.endsWith("/phrases.txt")) {
                BrokenKnowledge.reading(path, content, () -> phrases.read(content));
            }
        });
        return phrases;
    }

    /** Names this content: a model made from another one doesn't fit it. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((byte) Model.VERSION);
            files.forEach((path, content) -> {
                sha.update(path.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(content.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            });
            if (kept.isPresent()) {
                sha.update(Integer.toString(written().size()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
