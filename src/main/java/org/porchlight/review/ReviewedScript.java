package org.porchlight.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.process.Refusal;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Phrase;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.ScriptReader;
import org.porchlight.script.Step;
import org.porchlight.settings.ScriptFolder;

/**
 * The scripts as they stand, and what the lint finds about them where it was asked. They may be broken: a step may lead to none, a prompt may
 * be missing.
 */
public record ReviewedScript(ScriptDraft draft, Hotline hotline, List<Finding> findings) {
    /**
     * Reads the scripts of a folder, and has nothing checked.
     *
     * @throws Refusal when there is no {@code hotline.yaml} that can be read, which says where everything begins
     */
    public static ReviewedScript in(ScriptFolder folder) {
        return of(folder, List.of());
    }

    /**
     * Reads and checks the scripts of a folder.
     *
     * @param today judges what has a date
     * @throws Refusal when there is no {@code hotline.yaml} that can be read, which says where everything begins
     */
    public static ReviewedScript checked(ScriptFolder folder, LocalDate today) {
        return of(folder, folder.findings(today));
    }

    private static ReviewedScript of(ScriptFolder folder, List<Finding> findings) {
        ScriptDraft draft = ScriptReader.read(folder.files());
        return new ReviewedScript(
                draft,
                draft.hotline()
                        .orElseThrow(() -> Refusal.data(
                                "There is no hotline.yaml that can be read. porchlight check says what to mend.")),
                findings);
    }

    /** Every step by its name. */
    Map<String, Step> steps() {
        return draft.steps();
    }

    /** The names of the topic files, in the order of the alphabet. */
    public List<String> topics() {
        return steps().values().stream().map(Step::topic).distinct().sorted().toList();
    }

    /** The steps of a topic, in the order of its file. */
    List<Step> stepsOf(String topic) {
        return steps().values().stream()
                .filter(step -> step.topic().equals(topic))
                .toList();
    }

    /** What texts are about, or say besides, that lead to this step; its topic's own replies among them. */
    Set<String> textsTo(String step) {
        var texts = new TreeSet<String>();
        hotline.topics().forEach((topic, to) -> add(texts, topic.word(), step.equals(to)));
        hotline.commands().forEach((word, to) -> add(texts, word, step.equals(to)));
        hotline.remarks().values().forEach(remarks -> remarks.forEach((word, to) -> add(texts, word, step.equals(to))));
        draft.replies().values().forEach(inside -> {
            inside.topics().forEach((topic, to) -> add(texts, topic.word(), step.equals(to)));
            inside.remarks().forEach((word, to) -> add(texts, word, step.equals(to)));
        });
        return texts;
    }

    private static void add(Set<String> texts, String text, boolean leads) {
        if (leads) {
            texts.add(text);
        }
    }

    /** What a topic's file says about itself: the remark that it begins with. */
    String remark(String topic) {
        return String.join(
                " ",
                draft.files()
                        .texts()
                        .getOrDefault(topic + ".yaml", "")
                        .lines()
                        .takeWhile(line -> line.startsWith("#"))
                        .map(line -> line.substring(1).strip())
                        .toList());
    }

    /** The words of a prompt as one hears them, or else as one reads them, without pauses; empty where it is missing. */
    Optional<String> words(Language language, String prompt) {
        return draft.phrases().find(language, prompt).map(phrase -> {
            String heard =
                    phrase.words(Channel.VOICE).isBlank() ? phrase.words(Channel.TEXT) : phrase.words(Channel.VOICE);
            return Phrase.PAUSE
                    .matcher(heard)
                    .replaceAll(" ")
                    .replaceAll("\\s+", " ")
                    .strip();
        });
    }
}
