package org.porchlight.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.turn.Effect;

/** Acts on a number or a word that only the vault may hold. It passes through the turn and is gone from here. */
final class SecretAnswer {
    /** North American: area codes and exchanges begin with 2 to 9. */
    private static final Pattern NUMBER = Pattern.compile("1?([2-9][0-9]{2}[2-9][0-9]{6})");

    private static final int LONGEST_WORD = 40;
    private static final int LOCAL_DIGITS = 7;

    private final TurnBuilder turn;
    private final Navigation way;

    SecretAnswer(TurnBuilder turn, Navigation way) {
        this.turn = turn;
        this.way = way;
    }

    /** Takes a number as it was keyed or written. */
    void number(Step.AskSecret ask, String written) {
        var matcher = NUMBER.matcher(written.replaceAll("[^0-9]", ""));
        if (ask.asks() != Step.SecretKind.NUMBER || !matcher.matches()) {
            new MissedInput(turn, way).unclear(ask.unclear());
            return;
        }
        var number = new PhoneNumber("+1" + matcher.group(1));
        turn.promise(new Effect.Draft(Optional.of(number), Optional.empty(), ask.otherwise()));
        turn.move(it -> it.answered(CallWords.PHONE, CallWords.OTHER));
        turn.keyed(number);
        way.go(ask.then());
    }

    /** Takes whatever was written as the answer to the question. */
    void written(Step.AskSecret ask, String text) {
        switch (ask.asks()) {
            case NUMBER -> number(ask, text);
            case WORD -> word(ask, text);
        }
    }

    /** Whether there are as many digits as a phone number has without its area code, however they are written. */
    private static boolean holdsNumber(String text) {
        return text.codePoints().filter(Character::isDigit).count() >= LOCAL_DIGITS;
    }

    private void word(Step.AskSecret ask, String text) {
        if (text.isBlank() || text.length() > LONGEST_WORD) {
            new MissedInput(turn, way).unclear(ask.unclear());
            return;
        }
        if (holdsNumber(text)) {
            new MissedInput(turn, way).unclear(ConversationPrompt.WORD_NOT_NUMBER.key());
            return;
        }
        turn.promise(new Effect.Draft(Optional.empty(), Optional.of(text), ask.otherwise()));
        turn.move(it -> it.answered(CallWords.WORD, CallWords.TYPED));
        way.go(ask.then());
    }
}
