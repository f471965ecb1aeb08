package org.porchlight.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.script.Finding;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;

/** What an editor is told who never heard of YAML's grammar: the line, and what to type; never a stack trace. */
class YamlMistakesTest {
    /** A file of words, ⏎ begins a line and ⇥ is a tab; then line and column, what is wrong, and how it is mended. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a: x⏎b:⏎⇥voice: x              | 3:1  | A tab stands here.                        | Indent with spaces, two for each level.
        a: x⏎⇥b: x                     | 2:1  | A tab stands here.                        | Indent with spaces
        a: x⏎b: y⏎a: z                 | 3:1  | “a” stands here twice.                    | Keep one of them.
        a: Call: now                    | 1:8  | A colon stands where none can.            | Put a sentence with a colon in "double quotes"
        a: x⏎  b: y                    | 2:4  | A colon stands where none can.            | or indent this line like those around it.
        a:⏎    voice: x⏎  text: y      | 3:3  | This line is indented unlike those before it. | Begin it below the entries that it belongs to
        a: x⏎b y⏎c: z                  | 3:1  | A colon is missing, here or in the line before. | Write “name: value”
        a: {voice:x, text: "y"}         | 1:5  | “voice:x” means nothing here.             | Write a space after the colon.
        a: “Hello there”                | 1:1  | Curly quotes hold nothing together here.  | Use straight quotes, " or '.
        a: “Hello: there”               | 1:10 | A colon stands where none can.            | Use straight quotes, " or ', not curly ones.
        a: "Hello                       | 1:4  | A quote or bracket is opened here and never closed. | Close it with the same sign
        a: {voice: x, text: y           | 1:4  | A bracket is not closed, or a comma is missing. | Write [word, word]
        a: [x, y                        | 1:4  | A bracket is not closed, or a comma is missing. | Write [word, word]
        a: *b                           | 1:4  | “*” names an anchor (&) that is not above it in this file. | Write that part out
        a: &b {c: *b}                   | 1:1  | An anchor (&) is used inside itself.      | Write that part out instead of “*”.
        a: @home                        | 1:4  | A value can't begin with this sign.       | Put the whole value in "double quotes".
        a: "C:\\home"                   | 1:8  | “\\” means something of its own in double quotes. | Write it twice, or leave it out.
        a:                              | 1:1  | Nothing stands here.                      | Write it after the colon.
        a: x⏎---⏎b: y                  | 2:1  | “---” begins another document.            | Keep one document in a file
        - x                             | 1:1  | Here should be entries of the form “name: value”. | Indent them below.
        a: [x, y, z]                    | 1:1  | Here should be entries of the form “name: value”. | Indent them below.
        Hello there.                    | 1:1  | Here should be entries of the form “name: value”. | Indent them below.
        # nothing                       | 1:1  | The file is empty.                        | Write its first entry, or remove it.
        """)
    void each_mistake_gets_a_line_that_helps(String text, String place, String what, String cure) {
        List<Finding> findings = findings(text.replace("⏎", "\n").replace("⇥", "\t"));

        assertThat(findings).first().satisfies(first -> {
            assertThat(first.at()).asString().isEqualTo("words/en/x.yaml:" + place);
            assertThat(first.what()).isEqualTo(what);
            assertThat(first.cure()).contains(cure);
        });
    }

    @Test
    void a_mistake_in_one_entry_hides_none_in_another() {
        List<Finding> findings = findings("a:\n\tvoice: x\nb: x\nc: Call: now\nd: y\ne: [x\n");

        assertThat(findings)
                .filteredOn(it -> it.rule() == Rule.NOT_YAML)
                .extracting(it -> it.at().line())
                .containsExactly(2, 4, 6);
    }

    @Test
    void a_file_of_ten_million_characters_is_not_read() {
        assertThat(findings("a: x\n".repeat(2_000_000))).first().satisfies(it -> assertThat(it.toString())
                .contains(
                        "words/en/x.yaml:1:1: error: The file has 10.0 million characters.",
                        "look for what was pasted"));
    }

    @Test
    void brackets_in_brackets_without_an_end_are_a_finding() {
        assertThat(findings("a: " + "[".repeat(100_000)))
                .first()
                .extracting(Finding::rule)
                .isEqualTo(Rule.NOT_YAML);
    }

    @Test
    void anchors_that_multiply_are_a_finding() {
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            laughs.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10).replaceFirst(", $", "")));
        }

        assertThat(findings(laughs.toString())).isNotEmpty();
    }

    @Test
    void a_sign_that_nobody_sees_is_shown() {
        assertThat(findings("a: x\nb: y\u0007\n")).first().satisfies(it -> {
            assertThat(it.at()).asString().isEqualTo("words/en/x.yaml:2:5");
            assertThat(it.what()).isEqualTo("A sign that can't be seen stands here.");
        });
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_do_no_harm() {
        assertThat(findings("\uFEFFa: \"x\"\r\nb: \"y\"\r\n"))
                .filteredOn(it -> it.rule() != Rule.UNUSED_PROMPT && it.rule() != Rule.MISSING_PROMPT)
                .isEmpty();
    }

    /** What is found in one file of words, which comes first: of the rest of the line there is nothing. */
    private static List<Finding> findings(String text) {
        Map<String, String> files = new TreeMap<>(Map.of("words/en/x.yaml", text));
        return ScriptReader.read(new ScriptFiles(files)).reading().findings();
    }
}
