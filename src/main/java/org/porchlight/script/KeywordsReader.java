package org.porchlight.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Wording;

/** Reads {@code keywords.yaml} of every language, what texters may write at any moment. */
final class KeywordsReader {
    private final Map<String, List<String>> tongues = new LinkedHashMap<>();

    /** Reads one language's file. */
    void read(Language language, Yaml root) {
        root.entries().forEach((meaning, yaml) -> {
            yaml.names(NameKind.KEYWORD, meaning);
            tongues.put(language.code() + "." + meaning, keywords(yaml));
        });
    }

    /** Those that hold a letter or a digit; nothing else can be found in a text. */
    private static List<String> keywords(Yaml list) {
        return list.items().stream()
                .filter(KeywordsReader::hasWords)
                .map(Yaml::text)
                .toList();
    }

    private static boolean hasWords(Yaml item) {
        boolean words = !Wording.tokens(item.text()).isEmpty();
        if (item.isText() && !words) {
            item.report("A keyword without a letter or a digit.", "Take it out, or write the word.");
        }
        return words;
    }

    /** Each list by its language's code and its name, {@code fr.stop}. */
    Map<String, List<String>> lists() {
        return tongues;
    }
}
