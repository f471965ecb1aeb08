package org.porchlight.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Phrase;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.Step;

/**
 * Something that is signed off in one language: a prompt, or a step with the order of what it says and where it leads.
 *
 * @param heard its words by voice; of a step, its order
 * @param read its words by text; of a step, nothing
 * @param at where it stands
 */
record SignedText(Language language, String name, String heard, String read, String at) {
    private static final String STEP = "step ";

    /** What tells it from all others. */
    record Id(Language language, String name) {}

    Id id() {
        return new Id(language, name);
    }

    /** The file that it belongs to, without its folder and ending. */
    String topic() {
        String prompt = name.startsWith(STEP) ? name.substring(STEP.length()) : name;
        return prompt.substring(0, prompt.indexOf('.'));
    }

    boolean saysTheSame(SignedText other) {
        return heard.equals(other.heard) && read.equals(other.read);
    }

    /** Everything in a script that is signed off, in the order of its files. */
    static Map<Id, SignedText> all(ScriptDraft draft) {
        var all = new LinkedHashMap<Id, SignedText>();
        for (Language language : Language.values()) {
            Stream.concat(
                            draft.steps().values().stream().map(step -> of(language, step)),
                            draft.phrases().all(language).stream().map(phrase -> of(phrase, draft)))
                    .forEach(text -> all.put(text.id(), text));
        }
        return all;
    }

    private static SignedText of(Language language, Step step) {
        String ways = StepWay.from(step).stream()
                .map(way -> (way.badge() + " " + way.prompt() + way.words()).strip() + " → " + way.to())
                .collect(Collectors.joining("; "));
        String said = String.join(", ", StepKind.prompts(step));
        String order = Stream.of(said, StepKind.lines(step), ways)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return new SignedText(language, STEP + step.name(), order, "", step.at().toString());
    }

    /** A referral line's words are signed off with its number. */
    private static SignedText of(Phrase phrase, ScriptDraft draft) {
        String number = draft.lines().byName().values().stream()
                .filter(line -> line.prompt().equals(phrase.key()))
                .map(line -> line.number())
                .findFirst()
                .orElse("{number}");
        return new SignedText(
                phrase.language(),
                phrase.key(),
                phrase.words(Channel.VOICE).replace("{number}", number),
                phrase.words(Channel.TEXT).replace("{number}", number),
                phrase.at().toString());
    }
}
