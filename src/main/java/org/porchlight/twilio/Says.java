package org.porchlight.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlProsody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
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
 * Writes prompts as TwiML's Say, at both paces. The SDK builds those of a language and a pace once, gaps and all, when the
 * first of them is said, and all in one document, since it looks for an XML library for each document; a turn only fills
 * the gaps.
 */
final class Says {
    /** Slow enough to write along, still natural. */
    private static final String SLOWLY = "80%";

    private static final String SAY = "<Say ";

    private final Script script;
    private final Map<Language, Map<Phrase, Template>> usual = new ConcurrentHashMap<>();
    private final Map<Language, Map<Phrase, Template>> slow = new ConcurrentHashMap<>();

    private final Map<Later, Template> later = new ConcurrentHashMap<>();

    /** A phrase of a script that was saved since, as happens in the demo. */
    private record Later(Phrase phrase, boolean slowly) {}

    Says(Script script) {
        this.script = script;
    }

    private Template prepared(Phrase phrase, boolean slowly) {
        Template ours = (slowly ? slow : usual)
                .computeIfAbsent(phrase.language(), language -> prepare(language, slowly))
                .get(phrase);
        return ours == null ? later.computeIfAbsent(new Later(phrase, slowly), this::prepare) : ours;
    }

    private Template prepare(Later said) {
        var document = new VoiceResponse.Builder();
        document.say(say(said.phrase().language(), said.phrase().words(Channel.VOICE), said.slowly()));
        return Template.of(says(document.build().toXml()).getFirst());
    }

    private Map<Phrase, Template> prepare(Language language, boolean slowly) {
        Collection<Phrase> phrases = script.words().all(language);
        var document = new VoiceResponse.Builder();
        phrases.forEach(phrase -> document.say(say(language, phrase.words(Channel.VOICE), slowly)));
        List<String> says = says(document.build().toXml());
        if (says.size() != phrases.size()) {
            throw new IllegalStateException("the SDK wrote " + says.size() + " of " + phrases.size() + " prompts");
        }
        Map<Phrase, Template> prepared = new IdentityHashMap<>();
        Iterator<String> next = says.iterator();
        phrases.forEach(phrase -> prepared.put(phrase, Template.of(next.next())));
        return prepared;
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
