package org.porchlight.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One place in a YAML file that knows its line. Every scalar is text: {@code 1}, {@code no} and {@code "*"} are what
 * they look like. What doesn't fit is reported and read as absent, so that one reading finds
 * them all.
 */
final class Yaml {
    private final String file;
    private final Node node;

    /** Where people look for it: at its name, where it has one, since what a name stands for may begin a line later. */
    private final Node place;

    private final ScriptReading reading;

    private Yaml(String file, Node node, Node place, ScriptReading reading) {
        this.file = file;
        this.node = node;
        this.place = place;
        this.reading = reading;
    }

    /** Reads a file's text; empty when it isn't YAML or holds nothing, which is then reported. */
    static Optional<Yaml> read(String file, String text, ScriptReading reading) {
        return new YamlText(file, text, reading).root().map(node -> new Yaml(file, node, node, reading));
    }

    SourcePosition at() {
        return place.getStartMark()
                .map(mark -> new SourcePosition(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(new SourcePosition(file, 1));
    }

    void report(Rule rule, String what, String cure) {
        reading.finding(new Finding(at(), rule, what, cure));
    }

    /** Reports what can't be understood. */
    void report(String what, String cure) {
        report(Rule.NOT_UNDERSTOOD, what, cure);
    }

    /** Whether an entry of this file is missing only because it can't be read. */
    boolean lost(String entry) {
        return reading.lost(file, entry);
    }

    /** Takes note that an entry of this file can't be made sense of. */
    void lose(String entry) {
        reading.lose(file, entry);
    }

    /** Takes note that this entry names something; an empty name was reported already. */
    void names(NameKind kind, String name) {
        if (!name.isEmpty()) {
            reading.names(kind, name, at());
        }
    }

    /** Takes note that this entry names a prompt; an empty name was reported already. */
    void says(String prompt, Set<String> gaps, boolean option) {
        if (!prompt.isEmpty()) {
            reading.says(prompt, gaps, option, at());
        }
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The entries in the order of the file. */
    Map<String, Yaml> entries() {
        var entries = new LinkedHashMap<String, Yaml>();
        if (!(node instanceof MappingNode map)) {
            report("Here should be entries of the form “name: value”.", YamlTrouble.missingSpace(node));
            return entries;
        }
        for (NodeTuple tuple : map.getValue()) {
            Yaml key = new Yaml(file, tuple.getKeyNode(), tuple.getKeyNode(), reading);
            String name = key.text();
            if (entries.put(name, new Yaml(file, tuple.getValueNode(), tuple.getKeyNode(), reading)) != null) {
                key.report(Rule.WRITTEN_TWICE, "“" + name + "” stands here twice.", "Keep one of them.");
            }
        }
        return entries;
    }

    /** The entries, having reported every name that isn't among the known ones. */
    Map<String, Yaml> entries(Set<String> known) {
        Map<String, Yaml> entries = entries();
        entries.forEach((name, value) -> {
            if (!known.contains(name)) {
                value.report(
                        "“" + name + "” means nothing here.",
                        name.matches("[a-z0-9-]+:\\S.*")
                                ? "Write a space after the colon."
                                : NearName.among(name, known));
            }
        });
        return entries;
    }

    /** The text of a scalar; empty text when it isn't one. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            YamlTrouble.of(scalar).ifPresent(trouble -> report(trouble.what(), trouble.cure()));
            return scalar.getValue();
        }
        report("Here should be one word or sentence.", "Write it after the colon.");
        return "";
    }

    /** A list of texts; one text counts as a list of one. */
    List<String> texts() {
        return items().stream().map(Yaml::text).toList();
    }

    /** The items of a list; one thing that isn't a list counts as a list of one. */
    List<Yaml> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        var items = new ArrayList<Yaml>();
        for (Node item : sequence.getValue()) {
            items.add(new Yaml(file, item, item, reading));
        }
        return items;
    }
}
