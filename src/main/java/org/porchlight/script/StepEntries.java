package org.porchlight.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.PlaceKeys;

/**
 * The entries of one step, by name. Takes note of whatever an entry names, so that it is looked up at the end; reports
 * what is missing, of no use or unknown. Which entries there have to be is for the reader of that kind of step.
 */
final class StepEntries {
    private static final String WORD = "[a-z]+(-[a-z]+)*";

    private final String name;
    private final Yaml yaml;
    private final Map<String, Yaml> entries;

    StepEntries(String name, Yaml yaml) {
        this.name = name;
        this.yaml = yaml;
        this.entries = yaml.entries();
    }

    boolean has(String entry) {
        return entries.containsKey(entry);
    }

    /** As it was written; only of an entry that is there. */
    Yaml of(String entry) {
        return entries.get(entry);
    }

    /** The step that an entry names; the entry has to be there. */
    String step(String entry) {
        return needed(entry).map(value -> named(value, NameKind.STEP)).orElse("");
    }

    Optional<String> stepIfAny(String entry) {
        return optional(entry).map(value -> named(value, NameKind.STEP));
    }

    /** The step whose list fills the gaps of this one. */
    Optional<String> sitesIfAny(String entry) {
        return optional(entry).map(value -> named(value, NameKind.SITES));
    }

    /** The step, or one of {@link Target}, that an entry of this step or of an option names. */
    String target(Yaml value) {
        return named(value, NameKind.TARGET);
    }

    /** The service that an entry names; the entry has to be there. */
    String service(String entry) {
        return needed(entry).map(value -> kept(value, NameKind.SERVICE)).orElse("");
    }

    Optional<String> groupIfAny(String entry) {
        return optional(entry).map(value -> kept(value, NameKind.GROUP));
    }

    /** The prompt that an entry names; the entry has to be there. */
    String prompt(String entry, Set<String> gaps) {
        return needed(entry).map(value -> prompt(value, gaps)).orElse("");
    }

    Optional<String> promptIfAny(String entry, Set<String> gaps) {
        return optional(entry).map(value -> prompt(value, gaps));
    }

    List<String> prompts(String entry, Set<String> gaps) {
        return optional(entry).stream()
                .flatMap(value -> value.items().stream())
                .map(value -> prompt(value, gaps))
                .toList();
    }

    /** Closed answers to keep, {@code question.answer}. */
    List<String> answers(String entry) {
        return optional(entry).stream()
                .flatMap(value -> value.items().stream())
                .map(value -> kept(value, NameKind.ANSWER))
                .toList();
    }

    private static String prompt(Yaml value, Set<String> gaps) {
        value.says(value.text(), gaps, false);
        return value.text();
    }

    /** What a word out of a closed list stands for; empty when the entry is missing or says something else. */
    <T> Optional<T> oneOf(String entry, Map<String, T> known) {
        return needed(entry).flatMap(value -> oneOf(entry, value, known));
    }

    /** Of an entry or of the entry of an option. */
    static <T> Optional<T> oneOf(String entry, Yaml value, Map<String, T> known) {
        String word = value.text();
        if (!known.containsKey(word)) {
            value.report("There is no “" + entry + ": " + word + "”.", NearName.among(word, known.keySet()));
        }
        return Optional.ofNullable(known.get(word));
    }

    /** What is keyed for a place: a ZIP code unless told. */
    PlaceKeys keys(String entry) {
        return has(entry) ? oneOf(entry, PlaceKeys.byWord()).orElse(PlaceKeys.ZIP) : PlaceKeys.ZIP;
    }

    boolean flag(String entry) {
        return has(entry)
                && oneOf(entry, entries.get(entry), Map.of("true", true, "false", false))
                        .orElse(false);
    }

    /** A word for the anonymous count. */
    Optional<String> note() {
        return optional("note").map(value -> {
            if (!value.text().matches(WORD)) {
                value.report(
                        "“" + value.text() + "” is no word to count.",
                        "Write small letters and hyphens, such as “naloxone-near”.");
            }
            return value.text();
        });
    }

    Optional<Integer> number(String entry, int least, int most) {
        return optional(entry).flatMap(value -> {
            String text = value.text();
            if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Optional.of(Integer.valueOf(text));
            }
            value.report("“" + entry + "” is no number of use here.", "Write one from " + least + " to " + most + ".");
            return Optional.empty();
        });
    }

    private Optional<Yaml> optional(String entry) {
        return Optional.ofNullable(entries.get(entry));
    }

    private Optional<Yaml> needed(String entry) {
        if (!has(entry)) {
            yaml.report(Rule.MISSING_ENTRY, "“" + name + "” lacks “" + entry + "”.", "Add it.");
        }
        return optional(entry);
    }

    private String named(Yaml value, NameKind kind) {
        String step = inTopic(value.text());
        value.names(kind, step);
        return step;
    }

    private static String kept(Yaml value, NameKind kind) {
        value.names(kind, value.text());
        return value.text();
    }

    /** A step named without its topic is one of the same file. */
    private String inTopic(String target) {
        return target.contains(".") || Target.ALL.contains(target) || target.isEmpty()
                ? target
                : name.substring(0, name.indexOf('.') + 1) + target;
    }

    /** Reports whatever is neither the entry that tells the kind nor one of these. */
    void known(String kind, Set<String> some, Set<String> more) {
        var known = new TreeSet<>(more);
        known.addAll(some);
        known.add(kind);
        entries.forEach((entry, value) -> {
            if (!known.contains(entry)) {
                value.report("“" + entry + "” means nothing in this step.", NearName.among(entry, known));
            }
        });
    }

    /** Reports what has to be there. */
    void lacks(String what, String cure) {
        yaml.report(Rule.MISSING_ENTRY, what, cure);
    }

    void report(String what, String cure) {
        yaml.report(what, cure);
    }
}
