package org.porchlight.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.speech.Utterance;
import org.porchlight.switchboard.PathTrial;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Input;
import org.porchlight.turn.Turn;

/**
 * A way through the scripts whose last answer is a sample.
 *
 * @param name what forms name the sample by
 * @param sent whether the sample is the text that a call sends, not what is answered
 * @param steps what a person presses or writes, by language
 */
record SamplePath(String name, Channel channel, boolean sent, Map<Language, List<String>> steps) {
    private static final String FILE = "samples.txt";

    /** Calls and writes: a number whose area code is toll-free, so from nowhere. */
    private static final String FROM = "+18005550123";

    SamplePath {
        steps = new EnumMap<>(steps);
    }

    /** All of them, in the order in which a form shows them. */
    static List<SamplePath> all() {
        return PackFiles.lines(FILE).stream().map(SamplePath::read).toList();
    }

    private static SamplePath read(String line) {
        String[] parts = line.split("\\s*\\|\\s*");
        var steps = new EnumMap<Language, List<String>>(Language.class);
        for (Language language : Language.values()) {
            steps.put(language, Arrays.asList(parts[3 + language.ordinal()].split(",\\s*")));
        }
        return new SamplePath(
                parts[0], Channel.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2].equals("sent"), steps);
    }

    /** Walks it. */
    Sample walked(PathTrial trial, Language language) {
        Turn last = trial.turns(channel, language, FROM, inputs(language)).getLast();
        return new Sample(name, language, sent ? Channel.TEXT : channel, said(last));
    }

    private List<Input> inputs(Language language) {
        var inputs = new ArrayList<Input>();
        if (channel == Channel.VOICE) {
            inputs.add(new Input.Began());
        }
        steps.get(language)
                .forEach(step -> inputs.add(channel == Channel.VOICE ? new Input.Keys(step) : Input.Words.of(step)));
        return inputs;
    }

    private List<Utterance> said(Turn turn) {
        return sent
                ? turn.promises().stream()
                        .filter(Effect.SendText.class::isInstance)
                        .map(Effect.SendText.class::cast)
                        .flatMap(text -> text.says().stream())
                        .toList()
                : turn.says();
    }
}
