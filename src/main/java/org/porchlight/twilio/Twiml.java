package org.porchlight.twilio;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Message;
import java.time.Duration;
import java.util.List;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Phrase;
import org.porchlight.script.Script;
import org.porchlight.script.Template;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Expect;
import org.porchlight.turn.Turn;

/**
 * Writes turns as TwiML. The SDK builds prompts and messages once, when the script is loaded, and they are spliced into
 * each reply. Addresses that go in are our own and hold only {@code [A-Za-z0-9._~/?=-]}.
 */
public final class Twiml {
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    /** Most voice turns are shorter, with the position in them twice; a longer one costs a copy. */
    private static final int USUAL = 4096;

    /** Of the time in which the first of several keys is awaited, what isn't waited after each of them. */
    private static final Duration FIRST_KEY = Duration.ofSeconds(2);

    private static final Template MESSAGE = Template.of(new MessagingResponse.Builder()
            .message(new Message.Builder("{body}").build())
            .build()
            .toXml());
    private static final String NO_MESSAGE =
            new MessagingResponse.Builder().build().toXml();

    private final Says says;

    public Twiml(Script script) {
        this.says = new Says(script);
    }

    /**
     * Writes a voice turn: what is said, the gather, and after it the redirect that carries silence.
     *
     * @param action where the next turn goes, with its sealed position
     * @param shown the number that a line sees which the caller is put through to: ours, never theirs
     */
    String voice(Turn turn, String action, PhoneNumber shown) {
        var xml = new StringBuilder(USUAL).append(PROLOG).append("<Response>");
        says(xml, turn.before());
        switch (turn.expect()) {
            case Expect.Key key -> gather(xml, turn, action, 1, key.patience());
            case Expect.Digits digits -> gather(xml, turn, action, digits.count(), digits.patience());
            case Expect.TextReply reply -> gather(xml, turn, action, 1, Duration.ofSeconds(1));
            case Expect.Connection line -> {
                says(xml, turn.says());
                dial(xml, line, action, shown);
            }
            case Expect.NoAnswer nothing -> {
                says(xml, turn.says());
                xml.append("<Hangup/>");
            }
        }
        return xml.append("</Response>").toString();
    }

    private void gather(StringBuilder xml, Turn turn, String action, int digits, Duration patience) {
        xml.append("<Gather action=\"").append(action).append("\" finishOnKey=\"\" ");
        if (turn.expect() instanceof Expect.Digits several && !several.names().isEmpty()) {
            listening(xml, several.names(), turn.next().language());
        } else {
            xml.append("input=\"dtmf\"");
        }
        // The time-out counts between two keys as well: what more there is before the first of several is a pause.
        Duration first = digits > 1 ? FIRST_KEY : Duration.ZERO;
        xml.append(" method=\"POST\" numDigits=\"")
                .append(digits)
                .append("\" timeout=\"")
                .append(patience.minus(first).toSeconds())
                .append("\">");
        says(xml, turn.says());
        if (first.isPositive()) {
            xml.append("<Pause length=\"").append(first.toSeconds()).append("\"/>");
        }
        xml.append("</Gather>");
        redirect(xml, action);
    }

    /** What the provider's machine makes of speech comes as words; these it expects. */
    private void listening(StringBuilder xml, List<String> names, Language language) {
        xml.append("hints=\"")
                .append(XmlText.of(String.join(",", names)).replace("\"", ""))
                .append("\" input=\"dtmf speech\" language=\"")
                .append(says.voice(language).tag())
                .append("\" speechTimeout=\"auto\"");
    }

    private static void dial(StringBuilder xml, Expect.Connection line, String action, PhoneNumber shown) {
        xml.append("<Dial action=\"")
                .append(action)
                .append("\" callerId=\"")
                .append(shown.e164())
                .append("\" method=\"POST\" record=\"do-not-record\" timeLimit=\"")
                .append(Expect.Connection.LONGEST.toSeconds())
                .append("\" timeout=\"")
                .append(Expect.Connection.RINGS.toSeconds())
                .append("\"><Number>")
                .append(line.to().e164())
                .append("</Number></Dial>");
    }

    private static void redirect(StringBuilder xml, String to) {
        xml.append("<Redirect method=\"POST\">").append(to).append("</Redirect>");
    }

    /** Writes one prompt, and the end of the call. */
    String last(Phrase phrase) {
        return PROLOG + "<Response>" + says.of(phrase) + "<Hangup/></Response>";
    }

    /** How prompts are spoken, for other documents. */
    Says says() {
        return says;
    }

    private void says(StringBuilder xml, List<Utterance> utterances) {
        utterances.forEach(utterance -> xml.append(says.of(utterance)));
    }

    /** Writes one prompt that the provider speaks, then the beginning again: for when a turn broke. */
    String apology(Phrase phrase, String then) {
        var xml = new StringBuilder(PROLOG).append("<Response>");
        xml.append(says.of(phrase));
        redirect(xml, then);
        return xml.append("</Response>").toString();
    }

    /**
     * Writes prompts one after the other, three times over, and the end: for a copy kept where nothing of ours runs.
     */
    String standalone(List<Phrase> phrases) {
        var xml = new StringBuilder(PROLOG).append("<Response>");
        for (int time = 0; time < 3; time++) {
            phrases.forEach(it -> xml.append(says.of(it)));
        }
        return xml.append("<Hangup/></Response>").toString();
    }

    /** Writes a text turn: one message, or an empty reply when nothing is to be said. */
    String text(Turn turn) {
        return text(turn.message());
    }

    String text(String body) {
        return body.isEmpty() ? NO_MESSAGE : MESSAGE.fill(gap -> XmlText.of(body));
    }
}
