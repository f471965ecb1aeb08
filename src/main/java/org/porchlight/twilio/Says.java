package org.porchlight.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlProsody;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Hotline;
import org.porchlight.script.Phrase;
import org.porchlight.script.Script;
import org.porchlight.script.Template;
import org.porchlight.speech.Utterance;

/**
 * Writes prompts as TwiML's Say, at both paces. The SDK builds a prompt, gaps and all, when it is first said; a turn
 * only fills the gaps. A start builds none that it does not need: the SDK takes most of a second for all of them.
 */
final class Says {
    /** Slow enough to write along, still natural. */
    private static final String SLOWLY = "80%";

    private static final String SAY = "<Say ";

    private final Script script;
    private final Map<Phrase, Template> usual = new ConcurrentHashMap<>();
    private final Map<Phrase, Template> slow = new ConcurrentHashMap<>();

    Says(Script script) {
        this.script = script;
    }

    private Template prepared(Phrase phrase, boolean slowly) {
        return (slowly ? slow : usual).computeIfAbsent(phrase, said -> prepare(said, slowly));
    }

    private Template prepare(Phrase phrase, boolean slowly) {
        var document = new VoiceResponse.Builder();
        document.say(say(phrase.language(), phrase.words(Channel.VOICE), slowly));
        String xml = document.build().toXml();
        return Template.of(xml.substring(xml.indexOf(SAY), xml.lastIndexOf("</Response>")));
    }

    /** Writes one Say element. */
    String of(Utterance utterance) {
        return prepared(utterance.phrase(), utterance.slow())
                .fill(gap -> filled(utterance.values().getOrDefault(gap, "")));
    }

    /** Writes one Say element of a phrase whose gaps, if any, stay empty. */
    String of(Phrase phrase) {
        return prepared(phrase, false).fill(gap -> "");
    }

    /** Writes a value as it stands in XML; words that fill a gap may hold pauses of their own. */
    private static String filled(String value) {
        String xml = XmlText.of(value);
        return xml.indexOf('[') < 0 ? xml : Phrase.PAUSE.matcher(xml).replaceAll("<break time=\"$1s\"/>");
    }

    /** The voice of a language, and the tag by which the provider knows the language. */
    Hotline.Voice voice(Language language) {
        return script.hotline().voices().get(language);
    }

    private Say say(Language language, String words, boolean slowly) {
        Hotline.Voice voice = voice(language);
        var say = new Say.Builder().option("voice", voice.voice()).option("language", voice.tag());
        if (slowly) {
            say.prosody(prosody(XmlText.legal(words)));
        } else {
            pieces(XmlText.legal(words), say::addText, seconds -> say.break_(pause(seconds)));
        }
        return say.build();
    }

    private static SsmlProsody prosody(String words) {
        var prosody = new SsmlProsody.Builder().rate(SLOWLY);
        pieces(words, prosody::addText, seconds -> prosody.break_(pause(seconds)));
        return prosody.build();
    }

    private static SsmlBreak pause(String seconds) {
        return new SsmlBreak.Builder().time(seconds + "s").build();
    }

    private static void pieces(String words, Consumer<String> text, Consumer<String> pause) {
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
}
