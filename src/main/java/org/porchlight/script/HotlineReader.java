package org.porchlight.script;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Topic;

/** Reads {@code hotline.yaml}. */
final class HotlineReader {
    private static final Set<String> STEPS = Set.of(
            "call",
            "text",
            "menu",
            "where",
            "which",
            "ring-back",
            "asked",
            "unknown",
            "farewell",
            "stopped",
            "unstopped",
            "cry");
    private static final String SUBJECTS = "subjects";
    private static final Set<String> MAPS = Set.of("anywhere", "commands", "sought", "topics", "remarks", "discreetly");
    private static final Set<String> DEADLINE = Set.of("from", "prompt", "within");
    private static final Set<String> VOICE = Set.of("voice", "speaks");

    private final Yaml root;
    private final Map<String, Yaml> entries;

    HotlineReader(Yaml root) {
        this.root = root;
        var known = new TreeSet<>(STEPS);
        known.addAll(MAPS);
        known.addAll(List.of("services", "voices", "heard", "connected", SUBJECTS));
        this.entries = root.entries(known);
    }

    Hotline read() {
        return new Hotline(
                step("call", NameKind.STEP),
                step("text", NameKind.STEP),
                step("menu", NameKind.STEP),
                step("where", NameKind.PLACE),
                step("which", NameKind.STEP),
                step("ring-back", NameKind.STEP),
                step("asked", NameKind.STEP),
                step("unknown", NameKind.STEP),
                step("farewell", NameKind.STEP),
                step("stopped", NameKind.STEP),
                step("unstopped", NameKind.STEP),
                step("cry", NameKind.STEP),
                connected(),
                targets("anywhere"),
                Hotline.LeadingWords.of(targets("commands"), targets(SUBJECTS), targets("sought")),
                topics(),
                remarks(),
                discreetly(),
                services(),
                heard(),
                voices(),
                root.at());
    }

    private String step(String name, NameKind kind) {
        if (!entries.containsKey(name)) {
            lacks(name, "Name the step it should lead to.");
            return "";
        }
        String step = entries.get(name).text();
        entries.get(name).names(kind, step);
        return step;
    }

    private void lacks(String name, String cure) {
        if (!root.lost(name)) {
            root.report(Rule.MISSING_ENTRY, "hotline.yaml lacks “" + name + "”.", cure);
        }
    }

    private Map<String, String> targets(String name) {
        var targets = new LinkedHashMap<String, String>();
        map(name).forEach((key, value) -> {
            targets.put(key, value.text());
            value.names(NameKind.TARGET, value.text());
        });
        return targets;
    }

    private Map<String, String> connected() {
        Map<String, String> steps = targets("connected");
        if (!steps.keySet().equals(Hotline.CONNECTED)) {
            String all = String.join(", ", new TreeSet<>(Hotline.CONNECTED));
            root.report("“connected” must say where each of " + all + " leads.", "List exactly those.");
        }
        return steps;
    }

    private Map<Topic, String> topics() {
        Map<Topic, String> steps = TopicSteps.read(map("topics"));
        Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.UNCLEAR && !steps.containsKey(topic) && !root.lost("topics"))
                .forEach(topic -> root.report(
                        Rule.MISSING_ENTRY,
                        "The topics lack “" + topic.word() + "”.",
                        "Name the step that answers such a text."));
        return steps;
    }

    private Map<Topic, Map<String, String>> remarks() {
        var steps = new EnumMap<Topic, Map<String, String>>(Topic.class);
        map("remarks").forEach((word, remarks) -> TopicSteps.topic(word, remarks)
                .ifPresent(it -> steps.put(it, RepliesReader.remarks(remarks.entries()))));
        return steps;
    }

    private Map<String, String> discreetly() {
        var steps = new LinkedHashMap<String, String>();
        map("discreetly").forEach((key, value) -> {
            steps.put(key, value.text());
            value.names(NameKind.STEP, key);
            value.names(NameKind.STEP, value.text());
        });
        return steps;
    }

    private Map<String, Yaml> map(String name) {
        if (!entries.containsKey(name) && !name.equals(SUBJECTS)) {
            lacks(name, "Write “keyword: step” lines below it.");
        }
        return entries.containsKey(name) ? entries.get(name).entries() : Map.of();
    }

    private Set<String> services() {
        return entries.containsKey("services")
                ? new TreeSet<>(entries.get("services").texts())
                : Set.of();
    }

    private List<Hotline.Due> heard() {
        return Optional.ofNullable(entries.get("heard")).stream()
                .flatMap(them -> them.items().stream())
                .flatMap(it -> heard(it).stream())
                .toList();
    }

    private static Optional<Hotline.Due> heard(Yaml yaml) {
        Map<String, Yaml> entries = yaml.entries(DEADLINE);
        if (!entries.keySet().containsAll(DEADLINE)
                || !entries.get("within").text().matches("[1-9]\\d{0,2}")) {
            yaml.report(
                    Rule.MISSING_ENTRY,
                    "What must be heard needs “from”, “prompt” and “within”.",
                    "Give a step, a prompt and seconds.");
            return Optional.empty();
        }
        String from = entries.get("from").text();
        yaml.names(NameKind.STEP, from);
        return Optional.of(new Hotline.Due(
                from,
                entries.get("prompt").text(),
                Duration.ofSeconds(Integer.parseInt(entries.get("within").text())),
                yaml.at()));
    }

    private Map<Language, Hotline.Voice> voices() {
        var voices = new EnumMap<Language, Hotline.Voice>(Language.class);
        if (entries.containsKey("voices")) {
            entries.get("voices").entries().forEach((code, yaml) -> voice(code, yaml, voices));
        }
        for (Language language : Language.values()) {
            if (!voices.containsKey(language) && !root.lost("voices")) {
                root.report(
                        Rule.MISSING_ENTRY, "There is no voice for “" + language.code() + "”.", "Add it under voices.");
            }
        }
        return voices;
    }

    private static void voice(String code, Yaml yaml, Map<Language, Hotline.Voice> voices) {
        Map<String, Yaml> voice = yaml.entries(VOICE);
        Language.ofCode(code)
                .filter(known -> voice.keySet().containsAll(VOICE))
                .ifPresentOrElse(
                        language -> voices.put(
                                language,
                                new Hotline.Voice(
                                        voice.get("voice").text(),
                                        voice.get("speaks").text())),
                        () -> yaml.report("A voice needs “voice” and “speaks”.", "See the others."));
    }
}
