package org.porchlight.twilio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.bridge.BridgeTurn;
import org.porchlight.conversation.Utterance;
import org.porchlight.conversation.Window;
import org.porchlight.conversation.WindowWords;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Words;

/** Which prompts a responder hears on a bridge, in their language; first words are in the person's. */
final class BridgeWords {
    private final Words words;

    BridgeWords(Words words) {
        this.words = words;
    }

    List<Utterance> whisper(Language language, BridgeTurn.Whisper whisper, boolean slow) {
        Map<String, String> word = whisper.word().map(it -> Map.of("word", it)).orElse(Map.of());
        String without = word.isEmpty() ? "-no-word" : "";
        var all = new ArrayList<Utterance>();
        all.add(say(language, whisper.practice() ? "bridge.practice" : "bridge.hello"));
        all.add(utterance(language, word.isEmpty() ? "bridge.no-word" : "bridge.ask-for", word));
        all.add(say(language, "bridge.speaks." + whisper.theirs().code()));
        all.add(say(language, whisper.message() ? "bridge.message-yes" : "bridge.message-no"));
        all.add(tries(language, whisper.tries()));
        all.add(say(language, "bridge.first"));
        all.add(utterance(whisper.theirs(), "bridge.words" + without, word));
        all.add(say(whisper.theirs(), "bridge.names"));
        all.add(say(language, "bridge.keys"));
        return slow ? slowly(all) : all;
    }

    private Utterance tries(Language language, int tries) {
        return switch (tries) {
            case 0 -> say(language, "bridge.tries.none");
            case 1 -> say(language, "bridge.tries.one");
            default -> utterance(language, "bridge.tries.more", Map.of("n", Integer.toString(tries)));
        };
    }

    /** The options of a page by key, and one for more behind them. */
    List<Utterance> choices(Language language, List<BridgeChoice> all, int page, boolean slow) {
        List<BridgeChoice> shown = BridgeChoice.page(all, page);
        var options = new ArrayList<Utterance>();
        options.add(say(language, "bridge.how"));
        for (int i = 0; i < shown.size(); i++) {
            options.add(option(language, shown.get(i).prompt(), i + 1, Map.of()));
        }
        if (!BridgeChoice.page(all, page + 1).isEmpty()) {
            options.add(option(language, "hotline.more", shown.size() + 1, Map.of()));
        }
        return slow ? slowly(options) : options;
    }

    List<Utterance> times(Language language, List<Window> windows, Instant now, boolean slow) {
        var spoken = new WindowWords(words, language, Channel.VOICE);
        List<Utterance> all = Stream.concat(
                        Stream.of(say(language, "bridge.when")),
                        IntStream.range(0, windows.size())
                                .mapToObj(i -> option(
                                        language,
                                        "hotline.window",
                                        i + 1,
                                        Map.of("window", spoken.of(windows.get(i), now)))))
                .toList();
        return slow ? slowly(all) : all;
    }

    private Utterance option(Language language, String prompt, int key, Map<String, String> values) {
        return new Utterance(words.option(language, prompt, Integer.toString(key)), values, false);
    }

    Utterance say(Language language, String prompt) {
        return utterance(language, prompt, Map.of());
    }

    private Utterance utterance(Language language, String prompt, Map<String, String> values) {
        return new Utterance(words.phrase(language, prompt), values, false);
    }

    private static List<Utterance> slowly(List<Utterance> all) {
        return all.stream()
                .map(it -> new Utterance(it.phrase(), it.values(), true))
                .toList();
    }
}
