package org.porchlight.switchboard;

import java.util.List;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.TextAllowance;
import org.porchlight.outbox.TextAllowance.TextAsked;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.privacy.StopList;
import org.porchlight.speech.Utterance;

/** Texts callers what was promised during their call, at once and once, and keeps what is promised about texts. */
public final class TextPromises {
    private final StopList stops;
    private final WholeTexts texts;
    private final Carrier carrier;
    private final PhoneNumber hotline;
    private final TextAllowance allowance;

    /** @param hotline the number that callers are texted from */
    public TextPromises(
            StopList stops, WholeTexts texts, Carrier carrier, PhoneNumber hotline, TextAllowance allowance) {
        this.stops = stops;
        this.texts = texts;
        this.carrier = carrier;
        this.hotline = hotline;
        this.allowance = allowance;
    }

    /**
     * Texts these words to a number that didn't stop our texts and hasn't had enough of them; once for each webhook.
     *
     * @return whether the provider took the text; a doubt counts as no
     * @throws DatabaseAway when nobody can tell whether the number stopped our texts, or how many it got
     */
    boolean send(TextAsked asked, List<Utterance> says) {
        return !stops.stopped(StopList.Kind.TEXTS, asked.number())
                && texts.join(says).filter(body -> send(asked, body)).isPresent();
    }

    private boolean send(TextAsked asked, String body) {
        return switch (allowance.judge(asked)) {
            case ALLOWED -> taken(asked, body);
            case SENT -> true;
            case REFUSED -> false;
        };
    }

    private boolean taken(TextAsked asked, String body) {
        boolean taken = carrier.text(hotline, asked.number(), body) instanceof Carrier.Outcome.Accepted;
        try {
            allowance.settle(asked, taken);
        } catch (DatabaseAway away) {
            // The text is out all the same; only the same webhook, delivered again, would hear that it isn't.
        }
        return taken;
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
