package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;

/** Something for the world to do, said as a value. The engine performs nothing. */
public sealed interface Effect {
    /** Puts a word into the anonymous record: what was asked or given, never who. */
    record WriteNote(String what, Language language) implements Effect {}

    /** Something that the reply takes for granted; where it can't be kept the engine is told and says so. */
    sealed interface Promise extends Effect {
        /** The step that follows when it can't be kept. */
        String otherwise();
    }

    /** Texts these words to the number that is calling. */
    record SendText(List<Utterance> says, String otherwise) implements Promise {}

    /** Begins no text to this number again, and stops what is under way. */
    record StopTexts(String otherwise) implements Promise {}

    /**
     * Commits a request to be called. What was typed or keyed is not in it: that is in the draft.
     *
     * @param draft whether to call the number that was keyed, not the one they call or write from
     * @param word the word to ask for, if it was picked from the list
     * @param typed whether it is the one in the draft
     */
    record AskCall(
            Window window,
            boolean message,
            boolean textFirst,
            boolean draft,
            Optional<String> word,
            boolean typed,
            Language language,
            String noTime,
            String unreachable,
            String otherwise)
            implements Promise {
        /** The same, leading elsewhere because there is no time, or no number that may be rung. */
        public AskCall leadingTo(String step) {
            return new AskCall(window, message, textFirst, draft, word, typed, language, noTime, unreachable, step);
        }
    }

    /** Puts a number or a word straight into the vault, until the request is committed or the contact is over. */
    record Draft(Optional<PhoneNumber> number, Optional<String> word, String otherwise) implements Promise {
        @Override
        public String toString() {
            return "Draft(hidden)";
        }
    }

    /** Takes back every request of this number. The same is said whether or not there was one. */
    record Withdraw(String otherwise) implements Promise {}

    /** Erases whatever there is of this number. The same is said whether or not there was anything. */
    record Forget(String otherwise) implements Promise {}

    /** Never calls this number again, and takes back every request of it. */
    record StopCalls(String otherwise) implements Promise {}

    /** Answers yes to the text that asked if now is good. @param noTime the step that follows when it is too late */
    record NowIsGood(String noTime, String otherwise) implements Promise {
        /** The same, leading elsewhere because there is no time left. */
        public NowIsGood tooLate() {
            return new NowIsGood(noTime, noTime);
        }
    }

    /** Answers not now to it. @param noTime the step that follows when there is no later */
    record CallLater(String noTime, String otherwise) implements Promise {
        /** The same, leading elsewhere because there is no time left. */
        public CallLater tooLate() {
            return new CallLater(noTime, noTime);
        }
    }

    /** Takes back a {@link StopTexts} and a {@link StopCalls}. */
    record Unstop(String otherwise) implements Promise {}
}
