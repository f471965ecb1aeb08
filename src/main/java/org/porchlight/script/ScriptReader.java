package org.porchlight.script;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.BrokenKnowledge;
import org.porchlight.understanding.Remarks;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.KeywordFile;
import org.porchlight.vocabulary.TimeSign;

/**
 * Reads all script files at once. What may stand in a file is told in {@code ivr-scripts/README.md}; whether it holds
 * together is for the lint to say.
 */
public final class ScriptReader {
    /** What a topic file calls where texts inside it lead; no step. */
    private static final String REPLIES = "replies";

    /** Files of words that are no prompts, with the numbers that people write out in them. */
    private static final String ANSWERS = "answers";

    private static final String AVOID = "avoid";
    private static final int KEYS = 8;
    private static final String TIMES = "times";
    private static final int HOURS = 12;

    private final ScriptFiles files;
    private final ScriptReading reading = new ScriptReading();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<Language, Map<String, Phrase>> phrases = new EnumMap<>(Language.class);
    private final KeywordsReader keywords = new KeywordsReader();
    private final SignedWordsReader<AnswerSign> answers = new SignedWordsReader<>(AnswerSign.class, KEYS);
    private final SignedWordsReader<TimeSign> times = new SignedWordsReader<>(TimeSign.class, HOURS);
    private final Map<String, Replies> replies = new LinkedHashMap<>();
    private final Map<Language, List<AvoidedWords>> avoided = new EnumMap<>(Language.class);
    private Hotline hotline;
    private ReferralLines lines = ReferralLines.NONE;

    private ScriptReader(ScriptFiles files) {
        this.files = files;
        for (Language language : Language.values()) {
            phrases.put(language, new LinkedHashMap<>());
        }
    }

    /** What these files say, and what reading them brought up. */
    public static ScriptDraft read(ScriptFiles files) {
        var reader = new ScriptReader(files);
        files.texts().forEach(reader::file);
        return reader.draft();
    }

    /** The finding about a file on texts that can't be read. */
    public static Finding unreadable(BrokenKnowledge broken) {
        return new Finding(
                new SourcePosition(ScriptFiles.WORDS + broken.file(), broken.line()),
                Rule.NOT_UNDERSTOOD,
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
                root.report(
                        Rule.UNKNOWN_FILE,
                        "A file in this folder is not read.",
                        "Put it in words/en, words/fr or words/es.");
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
            StepReader.read(full, yaml).ifPresentOrElse(step -> steps.put(full, step), () -> root.lose(name));
        });
    }

    private void words(String folder, String topic, Yaml root) {
        var language = Language.ofCode(folder);
        if (language.isEmpty()) {
            root.report(
                    Rule.UNKNOWN_FILE,
                    "“" + folder + "” is not a language of this line.",
                    "Use words/en, words/fr or words/es.");
        } else if (topic.equals(KeywordFile.FILE)) {
            keywords.read(language.get(), root);
        } else if (topic.equals(ANSWERS)) {
            answers.read(language.get(), root);
        } else if (topic.equals(AVOID)) {
            avoided.put(language.get(), AvoidedWordsReader.read(root));
        } else if (topic.equals(TIMES)) {
            times.read(language.get(), root);
        } else {
            var reader = new WordsReader(language.get(), phrases.get(language.get()), files.operator());
            root.entries().forEach((name, yaml) -> reader.read(topic + "." + name, yaml));
        }
    }

    private ScriptDraft draft() {
        return new ScriptDraft(
                files,
                Optional.ofNullable(hotline),
                steps,
                lines,
                new Phrasebook(phrases),
                keywords.lists(),
                answers.words(),
                times.words(),
                remarks(),
                replies,
                avoided,
                reading);
    }

    private Remarks remarks() {
        try {
            return Remarks.of(files.aboutTexts());
        } catch (BrokenKnowledge broken) {
            reading.finding(unreadable(broken));
            reading.lose(ScriptReading.REMARKS);
            return Remarks.of(Map.of());
        }
    }
}
