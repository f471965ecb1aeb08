package org.porchlight.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.porchlight.SpokenPrompts;

/** A mistake in the scripts is told with file, line and cure, and nothing is told that isn't one. */
class ScriptReaderTest {
    private static final ScriptFiles GOOD = ScriptFiles.packaged();

    /** A copy of the scripts with one thing changed. */
    private static ScriptFiles with(String file, String text) {
        var texts = new TreeMap<>(GOOD.texts());
        texts.put(file, text);
        return new ScriptFiles(texts);
    }

    private static String text(String file) {
        assertThat(GOOD.texts()).containsKey(file);
        return GOOD.texts().get(file);
    }

    private static ScriptFiles replaced(String file, String what, String by) {
        assertThat(text(file)).contains(what);
        return with(file, text(file).replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(by)));
    }

    private static ScriptFiles appended(String file, String more) {
        return with(file, text(file) + more);
    }

    private static List<Finding> troubles(ScriptFiles files) {
        BrokenScript broken =
                catchThrowableOfType(BrokenScript.class, () -> ScriptReader.read(files, SpokenPrompts.ALL));
        assertThat(broken).as("the script is refused").isNotNull();
        assertThat(broken.troubles()).allSatisfy(trouble -> {
            assertThat(trouble.at().line()).isPositive();
            assertThat(trouble.what()).endsWith(".");
            assertThat(trouble.cure()).endsWith(".");
            assertThat(broken.getMessage()).contains(trouble.toString());
        });
        return broken.troubles();
    }

    private static int line(ScriptFiles files, String file, String words) {
        List<String> lines = files.texts().get(file).lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(words)) {
                return line + 1;
            }
        }
        throw new AssertionError("no line of " + file + " holds " + words);
    }

    /** Exactly one trouble, there, in words that name the thing, with a cure. */
    private static void one(ScriptFiles files, String file, String lineWith, String what, String cure) {
        List<Finding> troubles = troubles(files);

        assertThat(troubles).hasSize(1);
        assertThat(troubles.getFirst().at()).isEqualTo(new SourcePosition(file, line(files, file, lineWith)));
        assertThat(troubles.getFirst().what()).contains(what);
        assertThat(troubles.getFirst().cure()).contains(cure);
    }

    @Test
    void the_packaged_scripts_are_good() {
        assertThat(ScriptReader.read(GOOD, SpokenPrompts.ALL).steps()).hasSizeGreaterThan(40);
    }

    @Test
    void a_step_that_does_not_exist() {
        one(
                replaced("help.yaml", "silent: here.wait", "silent: here.wiat"),
                "help.yaml",
                "start:",
                "“here.wiat”",
                "such as “here.wait”");
    }

    @Test
    void an_option_to_a_step_that_does_not_exist() {
        one(
                replaced("help.yaml", "to: person.start", "to: nobody"),
                "help.yaml",
                "to: nobody",
                "“help.nobody”",
                "such as “");
    }

    @Test
    void a_prompt_that_lacks_in_one_language() {
        String french = text("words/fr/privacy.yaml").replaceFirst("(?m)^kept:", "kpet:");
        one(
                with("words/fr/privacy.yaml", french),
                "privacy.yaml",
                "start:",
                "“privacy.kept” in fr",
                "words/fr/privacy.yaml");
    }

    @Test
    void a_menu_of_five() {
        one(
                replaced("privacy.yaml", "    2: {to: person.start, say: welcome.to-person}\n", """
                        2: {to: person.start, say: welcome.to-person}
                        3: {to: person.start, say: welcome.to-person}
                        4: {to: person.start, say: welcome.to-person}
                        5: {to: person.start, say: welcome.to-person}
                    """),
                "privacy.yaml",
                "start:",
                "5 options",
                "4 at most");
    }

    @Test
    void a_key_that_means_the_same_everywhere() {
        one(
                replaced("privacy.yaml", "    2: {to: person", "    9: {to: person"),
                "privacy.yaml",
                "    9:",
                "“9” means the same everywhere",
                "from 1 to 8");
    }

    @Test
    void steps_in_a_circle_that_asks_nothing() {
        ScriptFiles files =
                appended("here.yaml", "\nround: {say: here.wait, then: about}\nabout: {say: here.wait, then: round}\n");

        assertThat(troubles(files))
                .filteredOn(it -> it.what().contains("in circles"))
                .extracting(Finding::at)
                .containsExactlyInAnyOrder(
                        new SourcePosition("here.yaml", line(files, "here.yaml", "round:")),
                        new SourcePosition("here.yaml", line(files, "here.yaml", "about:")));
    }

    @Test
    void a_step_that_is_too_deep() {
        var menus = new StringBuilder();
        for (int depth = 1; depth <= 5; depth++) {
            menus.append("deep")
                    .append(depth)
                    .append(":\n  say: privacy.kept\n  menu:\n    1: {to: deep")
                    .append(Math.min(depth + 1, 5))
                    .append(", say: welcome.to-menu}\n  silent: here.wait\n");
        }
        ScriptFiles files =
                with("privacy.yaml", text("privacy.yaml").replace("to: person.start", "to: deep1") + "\n" + menus);

        assertThat(troubles(files))
                .allSatisfy(it -> assertThat(it.what()).contains("menus deep"))
                .extracting(it -> it.at().line())
                .contains(line(files, "privacy.yaml", "deep5:"));
    }

    @Test
    void a_step_that_nothing_leads_to() {
        one(
                appended("here.yaml", "\nlost: {say: here.wait, then: wait}\n"),
                "here.yaml",
                "lost:",
                "Nothing leads to “here.lost”",
                "Lead to it, or remove it");
    }

    @Test
    void a_phrase_that_the_line_never_says() {
        one(
                appended("words/en/here.yaml", "\nlie: \"Help is on the way.\"\n"),
                "words/en/here.yaml",
                "lie:",
                "“help is on the way” is never said",
                "another way");
    }

    @Test
    void an_entry_that_means_nothing() {
        one(
                replaced("privacy.yaml", "  note: privacy", "  ntoe: privacy"),
                "privacy.yaml",
                "ntoe",
                "“ntoe” means nothing",
                "note");
    }

    @Test
    void what_is_not_yaml() {
        ScriptFiles files = with("privacy.yaml", "start:\n  say: privacy.kept\n menu: [1\n");

        assertThat(troubles(files))
                .filteredOn(it -> it.what().contains("not YAML"))
                .singleElement()
                .satisfies(it -> assertThat(it.at().file()).isEqualTo("privacy.yaml"));
    }

    @Test
    void a_name_that_stands_twice() {
        ScriptFiles files = replaced("privacy.yaml", "  note: privacy", "  note: privacy\n  note: again");

        assertThat(troubles(files)).singleElement().satisfies(it -> {
            assertThat(it.at().file()).isEqualTo("privacy.yaml");
            assertThat(it.what()).contains("note");
        });
    }

    @Test
    void a_step_without_a_way_on() {
        ScriptFiles files = appended("here.yaml", "\nstuck: {say: here.wait}\n");

        one(files, "here.yaml", "stuck:", "leads nowhere", "“menu”");
    }

    @Test
    void a_step_that_does_not_say_where_silence_leads() {
        one(
                replaced("help.yaml", "  silent: here.wait", ""),
                "help.yaml",
                "start:",
                "doesn't say where silence leads",
                "“silent: step”");
    }

    @Test
    void gaps_that_differ_between_languages() {
        assertThat(text("words/es/naloxone.yaml")).contains("{place}");
        String spanish = text("words/es/naloxone.yaml")
                .replaceFirst("(?m)^near:.*$", "near: {voice: \"Cerca de {city}.\", text: \"Cerca de {city}:\"}");
        one(
                with("words/es/naloxone.yaml", spanish),
                "naloxone.yaml",
                "near: {say",
                "“naloxone.near” has other gaps",
                "in all three");
    }

    @Test
    void a_gap_that_nothing_fills() {
        ScriptFiles files = appended("words/en/here.yaml", "\nodd: \"Hello {you}.\"\n");

        one(files, "words/en/here.yaml", "odd:", "{you}", "Known");
    }

    @Test
    void an_option_that_no_texter_can_choose() {
        String english = text("words/en/welcome.yaml").replaceFirst("(to-privacy:.*?), words: \\[[^]]*]", "$1");
        one(
                with("words/en/welcome.yaml", english),
                "welcome.yaml",
                "to: privacy.start",
                "“welcome.to-privacy” by text in en",
                "words");
    }

    @Test
    void a_keyword_without_words_in_one_language() {
        String spanish = text("words/es/keywords.yaml").replaceFirst("(?m)^privacy:.*$", "");
        List<Finding> troubles = troubles(with("words/es/keywords.yaml", spanish));

        assertThat(troubles).singleElement().satisfies(it -> {
            assertThat(it.at().file()).isEqualTo("words/es/keywords.yaml");
            assertThat(it.what()).contains("“privacy”");
        });
    }

    @Test
    void a_file_in_a_folder_that_is_not_read() {
        one(
                with("words/de/here.yaml", "wait: Hallo\n"),
                "words/de/here.yaml",
                "wait",
                "“de” is not a language",
                "words/es");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_files() {
        var texts = new TreeMap<>(
                replaced("privacy.yaml", "  note: privacy", "  ntoe: privacy").texts());
        texts.put("help.yaml", text("help.yaml").replace("note: help", "nott: help"));
        List<Finding> troubles = troubles(new ScriptFiles(texts));

        assertThat(troubles).extracting(it -> it.at().file()).containsExactly("help.yaml", "privacy.yaml");
    }
}
