package org.porchlight.script;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.porchlight.messaging.Language;

/** Reads {@code hotline.yaml}. */
final class HotlineReader {
    private static final Set<String> KNOWN = Set.of(
            "call",
            "text",
            "menu",
            "where",
            "ring-back",
            "asked",
            "unknown",
            "farewell",
            "stopped",
            "unstopped",
            "anywhere",
            "first",
            "topics",
            "discreetly",
            "voices");

    private final Yaml root;
    private final Map<String, Yaml> entries;

    HotlineReader(Yaml root) {
        this.root = root;
        this.entries = root.entries(KNOWN);
    }

    Hotline read() {
        return new Hotline(
                text("call"),
                text("text"),
                text("menu"),
                text("where"),
                text("ring-back"),
                text("asked"),
                text("unknown"),
                text("farewell"),
                text("stopped"),
                text("unstopped"),
                map("anywhere"),
                map("first"),
                map("topics"),
                map("discreetly"),
                voices(),
                root.at());
    }

    private String text(String name) {
        if (!entries.containsKey(name)) {
            root.trouble("hotline.yaml lacks “" + name + "”.", "Name the step it should lead to.");
            return "";
        }
        return entries.get(name).text();
    }

    private Map<String, String> map(String name) {
        var targets = new LinkedHashMap<String, String>();
        if (!entries.containsKey(name)) {
            root.trouble("hotline.yaml lacks “" + name + "”.", "Write “keyword: step” lines below it.");
            return targets;
        }
        entries.get(name).entries().forEach((key, value) -> targets.put(key, value.text()));
        return targets;
    }

    private Map<Language, Hotline.Voice> voices() {
        var voices = new EnumMap<Language, Hotline.Voice>(Language.class);
        if (entries.containsKey("voices")) {
            entries.get("voices").entries().forEach((code, yaml) -> {
                Map<String, Yaml> voice = yaml.entries(Set.of("voice", "speaks"));
                Language.ofCode(code)
                        .filter(known -> voice.keySet().containsAll(Set.of("voice", "speaks")))
                        .ifPresentOrElse(
                                language -> voices.put(
                                        language,
                                        new Hotline.Voice(
                                                voice.get("voice").text(),
                                                voice.get("speaks").text())),
                                () -> yaml.trouble("A voice needs “voice” and “speaks”.", "See the others."));
            });
        }
        for (Language language : Language.values()) {
            if (!voices.containsKey(language)) {
                root.trouble("There is no voice for “" + language.code() + "”.", "Add it under voices.");
            }
        }
        return voices;
    }
}
