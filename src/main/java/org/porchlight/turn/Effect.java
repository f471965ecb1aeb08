package org.porchlight.turn;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.speech.Utterance;
import org.porchlight.speech.Window;

/** What the switchboard is to do because of a turn, as a value. The engine performs nothing. */
public sealed interface Effect {
    /** Puts a word into the anonymous record: what was asked or given, never who. */
    record WriteNote(String what, Language language) implements Effect {}

    /** A promise that the reply takes for granted; where it can't be kept the engine is told and says so. */
    sealed interface Promise extends Effect {
        /** The step that follows when the promise can't be kept. */
        String otherwise();
    }

    /** Texts these words to the caller. */
    record SendText(List<Utterance> says, String otherwise) implements Promise {}

    /** Sends no text to this number again, and takes back its callback requests. */
    record StopTexts(String otherwise) implements Promise {}

    /**
     * Commits a callback request. A number that was keyed and a word that was written are not in it but in the draft.
     *
     * @param draft whether to call the number in the draft, not the one of this contact
     * @param word the word to ask for, if it was picked from the list
     * @param typed whether the word to ask for is the one in the draft
     * @param manner how they talk on the phone
     */
    record AskCall(
            Window window,
            boolean message,
            boolean textFirst,
            boolean draft,
            Optional<String> word,
            boolean typed,
            Manner manner,
            Language language,
            String noTime,
            String unreachable,
            String otherwise)
            implements Promise {
        /** The same promise, leading elsewhere because there is no window, or no number that may be rung. */
        public AskCall leadingTo(String step) {
            return new AskCall(
                    window, message, textFirst, draft, word, typed, manner, language, noTime, unreachable, step);
        }
    }

    /** Puts a number or a word straight into the vault, until the request is committed or the contact is over. */
    record Draft(Optional<PhoneNumber> number, Optional<String> word, String otherwise) implements Promise {
        @Override
        public String toString() {
            return "Draft(hidden)";
        }
    }

    /** Takes back every callback request of this number. The same is said whether or not there was one. */
    record Withdraw(String otherwise) implements Promise {}

    /**
     * Erases all that there is of this number. The same is said whether or not there was anything.
     *
     * @param doubted the step that follows when the number may be another's, so that requests are only taken back
     */
    record Forget(String doubted, String otherwise) implements Promise {
        /** The same promise, leading where it is said that requests were taken back, and no more. */
        public Forget onlyTakenBack() {
            return new Forget(doubted, doubted);
        }
    }

    /**
     * Never calls this number again, and takes back every callback request of it.
     *
     * @param doubted the step that follows when the number may be another's, so that requests are only taken back
     */
    record StopCalls(String doubted, String otherwise) implements Promise {
        /** The same promise, leading where it is said that requests were taken back, and no more. */
        public StopCalls onlyTakenBack() {
            return new StopCalls(doubted, doubted);
        }
    }

    /**
     * Answers yes to the text that asked if now is good.
     *
     * @param noTime the step that follows when it is too late
     */
    record NowIsGood(String noTime, String otherwise) implements Promise {
        /** The same promise, leading elsewhere because no time is left. */
        public NowIsGood tooLate() {
            return new NowIsGood(noTime, noTime);
        }
    }

    /**
     * Answers not now to that text.
     *
     * @param noTime the step that follows when there is no later
     */
    record CallLater(String noTime, String otherwise) implements Promise {
        /** The same promise, leading elsewhere because no time is left. */
        public CallLater tooLate() {
            return new CallLater(noTime, noTime);
        }
    }

    /** Puts the caller through to a line, as long as that isn't done too often. */
    record Connect(String otherwise) implements Promise {}

    /** Counts how the line was to somebody, never to whom. */
    record CountFeedback(Rating rating, Language language, String otherwise) implements Promise {}

    /** Reports that a site is not as it was told, never by whom. */
    record ReportSite(String site, SiteReport what, String otherwise) implements Promise {}

    /** Takes back a {@link StopTexts} and a {@link StopCalls}. */
    record Unstop(String otherwise) implements Promise {}
}
