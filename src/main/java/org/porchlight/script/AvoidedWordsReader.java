package org.porchlight.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code avoid.yaml}: kinds of words that the line doesn't say, each with its reason and its words. */
final class AvoidedWordsReader {
    private static final Set<String> KIND = Set.of("why", "outside", "words");
    private static final Set<String> WORD = Set.of("say", "but");

    private AvoidedWordsReader() {}

    static List<AvoidedWords> read(Yaml root) {
        return root.entries().values().stream().map(AvoidedWordsReader::kind).toList();
    }

    private static AvoidedWords kind(Yaml yaml) {
        Map<String, Yaml> entries = yaml.entries(KIND);
        if (!entries.containsKey("why") || !entries.containsKey("words")) {
            yaml.report(Rule.MISSING_ENTRY, "Words to avoid need “why” and “words”.", "See the others.");
        }
        var words = new ArrayList<AvoidedWords.Word>();
        Optional.ofNullable(entries.get("words"))
                .ifPresent(them -> them.entries().forEach((word, say) -> words.add(word(word, say))));
        return new AvoidedWords(
                Optional.ofNullable(entries.get("why")).map(Yaml::text).orElse(""),
                new TreeSet<>(Optional.ofNullable(entries.get("outside"))
                        .map(Yaml::texts)
                        .orElse(List.of())),
                words);
    }

    private static AvoidedWords.Word word(String word, Yaml yaml) {
        String plain = AvoidedWords.plain(word);
        if (plain.replaceAll("[^*]|^[*]$", "").length() > 1
                || plain.replaceAll("[\\^*\\s]", "").isEmpty()) {
            yaml.report("“" + word + "” is no word to look for.", "Write a word, with * for any ending.");
            return new AvoidedWords.Word("\u0000", "", List.of());
        }
        if (yaml.isText()) {
            return new AvoidedWords.Word(plain, yaml.text(), List.of());
        }
        Map<String, Yaml> entries = yaml.entries(WORD);
        return new AvoidedWords.Word(
                plain,
                Optional.ofNullable(entries.get("say")).map(Yaml::text).orElse(""),
                Optional.ofNullable(entries.get("but")).map(Yaml::texts).orElse(List.of()).stream()
                        .map(AvoidedWords::plain)
                        .toList());
    }
}
