package org.porchlight.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Step;

/** What becomes of a number or a word that only the vault may hold. It passes through the turn and is gone from here. */
final class SecretAnswer {
    /** North American: area codes and exchanges begin with 2 to 9. */
    private static final Pattern NUMBER = Pattern.compile("1?([2-9][0-9]{2}[2-9][0-9]{6})");

    private static final int LONGEST_WORD = 40;

    private final TurnBuilder walk;

    SecretAnswer(TurnBuilder walk) {
        this.walk = walk;
    }

    /** A number as it was keyed or written. */
    void number(Step.Hear hear, String written) {
        var matcher = NUMBER.matcher(written.replaceAll("[^0-9]", ""));
        if (hear.what() != Step.Hear.What.NUMBER || !matcher.matches()) {
            new MissedInput(walk).unclear(hear.unclear());
            return;
        }
        var number = new PhoneNumber("+1" + matcher.group(1));
        walk.promise(new Effect.Draft(Optional.of(number), Optional.empty(), hear.otherwise()));
        walk.answer(CallWords.PHONE, CallWords.OTHER);
        walk.keyed(number);
        walk.go(hear.then());
    }

    /** Whatever was written, as an answer to the question. */
    void written(Step.Hear hear, String text) {
        switch (hear.what()) {
            case NUMBER -> number(hear, text);
            case WORD -> word(hear, text);
        }
    }

    private void word(Step.Hear hear, String text) {
        if (text.isBlank() || text.length() > LONGEST_WORD) {
            new MissedInput(walk).unclear(hear.unclear());
            return;
        }
        walk.promise(new Effect.Draft(Optional.empty(), Optional.of(text), hear.otherwise()));
        walk.answer(CallWords.WORD, CallWords.TYPED);
        walk.go(hear.then());
    }
}
