package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.script.Script;

/**
 * Settles whether a text answers the question if now is good for the callback. The question was put outside of any
 * conversation, so the first text after it is its answer: without that, a 2 would mean what it meant the last time.
 */
final class OpenQuestion {
    /** Of a longer message one word alone tells too little: "no, where is naloxone" is no answer. */
    private static final int FEW = 3;

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

    /** Finds the answer in any of the languages, slips and courtesies around it included. */
    static Optional<Hit<Choice>> answered(TurnBuilder turn, List<String> tokens) {
        Optional<RenderedStep> question = turn.asked()
                .filter(step -> step.name().equals(turn.script().hotline().asked()))
                .flatMap(turn.renderer()::rendered);
        return question.flatMap(rendered -> {
            var answers = new Answers(rendered, turn.script(), turn.position().language());
            return answers.whole(tokens)
                    .or(() -> answers.within(tokens).filter(hit -> tokens.size() <= FEW || hit.to() - hit.from() > 1));
        });
    }
}
