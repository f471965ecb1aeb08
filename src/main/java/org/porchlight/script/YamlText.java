package org.porchlight.script;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The text of one YAML file, of which as much is read as can be: an entry with a mistake is reported and left out, and the
 * rest is read again, so that one reading finds the mistakes of all.
 */
final class YamlText {
    /** Ten times the longest of ours. */
    private static final int LARGEST = 500_000;

    private static final int MISTAKES = 30;

    private static final Pattern ENTRY = Pattern.compile("^[\"']?([\\p{L}\\p{N}*#-]+)");

    private final String file;
    private final ScriptReading reading;
    private final LoadSettings settings;
    private String[] lines;

    YamlText(String file, String text, ScriptReading reading) {
        this.file = file;
        this.reading = reading;
        this.lines = text.length() > LARGEST ? new String[0] : text.split("\n", -1);
        this.settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true)
                .build();
        if (text.length() > LARGEST) {
            lost(
                    "The file has " + text.length() / 1_000_000.0 + " million characters.",
                    "Keep to " + LARGEST + ": look for what was pasted into it.");
        }
    }

    /** What can be read; empty when nothing can, which is then reported. */
    Optional<Node> root() {
        if (lines.length == 0) {
            return Optional.empty();
        }
        for (int mistake = 0; mistake < MISTAKES; mistake++) {
            try {
                return readable(new Compose(settings).composeString(String.join("\n", lines)), mistake > 0);
            } catch (YamlEngineException e) {
                YamlTrouble trouble = YamlTrouble.of(e, lines);
                if (mistake == 0 || !trouble.mayFollow()) {
                    report(trouble.line(), trouble.column(), trouble.what(), trouble.cure());
                }
                if (!leaveOut(trouble.line())) {
                    break;
                }
            } catch (StackOverflowError e) {
                lost("Entries stand in each other without an end.", "Indent them less.");
                return Optional.empty();
            }
        }
        reading.lose(file);
        return Optional.empty();
    }

    private Optional<Node> readable(Optional<Node> root, boolean partly) {
        if (root.isEmpty() && partly) {
            reading.lose(file);
        } else if (root.isEmpty()) {
            lost("The file is empty.", "Write its first entry, or remove it.");
        } else if (YamlTrouble.loops(root.get())) {
            lost("An anchor (&) is used inside itself.", "Write that part out instead of “*”.");
            return Optional.empty();
        }
        return root;
    }

    /** Empties the lines of the entry around a line; false when there is none. */
    private boolean leaveOut(int line) {
        int from = Math.min(line, lines.length) - 1;
        while (from >= 0 && !begins(lines[from])) {
            from--;
        }
        if (from < 0) {
            return false;
        }
        Matcher name = ENTRY.matcher(lines[from]);
        if (name.find()) {
            reading.lose(file, name.group(1));
        }
        int to = from + 1;
        while (to < lines.length && !begins(lines[to])) {
            to++;
        }
        lines = lines.clone();
        Arrays.fill(lines, from, to, "");
        return true;
    }

    private static boolean begins(String line) {
        return !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && "#}])".indexOf(line.charAt(0)) < 0;
    }

    private void lost(String what, String cure) {
        reading.lose(file);
        report(1, 1, what, cure);
    }

    private void report(int line, int column, String what, String cure) {
        reading.finding(new Finding(new SourcePosition(file, line, column), Rule.NOT_YAML, what, cure));
    }
}
