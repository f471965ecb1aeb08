package org.porchlight.script;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mistake in YAML, in words for a person who edits the scripts and never heard of its grammar.
 *
 * @param mayFollow whether it may come only of what was left out before
 */
record YamlTrouble(int line, int column, String what, String cure, boolean mayFollow) {
    private static final String CURLY = "“”„‘’";

    /** What the parser says begins so, and what it mostly means. */
    private record Known(String said, String what, String cure) {}

    private static final List<Known> KNOWN = List.of(
            new Known("\\t", "A tab stands here.", "Indent with spaces, two for each level."),
            new Known("TAB", "A tab stands here.", "Indent with spaces, two for each level."),
            new Known(
                    "mapping values are not allowed",
                    "A colon stands where none can.",
                    "Put a sentence with a colon in \"double quotes\", or indent this line like those around it."),
            new Known(
                    "could not find expected ':'",
                    "A colon is missing, here or in the line before.",
                    "Write “name: value”, with a space after the colon."),
            new Known(
                    "unexpected end of stream",
                    "A quote or bracket is opened here and never closed.",
                    "Close it with the same sign: \"…\", […] or {…}."),
            new Known(
                    "expected ',' or",
                    "A bracket is not closed, or a comma is missing.",
                    "Write [word, word] or {name: value, name: value}, with quotes around words that hold , : { } or ["
                            + " ]."),
            new Known(
                    "<block end>",
                    "This line is indented unlike those before it.",
                    "Begin it below the entries that it belongs to, and look for a quote inside quotes."),
            new Known(
                    "undefined alias",
                    "“*” names an anchor (&) that is not above it in this file.",
                    "Write that part out, or name an anchor of this file."),
            new Known(
                    "cannot start any token",
                    "A value can't begin with this sign.",
                    "Put the whole value in \"double quotes\"."),
            new Known(
                    "escape character",
                    "“\\” means something of its own in double quotes.",
                    "Write it twice, or leave it out."),
            new Known(
                    "another document", "“---” begins another document.", "Keep one document in a file: take it out."));

    static YamlTrouble of(YamlEngineException e, String[] lines) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return unmarked(lines);
        }
        String said = marked.getProblem();
        boolean open = said.contains("unexpected end of stream") || said.contains("expected ',' or");
        Mark mark = (open ? marked.getContextMark() : marked.getProblemMark())
                .or(marked::getProblemMark)
                .orElseThrow();
        Known known = KNOWN.stream()
                .filter(it -> said.contains(it.said()))
                .findFirst()
                .orElse(new Known("", "This can't be read: " + said + ".", "Check indents, quotes and colons."));
        return new YamlTrouble(
                mark.getLine() + 1,
                mark.getColumn() + 1,
                known.what(),
                curly(lines, mark.getLine())
                        ? "Use straight quotes, \" or ', not curly ones. " + known.cure()
                        : known.cure(),
                said.contains("undefined alias"));
    }

    private static boolean curly(String[] lines, int line) {
        return line < lines.length && lines[line].chars().anyMatch(sign -> CURLY.indexOf(sign) >= 0);
    }

    /** The reader refuses signs that nobody can see, and doesn't say on which line. */
    private static YamlTrouble unmarked(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            for (int at = 0; at < lines[i].length(); at++) {
                char sign = lines[i].charAt(at);
                if (Character.isISOControl(sign) && sign != '\t' && sign != '\r') {
                    return new YamlTrouble(
                            i + 1, at + 1, "A sign that can't be seen stands here.", "Type the line anew.", false);
                }
            }
        }
        return new YamlTrouble(
                1, 1, "This file can't be read as it is.", "Use fewer anchors (&) and aliases (*).", false);
    }

    /** What is wrong with a scalar that can be read, such as one between curly quotes; empty when nothing is. */
    static Optional<YamlTrouble> of(ScalarNode scalar) {
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return Optional.empty();
        }
        String text = scalar.getValue();
        if (text.isEmpty()) {
            return Optional.of(new YamlTrouble(1, 1, "Nothing stands here.", "Write it after the colon.", false));
        }
        return CURLY.indexOf(text.charAt(0)) < 0
                ? Optional.empty()
                : Optional.of(new YamlTrouble(
                        1, 1, "Curly quotes hold nothing together here.", "Use straight quotes, \" or '.", false));
    }

    /** The cure where entries should be and are not. */
    static String missingSpace(Node node) {
        boolean tight = node instanceof ScalarNode scalar && scalar.getValue().matches("(?s)[a-z0-9-]+:\\S.*");
        return tight ? "Write a space after the colon." : "Indent them below.";
    }

    /** Whether a node lies within itself, by way of an anchor. */
    static boolean loops(Node node) {
        return loops(node, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean loops(Node node, Set<Node> around) {
        if (node instanceof ScalarNode) {
            return false;
        }
        if (!around.add(node)) {
            return true;
        }
        boolean loops = inside(node).anyMatch(inner -> loops(inner, around));
        around.remove(node);
        return loops;
    }

    private static Stream<Node> inside(Node node) {
        return switch (node) {
            case MappingNode map ->
                map.getValue().stream().flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()));
            case SequenceNode sequence -> sequence.getValue().stream();
            default -> Stream.of();
        };
    }
}
