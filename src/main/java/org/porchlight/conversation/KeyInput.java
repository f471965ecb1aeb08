package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.script.Hotline;
import org.porchlight.script.Step;

/** What keys mean: first those that work everywhere, then the step's own. */
final class KeyInput {
    private final TurnBuilder walk;

    KeyInput(TurnBuilder walk) {
        this.walk = walk;
    }

    void take(String pressed) {
        walk.heard();
        Hotline hotline = walk.script().hotline();
        String keys = belonging(pressed);
        if (keys.isEmpty()) {
            walk.ask();
        } else if (hotline.anywhere().containsKey(keys)) {
            walk.go(hotline.anywhere().get(keys));
        } else if (Engine.changed(walk.script(), walk.position())) {
            moved();
        } else {
            walk.current().ifPresentOrElse(step -> at(step, keys), walk::ask);
        }
    }

    /**
     * A # right after digits belongs to them, whether it ends them or comes a moment later; 911 is the 9 that a
     * frightened person means.
     */
    private String belonging(String pressed) {
        Step.Asking asking = walk.current().orElse(null);
        boolean keying = asking instanceof Step.Ask || asking instanceof Step.Hear;
        boolean late = walk.position().digits() && pressed.equals("#") && !keying;
        if (late) {
            return "";
        }
        String keys = pressed.length() > 1 ? pressed.replaceAll("#+$", "") : pressed;
        return keys.equals("911") ? "9" : keys;
    }

    /** The script changed while they listened: say the step as it is now, or begin its topic. */
    private void moved() {
        String step = walk.position().step();
        if (walk.current().isPresent()) {
            walk.ask();
        } else {
            String topic = step.contains(".") ? step.substring(0, step.indexOf('.')) : step;
            walk.enter(
                    walk.script()
                            .firstOf(topic)
                            .map(Step::name)
                            .orElse(walk.entrances().menu()),
                    List.of());
        }
    }

    private void at(Step.Asking step, String keys) {
        Optional<RenderedStep> scene = walk.scenery().scene(step);
        boolean several = step instanceof Step.Ask || step instanceof Step.Hear;
        String key = several ? keys : keys.substring(0, 1);
        Choice choice = scene.map(it -> it.choices().get(key)).orElse(null);
        if (choice != null) {
            choose(choice);
        } else if (step instanceof Step.Ask ask) {
            new PlaceAnswer(walk).code(ask, keys);
        } else if (step instanceof Step.Hear hear) {
            new SecretAnswer(walk).number(hear, keys);
        } else {
            new MissedInput(walk).unclear(ConversationPrompt.UNCLEAR.key());
        }
    }

    void choose(Choice choice) {
        switch (choice.lead()) {
            case Choice.Lead.To to -> {
                to.language().ifPresent(walk::speak);
                to.keep().ifPresent(walk::keep);
                walk.go(to.target());
            }
            case Choice.Lead.Near near -> {
                walk.near(near.placeKey());
                walk.go(near.step());
            }
            case Choice.Lead.Answered answered -> {
                walk.answer(answered.question(), answered.answer());
                walk.go(answered.step());
            }
            case Choice.Lead.Page page -> walk.item(walk.position().index() + AvailableChoices.PAGE);
        }
    }
}
