package org.porchlight.registration;

import java.util.List;
import java.util.stream.Collectors;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Sms;
import org.porchlight.script.Phrase;
import org.porchlight.speech.Utterance;

/** What the line says at the end of one path, as a form shows it. */
record Sample(String name, Language language, Channel channel, List<Utterance> says) {
    /** The text as it would be sent, or what a call says in one breath. */
    String words() {
        List<String> parts = says.stream().map(said -> said.in(channel)).toList();
        return channel == Channel.TEXT
                ? Sms.of(parts)
                : parts.stream()
                        .map(part -> Phrase.PAUSE.matcher(part).replaceAll("").strip())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** As many of its lines as fit into a field of a form, the first at least. */
    String within(int most) {
        String all = words();
        int end = all.length();
        while (end > most && all.lastIndexOf('\n', end - 1) > 0) {
            end = all.lastIndexOf('\n', end - 1);
        }
        return all.substring(0, end);
    }
}
