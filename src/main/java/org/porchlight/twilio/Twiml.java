package org.porchlight.twilio;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.TwiML;
import com.twilio.twiml.messaging.Message;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlProsody;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.porchlight.conversation.Expect;
import org.porchlight.conversation.Turn;
import org.porchlight.conversation.Utterance;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Sms;
import org.porchlight.script.Hotline;
import org.porchlight.script.Phrase;
import org.porchlight.script.Script;

/**
 * Turns as TwiML. Prompts that never vary are built once, when the script is loaded, and spliced into each reply; the
 * rest is built by the SDK. Addresses that go in are our own and hold only {@code [A-Za-z0-9._~/?=-]}.
 */
public final class Twiml {
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    /** Slow enough to write along, still natural. */
    private static final String SLOWLY = "80%";

    private final Map<Language, Hotline.Voice> voices;
    private final Map<Phrase, String> prepared = new IdentityHashMap<>();
    private final Map<Phrase, String> preparedSlow = new IdentityHashMap<>();

    public Twiml(Script script) {
        this.voices = script.hotline().voices();
        for (Language language : Language.values()) {
            script.words().all(language).stream()
                    .filter(phrase -> phrase.fixed(Channel.VOICE))
                    .forEach(this::prepare);
        }
    }

    private void prepare(Phrase phrase) {
        String words = phrase.in(Channel.VOICE, Map.of());
        prepared.put(phrase, say(phrase.language(), words, false));
        preparedSlow.put(phrase, say(phrase.language(), words, true));
    }

    /**
     * A voice turn: what is said, the gather, and after it the redirect that carries silence.
     *
     * @param action where the next turn goes, with its sealed position
     */
    String voice(Turn turn, String action) {
        var xml = new StringBuilder(2048).append(PROLOG).append("<Response>");
        says(xml, turn.before());
        switch (turn.expect()) {
            case Expect.Key key -> gather(xml, turn, action, 1, key.patience().toSeconds());
            case Expect.Digits digits -> gather(xml, turn, action, digits.count(), digits.patience().toSeconds());
            case Expect.Reply reply -> gather(xml, turn, action, 1, 1);
            case Expect.Nothing nothing -> {
                says(xml, turn.says());
                xml.append("<Hangup/>");
            }
        }
        return xml.append("</Response>").toString();
    }

    private void gather(StringBuilder xml, Turn turn, String action, int digits, long seconds) {
        xml.append("<Gather action=\"").append(action)
                .append("\" finishOnKey=\"\" input=\"dtmf\" method=\"POST\" numDigits=\"").append(digits)
                .append("\" timeout=\"").append(seconds).append("\">");
        says(xml, turn.says());
        xml.append("</Gather>");
        redirect(xml, action);
    }

    private static void redirect(StringBuilder xml, String to) {
        xml.append("<Redirect method=\"POST\">").append(to).append("</Redirect>");
    }

    private void says(StringBuilder xml, List<Utterance> utterances) {
        for (Utterance utterance : utterances) {
            String ready = (utterance.slow() ? preparedSlow : prepared).get(utterance.phrase());
            xml.append(ready != null
                    ? ready
                    : say(utterance.phrase().language(), utterance.in(Channel.VOICE), utterance.slow()));
        }
    }

    /** One prompt that the provider speaks, then the beginning again: for when something broke. */
    String apology(Phrase phrase, String then) {
        var xml = new StringBuilder(PROLOG).append("<Response>");
        xml.append(say(phrase.language(), phrase.in(Channel.VOICE, Map.of()), false));
        redirect(xml, then);
        return xml.append("</Response>").toString();
    }

    /** Prompts one after the other, three times over, and the end: for a copy kept where nothing of ours runs. */
    String standalone(List<Phrase> phrases) {
        var xml = new StringBuilder(PROLOG).append("<Response>");
        for (int time = 0; time < 3; time++) {
            phrases.forEach(it -> xml.append(say(it.language(), it.in(Channel.VOICE, Map.of()), false)));
        }
        return xml.append("<Hangup/></Response>").toString();
    }

    /** A text turn: one message, or an empty reply when nothing is to be said. */
    String text(Turn turn) {
        return text(Sms.of(turn.says().stream().map(utterance -> utterance.in(Channel.TEXT)).toList()));
    }

    String text(String body) {
        var response = new MessagingResponse.Builder();
        return body.isEmpty()
                ? response.build().toXml()
                : response.message(new Message.Builder(safe(body)).build()).build().toXml();
    }

    private String say(Language language, String words, boolean slowly) {
        Hotline.Voice voice = voices.get(language);
        var say = new Say.Builder().option("voice", voice.voice()).option("language", voice.tag());
        if (slowly) {
            say.prosody(prosody(safe(words)));
        } else {
            pieces(safe(words), say::addText, seconds -> say.break_(pause(seconds)));
        }
        return bare(say.build());
    }

    private static SsmlProsody prosody(String words) {
        var prosody = new SsmlProsody.Builder().rate(SLOWLY);
        pieces(words, prosody::addText, seconds -> prosody.break_(pause(seconds)));
        return prosody.build();
    }

    private static SsmlBreak pause(String seconds) {
        return new SsmlBreak.Builder().time(seconds + "s").build();
    }

    private static void pieces(
            String words, java.util.function.Consumer<String> text, java.util.function.Consumer<String> pause) {
        Matcher pauses = Phrase.PAUSE.matcher(words);
        int from = 0;
        while (pauses.find()) {
            String before = words.substring(from, pauses.start()).strip();
            if (!before.isEmpty()) {
                text.accept(before);
            }
            pause.accept(pauses.group(1));
            from = pauses.end();
        }
        String rest = words.substring(from).strip();
        if (!rest.isEmpty()) {
            text.accept(rest);
        }
    }

    /** Without what makes XML that the provider rejects: the SDK writes control characters as they come. */
    private static String safe(String words) {
        return words.codePoints()
                .filter(it -> it == '\n' || it == '\t' || (it >= 0x20 && it != 0xFFFE && it != 0xFFFF
                        && !(it >= 0xD800 && it <= 0xDFFF)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String bare(TwiML element) {
        String xml = element.toXml();
        return xml.substring(xml.indexOf("?>") + 2);
    }
}
