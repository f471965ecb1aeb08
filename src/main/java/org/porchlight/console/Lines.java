package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.desk.Request;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
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
public record Lines(List<String> first, List<String> who, List<String> machine, List<String> asking) {
    private static final String TOPIC = "responder.";

    static Lines of(Words words, Request request) {
        var say = new Sayings(words, request.language(), request.word());
        return new Lines(
                List.of(say.named("first"), say.plain("safe"), say.plain("names")),
                List.of(say.named("who")),
                List.of(say.named("machine")),
                List.of(say.plain("asking")));
    }

    private record Sayings(Words words, Language language, Optional<String> word) {
        String plain(String key) {
            return words.phrase(language, TOPIC + key).in(Channel.VOICE, Map.of());
        }

        /** Asks for the word if there is one. */
        String named(String key) {
            return word
                    .map(it -> words.phrase(language, TOPIC + key).in(Channel.VOICE, Map.of("word", it)))
                    .orElseGet(() -> plain(key + "-anyone"));
        }
    }
}
