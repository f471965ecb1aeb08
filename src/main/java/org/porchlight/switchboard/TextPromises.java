package org.porchlight.switchboard;

import java.util.List;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.privacy.StopList;
import org.porchlight.speech.Utterance;

/** Texts callers what was promised during their call, at once and once, and keeps what is promised about texts. */
public final class TextPromises {
    private final StopList stops;
    private final WholeTexts texts;
    private final Carrier carrier;
    private final PhoneNumber hotline;

    /** @param hotline the number that callers are texted from */
    public TextPromises(StopList stops, WholeTexts texts, Carrier carrier, PhoneNumber hotline) {
        this.stops = stops;
        this.texts = texts;
        this.carrier = carrier;
        this.hotline = hotline;
    }

    /**
     * Texts these words to a number that didn't stop our texts.
     *
     * @return whether the provider took the text; a doubt counts as no
     * @throws org.porchlight.database.DatabaseAway when nobody can tell whether the number stopped our texts
     */
    boolean send(PhoneNumber number, List<Utterance> says) {
        return !stops.stopped(StopList.Kind.TEXTS, number)
                && texts.join(says)
                        .map(body -> carrier.text(hotline, number, body))
                        .filter(Carrier.Outcome.Accepted.class::isInstance)
                        .isPresent();
    }

    /** Whether a number is known to have stopped our texts. */
    boolean stopped(PhoneNumber number) {
        return stops.listed(StopList.Kind.TEXTS, number);
    }

    void stop(PhoneNumber number) {
        stops.add(StopList.Kind.TEXTS, number);
    }

    /** Takes back every stop of a number, that of calls too. */
    void unstop(PhoneNumber number) {
        stops.remove(number);
    }
}
