package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.callbacks.Request;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Phrase;
import org.porchlight.script.Words;

/**
 * What a responder can say to a person, in the person's language. The sentences are the scripts', so that the screen and
 * the whisper say the same.
 *
 * @param first to begin with
 * @param who for whoever picks up and asks who is calling
 * @param machine for a machine, where a message may be left; names no organisation
 * @param asking for somebody who asks who else calls
 */
public record WhatToSay(List<String> first, List<String> who, List<String> machine, List<String> asking) {
    static WhatToSay of(Words words, Request request) {
        var say = new Sayings(words, request.language(), request.word());
        return new WhatToSay(
                Stream.concat(say.named("bridge.words", "bridge.words-no-word"), say.plain("bridge.names"))
                        .toList(),
                say.named("responder.who", "responder.who-no-word").toList(),
                say.named("responder.machine", "responder.machine-no-word").toList(),
                say.plain("responder.asking").toList());
    }

    private record Sayings(Words words, Language language, Optional<String> word) {
        Stream<String> plain(String key) {
            return said(key, Map.of());
        }

        /** Asks for the word if there is one. */
        Stream<String> named(String key, String without) {
            return word.map(it -> said(key, Map.of("word", it))).orElseGet(() -> plain(without));
        }

        /** A line for each breath. */
        private Stream<String> said(String key, Map<String, String> values) {
            String whole = words.phrase(language, key).in(Channel.VOICE, values);
            return Phrase.PAUSE.splitAsStream(whole).map(String::strip);
        }
    }
}
