package org.porchlight.twilio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers how the provider took what we asked last: whether it lets us in at all, and what it forbids. No number, no name
 * of a call or text.
 */
final class ProviderWord {
    private static final int WRONG_CREDENTIALS = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int OWN_FAULT = 500;

    private final Map<String, String> forbidden = new LinkedHashMap<>();
    private Optional<String> trouble = Optional.empty();
    private Optional<String> silence = Optional.empty();
    private boolean asked;

    /**
     * It answered.
     *
     * @param what was asked, such as {@code text}
     */
    synchronized void answered(String what, int status) {
        asked = true;
        if (status == FORBIDDEN) {
            forbidden.put(
                    what,
                    "The provider forbids us this: " + what + " (status 403). Give the API key the right to it, or look"
                            + " whether the account is suspended.");
        } else if (status != WRONG_CREDENTIALS && status != TOO_MANY && status < OWN_FAULT) {
            forbidden.remove(what);
        }
        trouble = words(status);
        silence = Optional.empty();
    }

    private static Optional<String> words(int status) {
        return switch (status) {
            case WRONG_CREDENTIALS ->
                Optional.of("The provider doesn't know us (status 401): no text goes out and no phone rings. Correct"
                        + " TWILIO_ACCOUNT_SID and TWILIO_API_KEY with its secret, or TWILIO_AUTH_TOKEN, everywhere.");
            case TOO_MANY ->
                Optional.of("The provider turns us away, for too much was asked at once (status 429): texts and calls"
                        + " wait. If that lasts, ask it for a higher limit.");
            default ->
                status < OWN_FAULT
                        ? Optional.empty()
                        : Optional.of("The provider is in trouble (status " + status + "): texts and calls fail or"
                                + " wait. Its status page says more.");
        };
    }

    /** There was no answer. @param why such as the kind of the failure */
    synchronized void silent(String why) {
        asked = true;
        silence = Optional.of(why);
        trouble = Optional.of("The provider can't be reached (" + why + "): no text goes out and no phone rings. Look"
                + " whether this machine may connect to api.twilio.com, and at its status page.");
    }

    /** Why there was no answer last; empty when there was one. */
    synchronized Optional<String> silence() {
        return silence;
    }

    /** Whether there is reason to ask: nothing is known, or it was in trouble. */
    synchronized boolean unsure() {
        return !asked || trouble.isPresent();
    }

    synchronized List<String> troubles() {
        return Stream.concat(trouble.stream(), forbidden.values().stream()).toList();
    }
}
