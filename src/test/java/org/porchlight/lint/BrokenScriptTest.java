package org.porchlight.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.script.Finding;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;

/** What a person who edits the scripts is told when a change doesn't hold together: file, line, what, and the cure. */
class BrokenScriptTest {
    private static final ScriptFiles GOOD = withoutExamples();
    private static final Pattern TOLD = Pattern.compile("([^:]+):(.*?): ([A-Z“].*)");

    @Test
    void the_packaged_scripts_pass_without_a_warning() {
        assertThat(Lint.all(
                        ScriptReader.read(ScriptFiles.packaged()),
                        SpokenPrompts.ALL,
                        Optional.of(LocalDate.of(2026, 11, 29))))
                .isEmpty();
    }

    /**
     * One change a line, and the finding about it; the line told is that of the words behind the colon; ⏎ begins a new
     * one.
     */
    private static final List<Change> CHANGES =
            """
            help.yaml              | silent: here.wait        | silent: here.wiat        | help.yaml:wiat: There is no step “here.wiat”. Did you mean “here.wait”? If not, write it.
            help.yaml              | to: person.start         | to: nobody               | help.yaml:nobody: There is no step “help.nobody”. Write it, or name another.
            naloxone.yaml          | yes: near                | yes: naer                | naloxone.yaml:naer: There is no step “naloxone.naer”. Did you mean “naloxone.near”? If not, write it.
            naloxone.yaml          | then: sites}             | then: again}             | naloxone.yaml:near-kits: {say: “again” can't stand here. Name a step: only “to” and “silent” lead back, again or next.
            callback.yaml          | no-time: no-time         | no-time: notime          | callback.yaml:notime: There is no step “callback.notime”. Did you mean “callback.no-time”? If not, write it.
            callback.yaml          | unreachable: unreachable | unreachable: unreached   | callback.yaml:unreached: There is no step “callback.unreached”.
            hotline.yaml           | "9": overdose.start      | "9": overdose.starts     | hotline.yaml:overdose.starts: There is no step “overdose.starts”. Did you mean “overdose.start”? If not, write it.
            hotline.yaml           | callback.forget: ring    | callback.forgot: ring    | hotline.yaml:callback.forgot: There is no step “callback.forgot”.
            hotline.yaml           | where: naloxone.where    | where: naloxone.near     | hotline.yaml:naloxone.near: “naloxone.near” asks for no place. Name a step with “ask: place”.
            naloxone.yaml          | of: sites⏎  menu        | of: sitess⏎  menu       | naloxone.yaml:sitess: There is no step “naloxone.sitess”. Did you mean “naloxone.sites”? If not, write it.
            naloxone.yaml          | of: sites⏎  menu        | of: where⏎  menu        | naloxone.yaml:of: where: “naloxone.where” lists no sites. Name a step with “list: sites”.
            naloxone.yaml          | say: [naloxone.text-address, naloxone.kind, naloxone.news, naloxone.checked], of: sites, | say: naloxone.text-address, | naloxone.yaml:naloxone.text-address: Nothing fills {city}, {distance}, {door}, {hours} in “naloxone.text-address” here. Name the list that the site is on with “of”.
            naloxone.yaml          | service: naloxone        | service: naloxon         | naloxone.yaml:service: naloxon: There is no service “naloxon”. Did you mean “naloxone”? If not, add it to the services of hotline.yaml.
            naloxone.yaml          | list: sites              | list: site               | naloxone.yaml:list: site: There is no “list: site”. Did you mean “sites”? Known: meant, sites, towns, windows.
            naloxone.yaml          | ask: place               | ask: plaice              | naloxone.yaml:plaice: There is no “ask: plaice”. Did you mean “place”? Known: number, place, word.
            naloxone.yaml          | branch: place            | branch: placed           | naloxone.yaml:placed: There is no “branch: placed”. Did you mean “place”? Known: call, canada, feedback, fits, kits, news, number, own, place, site, spoken, text, unsure.
            callback.yaml          | do: forget               | do: wipe                 | callback.yaml:wipe: There is no “do: wipe”. Known: call, call-later, feedback, forget, now-is-good, report, stop-calls, stop-texts, text, withdraw.
            naloxone.yaml          | only: voice}⏎    3      | only: phone}⏎    3      | naloxone.yaml:phone: There is no “only: phone”. Known: text, voice.
            welcome.yaml           | language: fr             | language: fe             | welcome.yaml:language: fe: There is no “language: fe”. Did you mean “fr”? Known: en, es, fr.
            naloxone.yaml          | slow: true               | slow: yes                | naloxone.yaml:slow: yes: There is no “slow: yes”. Known: false, true.
            callback.yaml          | keep: message.yes        | keep: mesage.yes         | callback.yaml:mesage: There is no answer “mesage.yes” to keep. Did you mean “message.yes”? Known: days.all, feedback.broken,
            callback.yaml          | keep: message.yes        | keep: yes                | callback.yaml:keep: yes: There is no answer “yes” to keep.
            callback.yaml          | keep: word.robin         | keep: word.rubin         | callback.yaml:rubin: There is no answer “word.rubin” to keep. Did you mean “word.robin”? Known:
            callback.yaml          | lines: talk              | lines: tlak              | callback.yaml:tlak: There is no group of lines “tlak”. Did you mean “talk”? If not, add it to lines.yaml.
            lines.yaml             | talk: [988,              | talk: [989,              | lines.yaml:989,: There is no line “989”. Did you mean “988”? If not, add it to lines.yaml.
            lines.yaml             | 1-800-484-3731           | 1-800-484-373            | lines.yaml:1-800-484-373,: “1-800-484-373” is no number to ring. Write its digits
            naloxone.yaml          | say: naloxone.where      | say: naloxone.were       | naloxone.yaml:naloxone.were: There is no prompt “naloxone.were”. Did you mean “naloxone.where”? If not, add it to words/en, words/fr and words/es.
            naloxone.yaml          | unclear: naloxone.no-such-place | unclear: naloxone.what | naloxone.yaml:naloxone.what: There is no prompt “naloxone.what”. Add it to words/en, words/fr and words/es.
            words/fr/naloxone.yaml | once-more:               | once-mor:                | naloxone.yaml:naloxone.once-more: There is no prompt “naloxone.once-more” in fr. Add it to words/fr/naloxone.yaml.
            words/es/naloxone.yaml | near: {voice: "Cerca de {place} | near: {voice: "Cerca | naloxone.yaml:near-kits: {say: “naloxone.near” has other gaps in other languages. Use the same {names} in all three.
            words/fr/welcome.yaml  | menu-quietly:            | menu-quiet:              | words/en/welcome.yaml:1: There is no prompt “welcome.menu-quietly” in fr. Add it to words/fr/welcome.yaml.
            words/es/topics.yaml   | break:                   | brake:                   | words/en/topics.yaml:1: There is no prompt “topics.break” in es. Add it to words/es/topics.yaml.
            words/fr/rights.yaml   | samaritan-in-ca:         | samaritan-in-cb:         | words/en/rights.yaml:1: There is no prompt “rights.samaritan-in-ca” in fr. Add it to words/fr/rights.yaml.
            words/en/rights.yaml   | with no name, and a care plan. | with no name, and a care plan. Ask there, ask here, ask twice. Ask there, ask here, ask twice. Ask there, ask here, ask twice. Ask there, ask here, ask twice. | rights.yaml:children: {say: In en the text of “rights.children” takes 4 segments with its options. Shorten its words,
            words/en/naloxone.yaml | {name}.                  | {nmae}.                  | words/en/naloxone.yaml:site: Nothing fills {nmae} in “naloxone.site”. Did you mean “name”? Known: alert, checked, city, distance,
            words/en/help.yaml     | , words: [overdose, od, steps, dying, not waking, not breathing]} | } | help.yaml:to: overdose.text-new: Nobody can choose “help.to-overdose” by text in en. Give that prompt “words: [...]” in words/en.
            words/fr/callback.yaml | text: "DEMANDER cet appel" | text: "START pour demander" | words/fr/callback.yaml:START pour: The phone company itself answers “START”, which can't choose “callback.review-yes”. Use another word.
            words/en/callback.yaml | text: "KEEP it"         | text: "CANCEL it"        | words/en/callback.yaml:CANCEL it: The phone company itself answers “CANCEL”, which can't choose “callback.to-keep”. Use another word.
            words/en/rights.yaml   | [legal, lawyer, legal aid] | [legal, help]         | words/en/rights.yaml:to-lawyer: The phone company itself answers “help”, which can't choose “rights.to-lawyer”. Use another word.
            words/es/answers.yaml  | unsure: [               | more: [a]⏎unsure: [     | words/es/answers.yaml:more: “more” means nothing here. Known: 1, 2, 3,
            callback.yaml          | keep: message.yes, answer: yes | keep: message.yes, answer: maybe | callback.yaml:maybe: There is no “answer: maybe”. Known: later, no, yes.
            words/en/naloxone.yaml | Do you get texts         | 日 Do you get texts      | words/en/naloxone.yaml:日: “日” makes this text cost double. Keep to
            words/en/keywords.yaml | [help,                   | [{a: b}, help,           | words/en/keywords.yaml:{a: b}: Here should be one word or sentence.
            words/en/keywords.yaml | [help,                   | ["!!", help,             | words/en/keywords.yaml:"!!": A keyword without a letter or a digit. Take it out
            words/en/keywords.yaml | greeting:                | hallos: [hallo]⏎greeting: | words/en/keywords.yaml:hallos: There is no keyword “hallos”.
            words/de/here.yaml     |                          | wait: Hallo              | words/de/here.yaml:wait: “de” is not a language of this line. Use words/en, words/fr or words/es.
            naloxone.yaml          | which: which             | # which                  | naloxone.yaml:where:: “naloxone.where” lacks “which”. Add it.
            naloxone.yaml          | say: naloxone.where      | sya: naloxone.where      | naloxone.yaml:sya: “sya” means nothing in this step. Did you mean “say”? Known:
            privacy.yaml           | note: privacy            | note: what we keep       | privacy.yaml:note:: “what we keep” is no word to count. Write small letters and hyphens, such as “naloxone-near”.
            privacy.yaml           | note: privacy            | note: privacy⏎  note: again | privacy.yaml:note: again: “note” stands here twice. Keep one of them.
            privacy.yaml           | 2: {to: person           | 9: {to: person           | privacy.yaml:9: {: The key “9” means the same everywhere. Use one from 1 to 8.
            help.yaml              | silent: here.wait        | # silent                 | help.yaml:start:: “help.start” doesn't say where silence leads. Add “silent: step”.
            privacy.yaml           | to: person.start         | to: next                 | privacy.yaml:to: next: “next” leads nowhere here. Say it at a list, or name the list with “of”.
            here.yaml              | wait:                    | stuck: {say: here.wait}⏎wait: | here.yaml:stuck: This step leads nowhere. Give it a “menu”, a “then”, or “end: true”.
            here.yaml              | wait:                    | lost: {say: here.wait, then: wait}⏎wait: | here.yaml:lost: Nothing leads to “here.lost”. Lead to it, or remove it.
            hotline.yaml           | voices:                  | voices: [                | hotline.yaml:voices: [: A bracket is not closed, or a comma is missing. Write
            """.lines().map(BrokenScriptTest::change).toList();

