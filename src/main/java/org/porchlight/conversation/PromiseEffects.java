package org.porchlight.conversation;

import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.speech.Window;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;
import org.porchlight.turn.SiteReport;

/** Makes the promise of a {@link Step.Doing}, from the closed answers that led to it. */
final class PromiseEffects {
    private final Script script;
    private final Facts facts;
    private final Position position;

    PromiseEffects(Script script, Facts facts, Position position) {
        this.script = script;
        this.facts = facts;
        this.position = position;
    }

    /** Makes the promise; empty when there is nothing to promise, because no window was chosen. */
    Optional<Effect.Promise> promise(Step.Doing act) {
        return switch (act.deed()) {
            case CALL -> CallWords.chosen(position, facts).map(window -> asked(act, window));
            case WITHDRAW -> Optional.of(new Effect.Withdraw(act.otherwise()));
            case FORGET -> Optional.of(new Effect.Forget(noTime(act), act.otherwise()));
            case STOP_CALLS -> Optional.of(new Effect.StopCalls(noTime(act), act.otherwise()));
            case STOP_TEXTS -> Optional.of(new Effect.StopTexts(act.otherwise()));
            case NOW_IS_GOOD -> Optional.of(new Effect.NowIsGood(noTime(act), act.otherwise()));
            case FEEDBACK ->
                Feedback.given(position)
                        .map(rating -> new Effect.CountFeedback(rating, position.language(), act.otherwise()));
            case REPORT -> reported(act);
            case CALL_LATER -> Optional.of(new Effect.CallLater(noTime(act), act.otherwise()));
        };
    }

    private Optional<Effect.Promise> reported(Step.Doing act) {
        return SiteReport.ofWord(position.answers().getOrDefault(CallbackQuestion.REPORT.word(), ""))
                .flatMap(what -> ListedSite.here(script, position, facts)
                        .map(listed -> new Effect.ReportSite(listed.site().id(), what, act.otherwise())));
    }

    private static String noTime(Step.Doing act) {
        return act.noTime().orElse(act.otherwise());
    }

    private Effect.AskCall asked(Step.Doing act, Window window) {
        Map<String, String> answers = position.answers();
        String word = answers.getOrDefault(CallWords.WORD, "none");
        boolean picked = !word.equals("none") && !word.equals(CallWords.TYPED);
        return new Effect.AskCall(
                window,
                "yes".equals(answers.get("message")),
                "yes".equals(answers.get("first")),
                CallWords.another(position),
                picked
                        ? Optional.of(script.words()
                                .phrase(position.language(), CallbackQuestion.wordPrompt(word))
                                .in(Channel.TEXT, Map.of()))
                        : Optional.empty(),
                word.equals(CallWords.TYPED),
                CallWords.manner(position),
                position.language(),
                noTime(act),
                act.unreachable().orElse(act.otherwise()),
                act.otherwise());
    }
}
