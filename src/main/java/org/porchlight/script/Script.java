package org.porchlight.script;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.understanding.Remarks;
import org.porchlight.understanding.Topic;
import org.porchlight.understanding.Understanding;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.KeywordFile;
import org.porchlight.vocabulary.SignedWords;
import org.porchlight.vocabulary.SoughtWords;
import org.porchlight.vocabulary.TimeSign;

/**
 * Everything the line can say and where it leads: whole, checked, immutable.
 *
 * @param sought the words for what is looked for near a place
 * @param answers how people say yes, no and the number of an option
 * @param times how people name a time
 * @param understanding what texts mean, by the examples
 * @param remarks what texts say besides what they are about
 * @param replies for each topic file that a person in danger stays in: where a text leads inside it
 */
public record Script(
        Hotline hotline,
        Map<String, Step> steps,
        Map<String, Integer> fingerprints,
        ReferralLines lines,
        Words words,
        KeywordFile vocabulary,
        SoughtWords sought,
        SignedWords<AnswerSign> answers,
        SignedWords<TimeSign> times,
        Understanding understanding,
        Remarks remarks,
        Map<String, Replies> replies) {
    /** The same script, by another understanding of texts. */
    public Script understanding(Understanding other) {
        return new Script(
                hotline,
                steps,
                fingerprints,
                lines,
                words,
                vocabulary,
                sought,
                answers,
                times,
                other,
                remarks,
                replies);
    }

    /** The step of that name. */
    public Optional<Step> find(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** The step that the script itself names, which is there because the script was checked. */
    public Step step(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no step " + name));
    }

    /** The step at which a topic begins, when that topic still exists. */
    public Optional<Step> firstOf(String topic) {
        return steps.values().stream()
                .filter(step -> step.topic().equals(topic))
                .findFirst();
    }

    /** Every step that a text about this topic may lead to, from inside an emergency too. */
    public Set<String> leading(Topic topic) {
        var steps = new HashSet<String>();
        steps.add(hotline.topics().get(topic));
        replies.values().forEach(inside -> steps.add(inside.topics().get(topic)));
        return steps;
    }

    /** Changes whenever the step comes to mean something else to a person who is at it. */
    public int fingerprint(String name) {
        return fingerprints.getOrDefault(name, 0);
    }
}
