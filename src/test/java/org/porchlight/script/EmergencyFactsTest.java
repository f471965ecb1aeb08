package org.porchlight.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.lint.CheckedScript;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.EmergencyFactsFixture.Fact;
import org.porchlight.testing.Sentence;
import org.porchlight.testing.SharedFiles;

/**
 * Each fact that is said in an emergency and of the law, by voice and by text, stands beside its line of the facts file in the table
 * {@code emergency-facts.yaml}: a line that changed, a prompt that no longer says it and a sentence that is new fail.
 */
class EmergencyFactsTest {
    private static final EmergencyFactsFixture TABLE = EmergencyFactsFixture.read();
    private static final Script SCRIPT = CheckedScript.read(ScriptFiles.packaged(), SpokenPrompts.ALL);

    static List<Fact> facts() {
        return TABLE.facts();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void is_said_in_every_language_where_the_table_says(Fact fact) {
        assertThat(fact.languages()).isNotEmpty().allSatisfy(language -> assertThat(fact.prompts())
                .isNotEmpty()
                .allSatisfy((channel, prompts) -> assertThat(prompts)
                        .filteredOn(prompt -> !fact.saidIn(said(language, prompt, channel), language))
                        .as("silent in " + language + " by " + channel)
                        .isEmpty()));
    }

    @Test
    void every_line_of_the_facts_file_is_as_it_was_when_somebody_looked() throws IOException {
        var file = SharedFiles.of("content-facts.md");
        assumeTrue(
                Files.exists(file),
                "SKIPPED, no fact was compared: the facts file is not at " + file + " (set PORCHLIGHT_SHARED)");
        List<String> lines = Files.readAllLines(file);

        assertThat(TABLE.facts().stream().filter(fact -> !fact.found(lines).equals(List.of(fact.line()))))
                .as("read these lines again, then what is said, then write down the new hash")
                .isEmpty();
    }

    @Test
    void every_sentence_has_its_fact_or_is_named_as_having_none() {
        assertThat(sentences().filter(sentence -> !TABLE.knows(sentence))).isEmpty();
    }

    @Test
    void nothing_stands_in_the_table_that_is_not_said() {
        List<Sentence> said = sentences().toList();

        assertThat(TABLE.wordsOf()).allMatch(word -> said.stream()
                .anyMatch(sentence -> sentence.language() == word.language() && sentence.holds(word.text())));
    }

    @Test
    void no_prompt_is_without_a_fact_but_the_count_an_open_ear_and_what_anybody_may_refuse() {
        assertThat(prompts(Language.EN).map(Phrase::key).filter(key -> TABLE.facts().stream()
                        .noneMatch(fact -> fact.prompts().values().stream().anyMatch(keys -> keys.contains(key)))))
                .containsExactlyInAnyOrder(
                        "overdose.breathe", "overdose.count", "afternaloxone.more", "rights.start", "rights.clinic");
    }

    private static String said(Language language, String prompt, Channel channel) {
        return SCRIPT.words().phrase(language, prompt).in(channel, Map.of());
    }

    private static Stream<Sentence> sentences() {
        return Stream.of(Language.values())
                .flatMap(language -> prompts(language).flatMap(phrase -> Stream.of(Channel.values())
                        .flatMap(channel -> Sentence.all(phrase.key(), language, phrase.words(channel)))))
                .distinct();
    }

    /** The prompts that are looked at, without what a key or a word leads to. */
    private static Stream<Phrase> prompts(Language language) {
        return SCRIPT.words().all(language).stream()
                .filter(phrase -> phrase.words().isEmpty())
                .filter(phrase -> TABLE.covers(phrase.key()));
    }
}
