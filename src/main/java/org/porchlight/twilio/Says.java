package org.porchlight.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlProsody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
 * Writes prompts as TwiML's Say, at both paces. The SDK builds them once, gaps and all, when the script is loaded, and
 * all in one document, since it looks for an XML library for each document; a turn only fills the gaps.
 */
final class Says {
    /** Slow enough to write along, still natural. */
    private static final String SLOWLY = "80%";

    private static final String SAY = "<Say ";

    private final Map<Language, Hotline.Voice> voices;
    private final Map<Phrase, Template> usual = new IdentityHashMap<>();
    private final Map<Phrase, Template> slow = new IdentityHashMap<>();

    Says(Script script) {
        this.voices = script.hotline().voices();
        List<Phrase> phrases = Arrays.stream(Language.values())
                .flatMap(language -> script.words().all(language).stream())
                .toList();
        prepare(phrases, false, usual);
        prepare(phrases, true, slow);
    }

    private void prepare(List<Phrase> phrases, boolean slowly, Map<Phrase, Template> prepared) {
        var document = new VoiceResponse.Builder();
        phrases.forEach(phrase -> document.say(say(phrase.language(), phrase.words(Channel.VOICE), slowly)));
        List<String> says = says(document.build().toXml());
        if (says.size() != phrases.size()) {
            throw new IllegalStateException("the SDK wrote " + says.size() + " of " + phrases.size() + " prompts");
        }
        for (int i = 0; i < phrases.size(); i++) {
            prepared.put(phrases.get(i), Template.of(says.get(i)));
        }
    }

    /** The Say elements of a document in which none is within another. */
    private static List<String> says(String document) {
        var says = new ArrayList<String>();
        int end = document.lastIndexOf("</Response>");
        int from = document.indexOf(SAY);
        while (from >= 0) {
            int next = document.indexOf(SAY, from + 1);
            says.add(document.substring(from, next < 0 ? end : next));
            from = next;
        }
        return says;
    }

    /** Writes one Say element; the phrase is one of the script's own. */
    String of(Utterance utterance) {
        Template say = (utterance.slow() ? slow : usual).get(utterance.phrase());
        return say.fill(gap -> filled(utterance.values().getOrDefault(gap, "")));
    }

    /** Writes one Say element of a phrase whose gaps, if any, stay empty. */
    String of(Phrase phrase) {
        return usual.get(phrase).fill(gap -> "");
    }

    /** Writes a value as it stands in XML; words that fill a gap may hold pauses of their own. */
    private static String filled(String value) {
        String xml = XmlText.of(value);
        return xml.indexOf('[') < 0 ? xml : Phrase.PAUSE.matcher(xml).replaceAll("<break time=\"$1s\"/>");
    }

    private Say say(Language language, String words, boolean slowly) {
        Hotline.Voice voice = voices.get(language);
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
