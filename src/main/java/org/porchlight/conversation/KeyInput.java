package org.porchlight.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.PlaceFinding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Step;
import org.porchlight.script.Words;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.turn.Position;
import org.porchlight.understanding.Topic;

/** Acts on keys: first on those that work everywhere, then on the step's own. */
final class KeyInput {
    private final TurnBuilder turn;
    private final Navigation way;

    KeyInput(TurnBuilder turn, Navigation way) {
        this.turn = turn;
        this.way = way;
    }

    void take(String pressed) {
        turn.move(Position::heard);
        Hotline hotline = turn.script().hotline();
        String keys = belonging(pressed);
        if (keys.length() > 1 && turn.current().filter(KeyInput::severalKeys).isPresent()) {
            turn.speech().afterDigits();
        }
        Optional<String> number = new KeysInARow(turn).heard(keys);
        if (number.isPresent()) {
            way.go(number.get());
        } else if (keys.isEmpty()) {
            way.ask();
        } else if (hotline.unknown().equals(hotline.anywhere().get(keys)) && dying()) {
            turn.say(ConversationPrompt.RECORDING.key());
            way.ask();
        } else if (hotline.anywhere().containsKey(keys)) {
            way.go(hotline.anywhere().get(keys));
        } else {
            turn.asked().ifPresentOrElse(step -> at(step, keys), this::changed);
        }
    }

    /**
     * A # right after digits belongs to them, whether it ends them or comes a moment later; 911 is the 9 that a
     * frightened person means.
     */
    private String belonging(String pressed) {
        boolean keying = turn.current().filter(KeyInput::severalKeys).isPresent();
        boolean late = turn.position().asked().digits() && pressed.equals("#") && !keying;
        if (late) {
            return "";
        }
        String keys = pressed.length() > 1 ? pressed.replaceAll("#+$", "") : pressed;
        boolean cry = keys.equals("911")
                || keys.equals("91") && turn.position().asked().digits();
        return cry ? "9" : keys;
    }

    /** The same key over and over, which is no place, is an impatient press of that key. */
    private void place(Step.AskPlace step, String keys) {
        PlaceAnswer answer = new PlaceAnswer(turn, way);
        PlaceFinding finding = answer.keyed(step, keys);
        String key = keys.substring(0, 1);
        boolean pressing = keys.length() > 1 && key.repeat(keys.length()).equals(keys);
        if (pressing && finding instanceof PlaceFinding.NoSuchCode) {
            take(key);
        } else {
            answer.byKeys(step, finding);
        }
    }

    /** By voice, while somebody may be dying, the key for a person leads nowhere away from the steps. */
    private boolean dying() {
        var here = new EmergencyAtHand(turn);
        return turn.facts().channel() == Channel.VOICE && here.replies().isPresent() && here.rank() == Topic.Rank.DYING;
    }

    private static boolean severalKeys(Step.Asking step) {
        return step.digits() > 1;
    }

    /** The script changed since the step was asked: asks the step as it is now, or begins its topic. */
    private void changed() {
        String step = turn.position().step();
        if (turn.current().isPresent()) {
            way.ask();
        } else {
            String topic = step.contains(".") ? step.substring(0, step.indexOf('.')) : step;
            way.begin(turn.script()
                    .firstOf(topic)
                    .map(Step::name)
                    .orElse(turn.entrances().menu()));
        }
    }

    /** Where several keys are awaited: the option of star and a key, whatever follows at once; or of the key alone. */
    private static Choice beforeMore(RenderedStep step, String keys) {
        String alone = keys.length() == 1 ? Words.STAR + keys : keys;
        return alone.startsWith(Words.STAR) && alone.length() > 1
                ? step.choices().get(alone.substring(0, 2))
                : null;
    }

    /**
     * Takes what was keyed right after an option, if it is a whole answer to what that asks. Less is dropped: it is
     * asked for anew, and what is said first is said before keys are heard.
     */
    private void more(String keys) {
        String more = keys.substring(Math.min(keys.length(), 2));
        if (turn.current().orElse(null) instanceof Step.AskPlace ask
                && more.length() >= ask.keys().count()) {
            turn.speech().only(said -> List.of());
            at(ask, more);
        }
    }

    private void at(Step.Asking step, String keys) {
        Optional<RenderedStep> rendered = turn.renderer().rendered(step);
        String key = severalKeys(step) ? keys : keys.substring(0, 1);
        Choice choice = rendered.map(it -> it.choices().getOrDefault(key, beforeMore(it, keys)))
                .orElse(null);
        if (choice != null) {
            way.choose(choice);
            more(keys);
        } else if (step instanceof Step.AskPlace place) {
            place(place, keys);
        } else if (step instanceof Step.AskSecret secret) {
            new SecretAnswer(turn, way).number(secret, keys);
        } else {
            new MissedInput(turn, way).unclear();
        }
    }

    /**
     * Hears a number that works everywhere, such as 988, where each key is a turn of its own: its keys right after each
     * other. What each of them means by itself has been done by then, and the language that an 8 changed is put back.
     * What stays between two turns is how far such a number has come, never other keys.
     */
    private static final class KeysInARow {
        private static final String ROW = "row";

        /** Nobody waits so long within a number that they know by heart; who asks for a language hears it by then. */
        private static final Duration AT_ONCE = Duration.ofSeconds(3);

        private final TurnBuilder turn;

        KeysInARow(TurnBuilder turn) {
            this.turn = turn;
        }

        /** The first keys of a number, and the language in which the first of them was pressed. */
        private record Begun(String keys, Language language) {}

        /** Takes what was pressed; gives where a number leads that is whole now. */
        Optional<String> heard(String pressed) {
            if (turn.facts().channel() != Channel.VOICE) {
                return Optional.empty();
            }
            Optional<Begun> row = before().map(it -> new Begun(it.keys() + pressed, it.language()))
                    .filter(this::begins)
                    .or(() -> Optional.of(new Begun(pressed, turn.position().language()))
                            .filter(this::begins));
            Optional<Begun> whole =
                    row.filter(it -> it.keys().length() > 1 && anywhere().containsKey(it.keys()));
            whole.ifPresentOrElse(it -> turn.move(here -> here.in(it.language())), () -> row.ifPresent(this::keep));
            return whole.map(it -> anywhere().get(it.keys()));
        }

        /** Whether a number of several keys begins like that. */
        private boolean begins(Begun row) {
            return anywhere().keySet().stream()
                    .anyMatch(number -> number.length() > 1 && number.startsWith(row.keys()));
        }

        private Map<String, String> anywhere() {
            return turn.script().hotline().anywhere();
        }

        private void keep(Begun row) {
            String kept = row.keys() + "@" + row.language() + "@"
                    + turn.position().contact().turn();
            turn.move(it -> it.answered(ROW, kept));
        }

        /** What had come of a number by the turn before, if that was just now. */
        private Optional<Begun> before() {
            String[] parts = turn.position().answers().getOrDefault(ROW, "").split("@");
            String last = Integer.toString(turn.position().contact().turn() - 1);
            return parts.length == 3 && parts[2].equals(last) && turn.since().compareTo(AT_ONCE) <= 0
                    ? Optional.of(new Begun(parts[0], Language.valueOf(parts[1])))
                    : Optional.empty();
        }
    }
}
