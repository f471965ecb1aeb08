package org.porchlight.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Phrase;
import org.porchlight.script.ReferralLines;
import org.porchlight.script.Replies;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.Step;
import org.porchlight.settings.ScriptFolder;

/**
 * The scripts as they stand, with what the lint finds about them. It may be broken: a step may lead to none, a prompt may
 * be missing.
 *
 * @param said the prompts
 */
public record ReviewedScript(
        ScriptFiles files,
        Hotline hotline,
        Map<String, Step> steps,
        Map<String, Replies> replies,
        ReferralLines lines,
        Said said,
        List<Finding> findings) {
    /** The prompts of every language. */
    public interface Said {
        Optional<Phrase> find(Language language, String prompt);

        /** Those of one language. */
        Collection<Phrase> all(Language language);
    }

    /** The scripts in a folder. */
    public static ReviewedScript in(ScriptFolder folder) {
        return of(folder.files(), folder.script(), List.of());
    }

    static ReviewedScript of(ScriptFiles files, Script script, List<Finding> findings) {
        return new ReviewedScript(
                files, script.hotline(), script.steps(), script.replies(), script.lines(), said(script), findings);
    }

    private static Said said(Script script) {
        return new Said() {
            @Override
            public Optional<Phrase> find(Language language, String prompt) {
                return script.words().find(language, prompt);
            }

            @Override
            public Collection<Phrase> all(Language language) {
                return script.words().all(language).stream()
                        .filter(phrase -> !phrase.key().contains("@"))
                        .toList();
            }
        };
    }

    /** The names of the topic files, in the order of the alphabet. */
    List<String> topics() {
        return steps.values().stream().map(Step::topic).distinct().sorted().toList();
    }

    /** The steps of a topic, in the order of its file. */
    List<Step> stepsOf(String topic) {
        return steps.values().stream()
                .filter(step -> step.topic().equals(topic))
                .toList();
    }

    /** What texts are about, or say besides, that lead to this step; its topic's own replies among them. */
    Set<String> textsTo(String step) {
        var texts = new TreeSet<String>();
        hotline.topics().forEach((topic, to) -> add(texts, topic.word(), step.equals(to)));
        hotline.commands().forEach((word, to) -> add(texts, word, step.equals(to)));
        hotline.remarks().values().forEach(remarks -> remarks.forEach((word, to) -> add(texts, word, step.equals(to))));
        replies.values().forEach(inside -> {
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
                files.texts()
                        .getOrDefault(topic + ".yaml", "")
                        .lines()
                        .takeWhile(line -> line.startsWith("#"))
                        .map(line -> line.substring(1).strip())
                        .toList());
    }

    /** The words of a prompt as one hears them, or else as one reads them, without pauses; empty where it is missing. */
    Optional<String> words(Language language, String prompt) {
        return said.find(language, prompt).map(phrase -> {
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
