package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.script.StepPaths;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Topic;

/**
 * Settles whether a question waits for an answer. The one if now is good for the callback was put outside of any
 * conversation, so the first text after it is its answer: without that, a 2 would mean what it meant the last time.
 */
final class OpenQuestion {
    private static final float CERTAIN = 0.3f;
    /** For what takes something back: it only asks, but away from a question that waits. */
    private static final float HARDLY_DOUBTED = 0.9f;

    private OpenQuestion() {}

    /** Where a conversation really stands: at the open question, unless it has moved on since. */
    static Position before(Script script, Position position, Facts facts) {
        String step = script.hotline().asked();
        boolean there = position.step().equals(step);
        Optional<CallbackOffer.IsNowGood> asked = facts.calls().asked();
        if (asked.isEmpty()) {
            return there && facts.calls().ringBack() ? position.afresh() : position;
        }
        boolean movedOn = !position.fresh()
                && position.contact().issued().isAfter(asked.get().at());
        return there || movedOn
                ? position
                : position.in(asked.get().language()).at(step, List.of()).askedNow(script.fingerprint(step), false);
    }

    /**
     * Whether a step is a question of its own, which is put again when its answer isn't understood: a list to choose
     * from, something for the vault, or a menu whose options are answers. Other menus show ways, and the short list
     * serves as well.
     */
    static boolean question(Step.Asking step) {
        return switch (step) {
            case Step.Windows _, Step.Towns _, Step.AskSecret _, Step.Meant _ -> true;
            case Step.Menu menu ->
                menu.choices().menu().values().stream()
                        .anyMatch(option ->
                                option.keep().isPresent() || option.answer().isPresent());
            case Step.AskPlace _, Step.Topics _, Step.Series _, Step.NearestSites _ -> false;
        };
    }

    /** Whether a text is so surely about something that a question which waits for an answer is left for it. */
    static boolean isLeftFor(Meaning meaning) {
        float least = meaning.topic().rank() == Topic.Rank.ASKED ? HARDLY_DOUBTED : CERTAIN;
        return meaning.topic() != Topic.UNCLEAR && (meaning.phrase().isPresent() || meaning.certainty() >= least);
    }

    /** Whether a conversation stands at a question of a callback request that is half made. */
    static boolean ofRequest(Script script, Position position) {
        return request(script, position.step()).isPresent();
    }

    /** Whether a request was left half made for something else, and the way back leads to its question. */
    static boolean requestLeft(Script script, Position position) {
        return !position.back().isEmpty()
                && request(script, position.back().getLast())
                        .filter(step -> !position.step().startsWith(step.topic() + "."))
                        .isPresent();
    }

    private static Optional<Step> request(Script script, String step) {
        return script.find(step).filter(Step.Asking.class::isInstance).filter(it -> StepPaths.towardsCall(script, it));
    }
}
