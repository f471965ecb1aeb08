package org.porchlight.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;

/** A line of the remarks that can't be read is told once, and nothing that names a remark beside it. */
class BrokenRemarksTest {
    @Test
    void one_line_that_can_not_be_read_is_the_one_finding() {
        Map<String, String> files = new TreeMap<>(ScriptFiles.packaged().texts());
        files.merge("words/en/remarks.txt", "\nover? there\n", String::concat);

        assertThat(Lint.errors(ScriptReader.read(new ScriptFiles(files)), SpokenPrompts.ALL))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.at().toString()).startsWith("words/en/remarks.txt:");
                    assertThat(finding.what()).contains("a phrase begins with a word that must be there: over? there");
                });
    }
}
