package org.porchlight.twilio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.bridge.BridgeTurn;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.script.Words;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.speech.Window;
import org.porchlight.speech.WindowWords;
import org.porchlight.turn.Manner;

/** Chooses the prompts that a responder hears on a bridge, in their language; first words are in the person's. */
public final class BridgeWords {
    private final Supplier<Words> words;

    /** @param words those of the script that turns are taken by now */
    public BridgeWords(Supplier<Words> words) {
        this.words = words;
    }

    List<Utterance> whisper(Language language, BridgeTurn.Whisper whisper, boolean slow) {
        Map<String, String> word = whisper.word().map(it -> Map.of("word", it)).orElse(Map.of());
        var all = new ArrayList<Utterance>();
        all.add(say(language, whisper.practice() ? BridgePrompt.PRACTICE : BridgePrompt.HELLO));
        all.add(utterance(language, word.isEmpty() ? BridgePrompt.NO_WORD : BridgePrompt.ASK_FOR, word));
        all.add(say(language, BridgePrompt.speaks(whisper.theirs())));
        all.add(say(language, whisper.message() ? BridgePrompt.MESSAGE_YES : BridgePrompt.MESSAGE_NO));
        manner(whisper.manner()).ifPresent(it -> all.add(say(language, it)));
        all.add(tries(language, whisper.tries()));
        all.add(say(language, BridgePrompt.FIRST));
        all.add(utterance(whisper.theirs(), word.isEmpty() ? BridgePrompt.WORDS_NO_WORD : BridgePrompt.WORDS, word));
        all.add(say(whisper.theirs(), BridgePrompt.NAMES));
        all.add(say(language, BridgePrompt.KEYS));
        return slow ? slowly(all) : all;
    }

    private static Optional<BridgePrompt> manner(Manner manner) {
        return switch (manner) {
            case TALK -> Optional.empty();
            case RELAY -> Optional.of(BridgePrompt.RELAY);
            case BRIEF -> Optional.of(BridgePrompt.BRIEF);
        };
    }

    private Utterance tries(Language language, int tries) {
        return switch (tries) {
            case 0 -> say(language, BridgePrompt.NO_TRIES);
            case 1 -> say(language, BridgePrompt.ONE_TRY);
            default -> utterance(language, BridgePrompt.MORE_TRIES, Map.of("n", Integer.toString(tries)));
        };
    }

    /** Says the options of a page by key, and one for more behind them. */
    List<Utterance> choices(Language language, List<BridgeChoice> all, int page, boolean slow) {
        List<BridgeChoice> shown = BridgeChoice.page(all, page);
        var options = new ArrayList<Utterance>();
        options.add(say(language, BridgePrompt.HOW));
        for (int i = 0; i < shown.size(); i++) {
            options.add(option(language, shown.get(i).prompt(), i + 1, Map.of()));
        }
        if (!BridgeChoice.page(all, page + 1).isEmpty()) {
            options.add(option(language, ConversationPrompt.MORE, shown.size() + 1, Map.of()));
        }
        return slow ? slowly(options) : options;
    }

    List<Utterance> times(Language language, List<Window> windows, Instant now, boolean slow) {
        var spoken = new WindowWords(words.get(), language, Channel.VOICE);
        List<Utterance> all = Stream.concat(
                        Stream.of(say(language, BridgePrompt.WHEN)),
                        IntStream.range(0, windows.size())
                                .mapToObj(i -> option(
                                        language,
                                        ConversationPrompt.WINDOW,
                                        i + 1,
                                        Map.of("window", spoken.of(windows.get(i), now)))))
                .toList();
        return slow ? slowly(all) : all;
    }

    private Utterance option(Language language, SpokenPrompt prompt, int key, Map<String, String> values) {
        return new Utterance(words.get().option(language, prompt, Integer.toString(key)), values, false);
    }

    Utterance say(Language language, SpokenPrompt prompt) {
        return utterance(language, prompt, Map.of());
    }

    private Utterance utterance(Language language, SpokenPrompt prompt, Map<String, String> values) {
        return new Utterance(words.get().phrase(language, prompt), values, false);
    }

    private static List<Utterance> slowly(List<Utterance> all) {
        return all.stream()
                .map(it -> new Utterance(it.phrase(), it.values(), true))
                .toList();
    }
}
