package org.porchlight.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.messaging.PhoneNumber;

/** What a phone company must do for what the line begins itself. Never called inside a database transaction. */
public interface Carrier {
    /**
     * Sends one text and waits at most two seconds for the provider's word.
     *
     * @param body at most 1,600 characters
     */
    Outcome text(PhoneNumber from, PhoneNumber to, String body);

    /**
     * Sends one text and has the provider report afterwards what became of it; one that doesn't report needs only the
     * other.
     *
     * @param reports the URL to report to; holds nothing of a person
     */
    default Outcome text(PhoneNumber from, PhoneNumber to, String body, String reports) {
        return text(from, to, body);
    }

    /**
     * Begins one call, once, and waits at most two seconds for the provider's word. It rings for half a minute at most.
     * A provider that carries texts alone turns it away.
     */
    default Outcome call(PhoneNumber from, PhoneNumber to, Addresses addresses) {
        return new Outcome.Refused(0);
    }

    /** Asks, where nothing is known of it or it was in trouble, whether the provider lets us in; for a ticker. */
    default void probe() {}

    /** Says what is wrong with the provider or with how it takes us, and what to do, a sentence each. */
    default List<String> troubles() {
        return List.of();
    }

    /**
     * The URLs that the provider asks and reports to about a call that we begin; they hold nothing of a person.
     *
     * @param answered asked for what the responder who picks up is to hear
     * @param trouble asked in the place of an address that broke
     */
    record Addresses(String answered, String trouble, String reports) {}

    /**
     * Asks what has become of a call that we began, and of those that it dialled.
     *
     * @return empty when there is no word in time
     */
    default Optional<LookedUpCall> look(String sid) {
        return Optional.empty();
    }

    /**
     * What has become of a call.
     *
     * @param dialled the legs that it dialled, the latest first
     */
    record LookedUpCall(CallStatus call, List<CallStatus> dialled) {}

    /**
     * Lists the texts that the provider has from one number of ours to a phone, for a text whose answer was lost; waits
     * at most two seconds. A provider that can't be asked leaves it unknown.
     *
     * @param since older ones are left out
     */
    default Listing list(PhoneNumber from, PhoneNumber to, Instant since) {
        return new Listing.NoAnswer();
    }

    /** The result of asking which texts the provider has. */
    sealed interface Listing {
        /** These and no others. */
        record Complete(List<ListedText> texts) implements Listing {}

        /** No answer in time, or one that can't be read. */
        record NoAnswer() implements Listing {}

        /**
         * A text as the provider knows it, without number and words.
         *
         * @param sid the provider's name for it
         */
        record ListedText(String sid, DeliveryStatus status) {}
    }

    /** The provider's answer to one attempt. */
    sealed interface Outcome {
        /** It will be tried; whether it arrives is another matter. */
        record Accepted(String sid) implements Outcome {}

        /**
         * It won't be tried.
         *
         * @param code the provider's error code, 0 when it gave none
         */
        record Refused(int code) implements Outcome {
            /** The person stopped our texts. */
            public static final int STOPPED = 21610;

            private static final int UNSEEN = 20429;

            /** No number, one that can't be rung, not one that may be. https://www.twilio.com/docs/api/errors */
            private static final Set<Integer> NUMBERS =
                    Set.of(13223, 13224, 13225, 21211, 21214, 21215, 21217, 21219, 21401);

            /** Refuses an attempt that didn't get as far as the provider. */
            static Refused untouched() {
                return new Refused(UNSEEN);
            }

            /** Whether this number stopped our texts, at the provider. */
            public boolean stopped() {
                return code == STOPPED;
            }

            /** Whether it was for the number that was to be called, and not for us. */
            public boolean forNumber() {
                return NUMBERS.contains(code);
            }

            /** Whether the provider was too busy to look at it, or never got it, so that it may be tried again. */
            public boolean unseen() {
                return code == UNSEEN;
            }
        }

        /** No answer in time, or one that can't be read: it may or may not be on its way. Never send it again. */
        record Unknown() implements Outcome {}
    }
}
