package org.porchlight.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.porchlight.exchange.TwimlDocument.Verb;

/**
 * Takes the keys of one open Gather and says when it is done, by the rules of twilio.com/docs/voice/twiml/gather. It
 * doesn't know what comes next.
 */
final class Gathering {
    /** How a Gather ended. */
    sealed interface GatherEnd {
        /** Keys or words to send to the action. */
        record Entered(Map<String, String> fields) implements GatherEnd {}

        /** Nothing came: the document goes on behind the Gather, or the action is asked without digits. */
        record NoInput(boolean ask) implements GatherEnd {}
    }

    private final Verb verb;
    private final int upTo;
    private final Duration timeout;
    private final String finish;
    private final int firstHeard;
    private final StringBuilder typed = new StringBuilder();

    /** @param firstHeard where what it says begins in the hearing */
    Gathering(Verb verb, int firstHeard, Consumer<ProviderError> refused) {
        this.verb = verb;
        this.firstHeard = firstHeard;
        this.upTo = number("numDigits", 0, 13314, refused);
        this.timeout = Duration.ofSeconds(number("timeout", 5, 13313, refused));
        String key = verb.attribute("finishOnKey", "#");
        if (!key.matches("[0-9*#]?")) {
            refused.accept(new ProviderError(13310, "<Gather> finishOnKey=\"" + key + "\""));
        }
        this.finish = key;
    }

    private int number(String attribute, int otherwise, int code, Consumer<ProviderError> refused) {
        String value = verb.attribute(attribute, Integer.toString(otherwise));
        if (value.equals("auto") && attribute.equals("timeout")) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,4}")
                || (attribute.equals("numDigits")
                        && value.equals("0")
                        && verb.attributes().containsKey(attribute))) {
            refused.accept(new ProviderError(code, "<Gather> " + attribute + "=\"" + value + "\""));
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    Verb verb() {
        return verb;
    }

    int firstHeard() {
        return firstHeard;
    }

    Duration timeout() {
        return timeout;
    }

    boolean takes(String input) {
        return (" " + verb.attribute("input", "dtmf") + " ").contains(" " + input + " ");
    }

    /** One key. Empty while more may come. */
    Optional<GatherEnd> key(char key) {
        if (finish.indexOf(key) >= 0) {
            return Optional.of(typed.isEmpty() ? nothing() : entered(Map.of("FinishedOnKey", String.valueOf(key))));
        }
        typed.append(key);
        return upTo > 0 && typed.length() >= upTo ? Optional.of(entered(Map.of())) : Optional.empty();
    }

    /** The time-out passed. */
    GatherEnd silence() {
        return typed.isEmpty() ? nothing() : entered(Map.of());
    }

    GatherEnd spoken(String words) {
        return new GatherEnd.Entered(Map.of("SpeechResult", words, "Confidence", "0.9"));
    }

    private GatherEnd nothing() {
        return new GatherEnd.NoInput(
                verb.attribute("actionOnEmptyResult", "false").equals("true"));
    }

    private GatherEnd entered(Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(more);
        fields.put("Digits", typed.toString());
        return new GatherEnd.Entered(fields);
    }

    Waiting.OpenGather waiting(HeardLog hearing) {
        return new Waiting.OpenGather(
                upTo, timeout, finish, typed.toString(), hearing.since(firstHeard), takes("speech"));
    }
}
