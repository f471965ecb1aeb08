package org.porchlight.twilio;

import java.util.List;
import java.util.UUID;
import org.porchlight.bridge.BridgeTurn;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.speech.Utterance;

/**
 * Writes TwiML for the responder's leg of a bridge. The number that is rung stands here and nowhere else, and the leg
 * that it begins is told nothing at all: no automated voice is ever heard there.
 */
public final class BridgeTwiml {
    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>";
    private static final String END = "</Response>";
    private static final int PATIENCE_SECONDS = 8;

    private final Says says;
    private final String publicUrl;
    private final PhoneNumber callbacks;

    /** @param callbacks the number that the person's phone shows */
    public BridgeTwiml(Twiml twiml, String publicUrl, PhoneNumber callbacks) {
        this.says = twiml.says();
        this.publicUrl = publicUrl;
        this.callbacks = callbacks;
    }

    /** Names a bridge, and the language in which the responder is spoken to. */
    record On(UUID bridge, Language language) {
        /**
         * Makes the address of a step of the bridge.
         *
         * @param step such as {@code key/0}; empty for where it begins
         */
        String address(String publicUrl, String step) {
            return publicUrl + WebhookPaths.BRIDGE + bridge + (step.isEmpty() ? "" : "/" + step) + "?l="
                    + language.code();
        }
    }

    /** Asks for one key; silence goes to the same step. */
    String ask(On on, List<Utterance> before, List<Utterance> asking, String step) {
        String action = on.address(publicUrl, step);
        return BEGIN + said(before) + "<Gather action=\"" + action
                + "\" finishOnKey=\"\" input=\"dtmf\" method=\"POST\" numDigits=\"1\" timeout=\"" + PATIENCE_SECONDS
                + "\">" + said(asking) + "</Gather>" + redirect(action) + END;
    }

    /** Says something, and then asks for the next step. */
    String then(On on, List<Utterance> heard, String step) {
        return BEGIN + said(heard) + redirect(on.address(publicUrl, step)) + END;
    }

    String goodbye(List<Utterance> heard) {
        return BEGIN + said(heard) + "<Hangup/>" + END;
    }

    /** Rings the person. A star lets their leg go in silence and keeps the responder's. */
    String dial(On on, BridgeTurn.Dial dial) {
        return BEGIN + "<Dial action=\"" + on.address(publicUrl, "over/" + dial.round())
                + "\" callerId=\"" + callbacks.e164() + "\" hangupOnStar=\"true\" method=\"POST\""
                + " record=\"do-not-record\" timeLimit=\"" + BridgeTurn.Dial.LONGEST.toSeconds()
                + "\" timeout=\"" + BridgeTurn.Dial.RINGS.toSeconds()
                + "\"><Number statusCallback=\"" + on.address(publicUrl, "person/" + dial.round())
                + "\" statusCallbackEvent=\"initiated ringing answered completed\" statusCallbackMethod=\"POST\">"
                + dial.to().e164() + "</Number></Dial>" + END;
    }

    private static String redirect(String to) {
        return "<Redirect method=\"POST\">" + to + "</Redirect>";
    }

    private String said(List<Utterance> utterances) {
        var xml = new StringBuilder();
        utterances.forEach(it -> xml.append(says.of(it)));
        return xml.toString();
    }
}
