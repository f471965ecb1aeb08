package org.porchlight.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The entries of one step, by name. Reports what is missing, of no use or unknown, and goes on with something harmless.
 * Which entries there have to be is its kind's affair.
 */
final class StepEntries {
    /** Entries that name a step. */
    private static final Set<String> STEPS = Set.of("then", "which", "wide", "none", "last", "yes", "no", "otherwise");

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

    /** The text of an entry that has to be there; with its topic, if it names a step. */
    String text(String entry) {
        if (!has(entry)) {
            yaml.trouble("“" + name + "” lacks “" + entry + "”.", "Add it.");
            return "";
        }
        String text = entries.get(entry).text();
        return STEPS.contains(entry) ? inTopic(text) : text;
    }

    Optional<String> optional(String entry) {
        return has(entry) ? Optional.of(entries.get(entry).text()) : Optional.empty();
    }

    List<String> texts(String entry) {
        return has(entry) ? entries.get(entry).texts() : List.of();
    }

    Optional<Integer> number(String entry, int least, int most) {
        return optional(entry).flatMap(text -> {
            if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Optional.of(Integer.valueOf(text));
            }
            yaml.trouble("“" + entry + "” is no number of use here.", "Write one from " + least + " to " + most + ".");
            return Optional.empty();
        });
    }

    /** A step named without its topic is one of the same file. */
    String inTopic(String target) {
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
                value.trouble(
                        "“" + entry + "” means nothing in this step.", "Known: " + String.join(", ", known) + ".");
            }
        });
    }

    void trouble(String what, String remedy) {
        yaml.trouble(what, remedy);
    }
}
