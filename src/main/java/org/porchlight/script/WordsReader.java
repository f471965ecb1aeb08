package org.porchlight.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Operator;

/**
 * Reads one file of words: nested names whose leaves are a prompt, or its {@code voice}, {@code text}, {@code words}.
 */
final class WordsReader {
    private static final Set<String> LEAF = Set.of("voice", "text", "words");

    /** Read aloud digit by digit: a voice would say "nine hundred and eleven". */
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\b(911|988|211|811|711)\\b");

    private final Language language;
    private final Map<String, Phrase> phrases;
    private final Operator operator;

    WordsReader(Language language, Map<String, Phrase> phrases, Operator operator) {
        this.language = language;
        this.phrases = phrases;
        this.operator = operator;
    }

    void read(String key, Yaml yaml) {
        if (yaml.isText()) {
            String words = yaml.text();
            put(key, words, unvoiced(words), List.of(), true, yaml);
            return;
        }
        Map<String, Yaml> entries = yaml.entries();
        if (entries.containsKey("voice") || entries.containsKey("text")) {
            leaf(key, yaml);
        } else {
            entries.forEach((name, inner) -> read(key + "." + name, inner));
        }
    }

    private void leaf(String key, Yaml yaml) {
        Map<String, Yaml> entries = yaml.entries(LEAF);
        String text = entries.containsKey("text")
                ? entries.get("text").text()
                : unvoiced(entries.get("voice").text());
        String voice = entries.containsKey("voice") ? entries.get("voice").text() : text;
        List<String> words = entries.containsKey("words") ? entries.get("words").texts() : List.of();
        put(key, voice, text, words, entries.containsKey("voice"), yaml);
    }

    private void put(String key, String voice, String text, List<String> words, boolean heard, Yaml yaml) {
        String spoken = SHORT_NUMBER
                .matcher(voice)
                .replaceAll(number -> String.join(" ", number.group().split("")));
        phrases.put(key, new Phrase(key, language, operator.in(spoken), operator.in(text), words, heard, yaml.at()));
    }

    private static String unvoiced(String voice) {
        return Phrase.PAUSE.matcher(voice).replaceAll(" ").replaceAll(" +", " ").strip();
    }
}
