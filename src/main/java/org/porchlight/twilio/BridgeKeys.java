package org.porchlight.twilio;

import java.util.List;

/** What a responder pressed at a question with up to eight answers, or that they pressed nothing. */
sealed interface BridgeKeys {
    /** One of the answers, counted from 0. */
    record Chosen(int index) implements BridgeKeys {}

    /** The one behind the answers: for more. */
    record More() implements BridgeKeys {}

    record Back() implements BridgeKeys {}

    record Again() implements BridgeKeys {}

    record Silence() implements BridgeKeys {}

    /** A key that means nothing here. */
    record Other() implements BridgeKeys {}

    /**
     * @param answers those on this page
     * @param more whether there is a page behind it
     */
    static BridgeKeys of(WebhookForm form, List<?> answers, boolean more) {
        String keys = form.field("Digits");
        int index = keys.matches("[1-8]") ? Integer.parseInt(keys) - 1 : -1;
        if (keys.isEmpty()) {
            return new Silence();
        } else if (keys.equals("#")) {
            return new Again();
        } else if (keys.equals("*")) {
            return new Back();
        } else if (index >= 0 && index < answers.size()) {
            return new Chosen(index);
        }
        return more && index == answers.size() ? new More() : new Other();
    }
}
