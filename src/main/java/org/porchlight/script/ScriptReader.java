package org.porchlight.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.BrokenKnowledge;
import org.porchlight.understanding.Knowledge;
import org.porchlight.understanding.Remarks;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.KeywordFile;
import org.porchlight.vocabulary.TimeSign;

/**
 * Reads all script files at once and gives a script that holds together, or every finding about them. What may stand in
 * a file is told in {@code ivr-scripts/README.md}.
 */
public final class ScriptReader {
    /** What a topic file calls where texts inside it lead; no step. */
    private static final String REPLIES = "replies";

    private static final Finding NO_HOTLINE = new Finding(
            new SourcePosition("hotline.yaml", 1), "There is no hotline.yaml.", "It names where calls begin.");

    /** Files of words that are no prompts, with the numbers that people write out in them. */
    private static final String ANSWERS = "answers";

    private static final int KEYS = 8;
    private static final String TIMES = "times";
    private static final int HOURS = 12;

    private final ScriptReading reading = new ScriptReading();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Integer> fingerprints = new LinkedHashMap<>();
    private final Map<Language, Map<String, Phrase>> phrases = new EnumMap<>(Language.class);
    private final KeywordsReader keywords = new KeywordsReader();
    private final SignedWordsReader<AnswerSign> answers = new SignedWordsReader<>(AnswerSign.class, KEYS);
    private final SignedWordsReader<TimeSign> times = new SignedWordsReader<>(TimeSign.class, HOURS);
    private final Map<String, Replies> replies = new LinkedHashMap<>();
    private Hotline hotline;
    private ReferralLines lines = new ReferralLines(Map.of(), Map.of());

    private ScriptReader() {
        for (Language language : Language.values()) {
            phrases.put(language, new LinkedHashMap<>());
        }
    }

    /**
     * The script in these files.
     *
     * @param spoken the prompts that Java code says by name, which the files must have
     * @throws BrokenScript with every finding, when it can't be used
     */
    public static Script read(ScriptFiles files, Collection<? extends SpokenPrompt> spoken) {
        var reader = new ScriptReader();
        files.texts().forEach(reader::file);
        try {
            return reader.finish(files, spoken);
        } catch (BrokenKnowledge broken) {
            reader.reading.findings().add(unreadable(broken));
            throw new BrokenScript(inOrder(reader.reading.findings()));
        }
    }

    private static Finding unreadable(BrokenKnowledge broken) {
        return new Finding(
                new SourcePosition(ScriptFiles.WORDS + broken.file(), broken.line()),
                "This can't be read: " + broken.getMessage() + ".",
                "Mend the line, or put # before it.");
    }

    private void file(String name, String text) {
        if (name.endsWith(".txt")) {
            return;
        }
        Yaml.read(name, text, reading).ifPresent(root -> {
            String[] parts = name.split("/");
            if (name.equals("hotline.yaml")) {
                hotline = new HotlineReader(root).read();
            } else if (name.equals("lines.yaml")) {
                lines = new ReferralLinesReader(root).read();
            } else if (parts.length == 1) {
                topic(topicOf(name), root);
            } else if (parts.length == 3 && parts[0].equals("words")) {
                words(parts[1], topicOf(parts[2]), root);
            } else {
                root.report("A file in this folder is not read.", "Put it in words/en, words/fr or words/es.");
            }
        });
    }

    private static String topicOf(String name) {
        return name.substring(0, name.length() - ".yaml".length());
    }

    private void topic(String topic, Yaml root) {
        root.entries().forEach((name, yaml) -> {
            if (name.equals(REPLIES)) {
                replies.put(topic, RepliesReader.read(yaml.entries()));
                return;
            }
            String full = topic + "." + name;
            StepReader.read(full, yaml).ifPresent(step -> {
                steps.put(full, step);
                fingerprints.put(full, Fingerprint.of(step));
            });
        });
    }

    private void words(String folder, String topic, Yaml root) {
        var language = Language.ofCode(folder);
        if (language.isEmpty()) {
            root.report("“" + folder + "” is not a language of this line.", "Use words/en, words/fr or words/es.");
        } else if (topic.equals(KeywordFile.FILE)) {
            keywords.read(language.get(), root);
        } else if (topic.equals(ANSWERS)) {
            answers.read(language.get(), root);
        } else if (topic.equals(TIMES)) {
            times.read(language.get(), root);
        } else {
            new WordsReader(language.get(), phrases.get(language.get())).read(topic, root);
        }
    }

    private Script finish(ScriptFiles files, Collection<? extends SpokenPrompt> spoken) {
        List<Finding> findings = reading.findings();
        if (hotline == null) {
            throw new BrokenScript(findings.isEmpty() ? List.of(NO_HOTLINE) : inOrder(findings));
        }
        Script script = script(files);
        if (findings.isEmpty()) {
            findings.addAll(ScriptLint.check(script, reading, spoken));
        }
        if (!findings.isEmpty()) {
            throw new BrokenScript(inOrder(findings));
        }
        return script;
    }

    private Script script(ScriptFiles files) {
        Knowledge knowledge = files.knowledge();
        return new Script(
                hotline,
                steps,
                fingerprints,
                lines,
                new Words(phrases, keywords.topicWords()),
                keywords.words(hotline, knowledge.commonWords(), reading),
                answers.words(),
                times.words(),
                LearntTexts.of(knowledge),
                Remarks.of(files.aboutTexts()),
                replies);
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing((Finding finding) -> finding.at().file())
                        .thenComparing(finding -> finding.at().line()))
                .toList();
    }
}
