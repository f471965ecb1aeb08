package org.porchlight.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.exchange.TwimlDocument.Verb;

/** What a Dial asks for, with the provider's defaults (twilio.com/docs/voice/twiml/dial). */
record DialPlan(Verb verb, CallSetup near) {

    /** The number that the dialled side sees: without the attribute, the caller's own. */
    String callerId() {
        return verb.attribute("callerId", near.direction() == CallDirection.INBOUND ? near.from() : near.to());
    }

    List<Verb> numbers() {
        List<Verb> numbers = new ArrayList<>(
                verb.verbs().stream().filter(to -> to.name().equals("Number")).toList());
        if (!verb.text().isEmpty()) {
            numbers.add(new Verb("Number", Map.of(), verb.parts()));
        }
        return numbers;
    }

    Optional<Verb> queue() {
        return verb.verbs().stream().filter(to -> to.name().equals("Queue")).findFirst();
    }

    boolean sequential() {
        return verb.attribute("sequential", "false").equals("true");
    }

    boolean hangupOnStar() {
        return verb.attribute("hangupOnStar", "false").equals("true");
    }

    Duration timeout() {
        return seconds("timeout", 30);
    }

    Duration timeLimit() {
        return seconds("timeLimit", 14_400);
    }

    private Duration seconds(String attribute, int otherwise) {
        String value = verb.attribute(attribute, "");
        return Duration.ofSeconds(value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : otherwise);
    }
}
