package org.porchlight.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Knowledge;
import org.porchlight.understanding.Remarks;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.KeywordFile;
import org.porchlight.vocabulary.SignedWords;
import org.porchlight.vocabulary.SoughtWords;
import org.porchlight.vocabulary.TimeSign;
import org.porchlight.vocabulary.TopicWords;

/**
 * What the script files say, before it is known to hold together. The lint looks at it; one that it finds good makes a
 * {@link Script}.
 *
 * @param hotline empty where {@code hotline.yaml} is missing or can't be read
 * @param keywords each list of {@code keywords.yaml} by its language's code and its name, {@code fr.stop}
 * @param avoided what each language doesn't say
 * @param reading what reading brought up: findings, and every name to look up
 */
public record ScriptDraft(
        ScriptFiles files,
        Optional<Hotline> hotline,
        Map<String, Step> steps,
        ReferralLines lines,
        Phrasebook phrases,
        Map<String, List<String>> keywords,
        SignedWords<AnswerSign> answers,
        SignedWords<TimeSign> times,
        Remarks remarks,
        Map<String, Replies> replies,
        Map<Language, List<AvoidedWords>> avoided,
        ScriptReading reading) {
    /**
     * The script. Only of a draft in which nothing is amiss, since it names what must be there.
     *
     * @throws org.porchlight.understanding.BrokenKnowledge when what is written about texts can't be read
     */
    public Script script() {
        Knowledge knowledge = files.knowledge();
        Hotline checked = hotline.orElseThrow();
        return new Script(
                checked,
                steps,
                fingerprints(),
                lines,
                new Words(phrases, TopicWords.of(keywords)),
                new KeywordFile(checked.commands().keySet(), keywords, knowledge.commonWords()),
                new SoughtWords(checked.sought().keySet(), keywords),
                answers,
                times,
                LearntTexts.of(knowledge),
                remarks,
                replies);
    }

    /** The step of that name. */
    public Optional<Step> find(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    private Map<String, Integer> fingerprints() {
        var fingerprints = new LinkedHashMap<String, Integer>();
        steps.forEach((name, step) -> fingerprints.put(name, Fingerprint.of(step)));
        return fingerprints;
    }
}
