package org.porchlight.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
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
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                reading.finding(new Finding(
                        new SourcePosition(file, 1), "The file is empty.", "Write its first entry, or remove it."));
            }
            return root.map(node -> new Yaml(file, node, node, reading));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            reading.finding(new Finding(
                    new SourcePosition(file, line),
                    "This is not YAML: " + e.getProblem() + ".",
                    "Check indents, quotes, colons."));
        } catch (YamlEngineException e) {
            reading.finding(
                    new Finding(new SourcePosition(file, 1), "This is not YAML.", "Check indents, quotes and colons."));
        }
        return Optional.empty();
    }

    SourcePosition at() {
        return new SourcePosition(
                file, place.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    void report(String what, String cure) {
        reading.finding(new Finding(at(), what, cure));
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
            report("Here should be entries of the form “name: value”.", "Indent them below.");
            return entries;
        }
        for (NodeTuple tuple : map.getValue()) {
            Yaml key = new Yaml(file, tuple.getKeyNode(), tuple.getKeyNode(), reading);
            String name = key.text();
            if (entries.put(name, new Yaml(file, tuple.getValueNode(), tuple.getKeyNode(), reading)) != null) {
                key.report("“" + name + "” stands here twice.", "Keep one of them.");
            }
        }
        return entries;
    }

    /** The entries, having reported every name that isn't among the known ones. */
    Map<String, Yaml> entries(Set<String> known) {
        Map<String, Yaml> entries = entries();
        entries.forEach((name, value) -> {
            if (!known.contains(name)) {
                value.report("“" + name + "” means nothing here.", NearName.among(name, known));
            }
        });
        return entries;
    }

    /** The text of a scalar; empty text when it isn't one. */
    String text() {
        if (node instanceof ScalarNode scalar) {
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
