package org.porchlight.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.SourcePosition;

/** Finds the column at which words stand, so that an editor can put the cursor there. */
final class Sources {
    /** A prompt with its voice and its text hardly takes more lines. */
    private static final int LINES = 8;

    private final ScriptFiles files;
    private final Map<String, List<String>> lines = new HashMap<>();

    Sources(ScriptFiles files) {
        this.files = files;
    }

    /** Where the words stand in the prompt that begins at that place; the place itself where they are hidden. */
    SourcePosition of(SourcePosition prompt, String words) {
        List<String> all = lines.computeIfAbsent(prompt.file(), file -> files.texts()
                .getOrDefault(file, "")
                .lines()
                .map(line -> line.toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList());
        int from = prompt.column() - 1;
        for (int line = prompt.line() - 1; line < Math.min(all.size(), prompt.line() - 1 + LINES); line++) {
            int at = all.get(line).indexOf(words, from);
            if (at >= 0) {
                return new SourcePosition(prompt.file(), line + 1, at + 1);
            }
            from = 0;
        }
        return prompt;
    }
}
