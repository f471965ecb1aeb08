package org.porchlight.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.SpokenPrompts;

/** What somebody who edits the scripts is told when a change doesn't hold together: file, line, what, and the cure. */
class BrokenScriptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        naloxone.yaml | {branch: place, yes: near | {branch: place, yes: nere | naloxone.yaml:3: There is no step “naloxone.nere”. Write it
        naloxone.yaml | say: naloxone.where | sya: naloxone.where | naloxone.yaml:7: “sya” means nothing in this step. Known:
        naloxone.yaml | which: which | | naloxone.yaml:5: “naloxone.where” lacks “which”. Add it.
        naloxone.yaml | 1: {to: next, | 9: {to: next, | naloxone.yaml:38: The key “9” means the same everywhere. Use one from 1 to 8.
        naloxone.yaml | yes: near, no: where} | yes: start, no: start} | naloxone.yaml:3: From here the script runs in circles
        words/fr/naloxone.yaml | once-more: | once-mor: | naloxone.yaml:94: There is no prompt “naloxone.once-more” in fr. Add it to words/fr/naloxone.yaml.
        words/en/naloxone.yaml | {name}. | {nmae}. | Nothing fills the gap {nmae}. Known: city, clock
        words/en/naloxone.yaml | It is sent. | We always send it. | words/en/naloxone.yaml:36: “always” is never said by this line. Say it another way.
        words/en/naloxone.yaml | Do you get texts | 日 Do you get texts | This English text would cost double. Keep to plain letters
        words/en/keywords.yaml | [od, | [{a: b}, od, | words/en/keywords.yaml:3: Here should be one word or sentence.
        words/en/keywords.yaml | [od, | ["!!", od, | words/en/keywords.yaml:3: A keyword without a letter or a digit. Take it out
        lines.yaml | 1-800-484-3731 | 1-800-484-373 | lines.yaml:18: “1-800-484-373” is no number to ring. Write its digits
        hotline.yaml | "9": overdose.start | "9": overdose.starts | hotline.yaml:3: There is no step “overdose.starts”.
        hotline.yaml | voices: | voices: [ | This is not YAML:
        """)
    void each_mistake_names_its_file_its_line_and_its_cure(String file, String there, String instead, String told) {
        assertThat(brokenBy(file, there, instead == null ? "" : instead)).hasMessageContaining(told);
    }

    @Test
    void a_text_that_would_arrive_in_pieces_is_refused() {
        String sentence = "One drug at a time is safest.";

        BrokenScript broken = brokenBy("words/en/safer.yaml", sentence, sentence.repeat(20));

        assertThat(broken).hasMessageContaining("words/en/safer.yaml:").hasMessageContaining("is too long for a text.");
    }

    @Test
    void the_same_mistake_is_told_once() {
        assertThat(brokenBy("words/en/naloxone.yaml", "{name}.", "{nmae}.").troubles())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_file_that_is_no_text_is_named(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("safer.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ScriptFiles.in(folder))
                .hasMessageContaining("safer.yaml")
                .hasMessageContaining("UTF-8");
    }

    private static BrokenScript brokenBy(String file, String there, String instead) {
        var texts = new TreeMap<>(ScriptFiles.packaged().texts());
        assertThat(texts.get(file)).contains(there);
        texts.computeIfPresent(
                file, (name, text) -> text.replaceFirst(Pattern.quote(there), Matcher.quoteReplacement(instead)));
        return catchThrowableOfType(
                BrokenScript.class, () -> ScriptReader.read(new ScriptFiles(texts), SpokenPrompts.ALL));
    }
}
