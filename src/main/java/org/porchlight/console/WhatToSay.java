package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.callbacks.Request;
import org.porchlight.callbacks.ResponderPrompt;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Phrase;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.script.Words;
import org.porchlight.twilio.BridgePrompt;

/**
 * Holds what a responder can say to a person, in the person's language. The sentences are the scripts', so that the
 * screen and the whisper say the same.
 *
 * @param first to begin with
 * @param who when another person picks up and asks who is calling
 * @param machine for a machine, where a message may be left; names no organisation
 * @param asking when the person asks who else calls
 */
public record WhatToSay(List<String> first, List<String> who, List<String> machine, List<String> asking) {
    static WhatToSay of(Words words, Request request) {
        var say = new Sayings(words, request.terms().language(), request.word());
        return new WhatToSay(
                Stream.concat(say.named(BridgePrompt.WORDS, BridgePrompt.WORDS_NO_WORD), say.plain(BridgePrompt.NAMES))
                        .toList(),
                say.named(ResponderPrompt.WHO, ResponderPrompt.WHO_NO_WORD).toList(),
                say.named(ResponderPrompt.MACHINE, ResponderPrompt.MACHINE_NO_WORD)
                        .toList(),
                say.plain(ResponderPrompt.ASKING).toList());
    }

    private record Sayings(Words words, Language language, Optional<String> word) {
        Stream<String> plain(SpokenPrompt prompt) {
            return said(prompt, Map.of());
        }

        /** Asks for the word if there is one. */
        Stream<String> named(SpokenPrompt prompt, SpokenPrompt without) {
            return word.map(it -> said(prompt, Map.of("word", it))).orElseGet(() -> plain(without));
        }

        /** Says a prompt, a line for each breath. */
        private Stream<String> said(SpokenPrompt prompt, Map<String, String> values) {
            String whole = words.phrase(language, prompt).in(Channel.VOICE, values);
            return Phrase.PAUSE.splitAsStream(whole).map(String::strip);
        }
    }
}
