package org.porchlight.outbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Sms;
import org.porchlight.speech.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins prompts into one text, and refuses a text with a gap that nothing fills: "naloxone at , , ." sends a person
 * nowhere. What is refused is logged and counted, and is not to be sent.
 */
public final class WholeTexts {
    private static final Logger LOG = LoggerFactory.getLogger(WholeTexts.class);

    private final AtomicLong refused = new AtomicLong();

    /** Joins these, a line each; empty when one of them has a gap that nothing fills. */
    public Optional<String> join(List<Utterance> parts) {
        List<Utterance> broken = parts.stream()
                .filter(part ->
                        !part.phrase().unfilled(Channel.TEXT, part.values()).isEmpty())
                .toList();
        broken.forEach(part -> LOG.error(
                "A text is not sent: nothing fills {} in the prompt {}",
                part.phrase().unfilled(Channel.TEXT, part.values()),
                part.phrase()));
        if (!broken.isEmpty()) {
            refused.incrementAndGet();
            return Optional.empty();
        }
        return Optional.of(Sms.of(parts.stream()
                .map(part -> part.in(Channel.TEXT))
                .filter(line -> !line.isBlank())
                .toList()));
    }

    /** Says how many texts were refused; empty when none was. */
    public Optional<String> trouble() {
        return refused() == 0
                ? Optional.empty()
                : Optional.of("Texts that were not sent, because nothing filled a gap in them: " + refused()
                        + ". The log names the prompts.");
    }

    /** How many texts were refused since the start of this process. */
    public long refused() {
        return refused.get();
    }
}