    /** What each change brings up. Those in different files are made at once: every mistake is found beside others. */
    private static final Map<Change, List<Finding>> FOUND = found();

    private record Change(String file, String there, String instead, String told) {
        @Override
        public String toString() {
            return file + ": " + instead;
        }
    }

    private static Change change(String line) {
        String[] parts = Pattern.compile("\\|").split(line.replace("⏎", "\n"), 4);
        return new Change(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
    }

    private static Map<Change, List<Finding>> found() {
        Map<Change, List<Finding>> found = new HashMap<>();
        var left = new ArrayList<>(CHANGES);
        while (!left.isEmpty()) {
            Map<String, Change> batch = new LinkedHashMap<>();
            left.forEach(change -> batch.putIfAbsent(change.file(), change));
            left.removeAll(batch.values());
            ScriptFiles files = GOOD;
            for (Change change : batch.values()) {
                files = changed(files, change.file(), change.there(), change.instead());
            }
            List<Finding> findings = findings(files);
            batch.values().forEach(change -> found.put(change, findings));
        }
        return found;
    }

    static List<Change> changes() {
        return CHANGES;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void each_mistake_is_found_where_it_stands_with_its_cure(Change change) {
        String told = located(changed(change.file(), change.there(), change.instead()), change.told());

        assertThat(FOUND.get(change))
                .extracting(it -> it.at().file() + ":" + it.at().line() + ": " + it.what() + " " + it.cure())
                .filteredOn(it -> it.startsWith(told))
                .as(() -> told + " among " + FOUND.get(change))
                .hasSize(1);
    }

    @Test
    void a_list_of_keywords_under_another_name() {
        assertThat(findings(changed("words/es/keywords.yaml", "privacy:", "privacidad:")))
                .extracting(it -> it.what() + " " + it.cure())
                .satisfiesExactly(
                        lacking -> assertThat(lacking)
                                .contains("There are no words for “privacy”. Add “privacy: [word, word]”."),
                        unknown -> assertThat(unknown).contains("There is no keyword “privacidad”."));
    }

    @Test
    void a_menu_of_five() {
        String option = "    2: {to: person.start, say: welcome.to-person}\n";
        String more = option.replace("2:", "5:");

        assertThat(findings(changed("privacy.yaml", option, option + more)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.what()).contains("5 options");
                    assertThat(it.cure()).contains("4 at most");
                });
    }

    @Test
    void steps_in_a_circle_that_asks_nothing() {
        ScriptFiles files = changed(
                "here.yaml",
                "wait:",
                "round: {say: here.wait, then: about}\nabout: {say: here.wait, then: round}\nwait:");

        assertThat(findings(files))
                .filteredOn(it -> it.what().contains("in circles"))
                .extracting(it -> it.at().line())
                .containsExactly(line(files, "here.yaml", "round:"), line(files, "here.yaml", "about:"));
    }

    @Test
    void a_step_that_is_too_deep() {
        var menus = new StringBuilder("start:\n"
                + "  say: [privacy.kept, privacy.counted]\n"
                + "  menu: {1: {to: deep1, say: privacy.to-erase}}\n"
                + "  silent: here.wait\n");
        for (int depth = 1; depth <= 5; depth++) {
            menus.append(
                    "deep%d:\n  say: privacy.kept\n  menu: {1: {to: deep%d, say: welcome.to-menu}}\n  silent: here.wait\n"
                            .formatted(depth, Math.min(depth + 1, 5)));
        }
        ScriptFiles files = changed("privacy.yaml", GOOD.texts().get("privacy.yaml"), menus.toString());

        assertThat(findings(files))
                .allSatisfy(it -> assertThat(it.what()).contains("menus deep"))
                .extracting(it -> it.at().line())
                .contains(line(files, "privacy.yaml", "deep5:"));
    }

    @Test
    void a_prompt_that_nothing_says_is_looked_at_all_the_same() {
        ScriptFiles files = changed("words/en/here.yaml", "wait:", "odd: \"Hello {you}.\"\nwait:");

        assertThat(findings(files))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(Rule.EMPTY_GAP, Rule.UNUSED_PROMPT);
    }

    @Test
    void a_text_that_would_arrive_in_pieces() {
        String sentence = "One drug at a time is safest.";

        assertThat(findings(changed("words/en/safer.yaml", sentence, sentence.repeat(20))))
                .anySatisfy(it -> assertThat(it.what()).contains("is too long for a text."));
    }

    @Test
    void all_that_is_wrong_is_told_once_and_in_the_order_of_the_files() {
        var texts = new TreeMap<>(
                changed("privacy.yaml", "  note: privacy", "  ntoe: privacy").texts());
        texts.computeIfPresent("help.yaml", (name, text) -> text.replace("note: help", "nott: help"));

        assertThat(findings(new ScriptFiles(texts)))
                .doesNotHaveDuplicates()
                .extracting(it -> it.at().file())
                .containsExactly("help.yaml", "privacy.yaml");
    }

    @Test
    void a_file_that_is_no_text_is_named(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("safer.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ScriptFiles.in(folder))
                .hasMessageContaining("safer.yaml")
                .hasMessageContaining("UTF-8");
    }

    /** The shipped scripts without what is learnt from: it is long, and no change here touches it. */
    private static ScriptFiles withoutExamples() {
        return new ScriptFiles(ScriptFiles.packaged().texts().entrySet().stream()
                .filter(file -> !file.getKey().contains("/examples/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The scripts with the first such words replaced; with none, a file of these words. */
    private static ScriptFiles changed(String file, String there, String instead) {
        return changed(GOOD, file, there, instead);
    }

    private static ScriptFiles changed(ScriptFiles files, String file, String there, String instead) {
        var texts = new TreeMap<>(files.texts());
        assertThat(texts.getOrDefault(file, "")).contains(there);
        texts.merge(
                file,
                instead,
                (text, words) -> text.replaceFirst(Pattern.quote(there), Matcher.quoteReplacement(words)));
        return new ScriptFiles(texts);
    }

    private static List<Finding> findings(ScriptFiles files) {
        return Lint.structure(ScriptReader.read(files), SpokenPrompts.ALL);
    }

    /** "here.yaml:wiat: There is…" with the number of the first line that holds "wiat" in its place. */
    private static String located(ScriptFiles files, String told) {
        Matcher parts = TOLD.matcher(told);
        assertThat(parts.matches()).isTrue();
        String mark = parts.group(2);
        int line = mark.matches("\\d+") ? Integer.parseInt(mark) : line(files, parts.group(1), mark);
        return parts.group(1) + ":" + line + ": " + parts.group(3);
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
}
