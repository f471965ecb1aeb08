package org.porchlight.turn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Sms;
import org.porchlight.script.Phrase;
import org.porchlight.speech.Utterance;
import org.porchlight.understanding.Meaning;

/**
 * One answer of the engine.
 *
 * @param next where the conversation stands now
 * @param before said before keys are heard
 * @param says said while keys are heard; nothing at all means an empty reply
 * @param effects promises first, in the order in which they are kept, then notes
 * @param labels how the step that is asked now offers its options, by key, in the order in which they are said
 * @param through the names of the steps that it went through, in their order; none where nothing was asked or said
 * @param meaning what a text was taken for; empty where no text was acted on, such as for keys or a machine's reply
 */
public record Turn(
        Position next,
        List<Utterance> before,
        List<Utterance> says,
        Expect expect,
        List<Effect> effects,
        Map<String, Utterance> labels,
        List<String> through,
        Optional<Meaning> meaning) {
    /** An empty reply that moves nothing: what came was not the person's. */
    public static Turn nothing(Position position) {
        return only(position, List.of());
    }

    /** Says only this, by text, and leads nowhere. */
    public static Turn only(Position position, List<Utterance> says) {
        return new Turn(
                position, List.of(), says, new Expect.TextReply(), List.of(), Map.of(), List.of(), Optional.empty());
    }

    /** The same answer, to a text that was taken for this. */
    public Turn to(Optional<Meaning> taken) {
        return new Turn(next, before, says, expect, effects, labels, through, taken);
    }

    /** What is said, as one text message; empty when nothing is. */
    public String message() {
        return Sms.of(says.stream().map(says -> says.in(Channel.TEXT)).toList());
    }

    /** The promises among the effects. */
    public List<Effect.Promise> promises() {
        return effects.stream()
                .filter(Effect.Promise.class::isInstance)
                .map(Effect.Promise.class::cast)
                .toList();
    }

    /** The notes among the effects. */
    public List<Effect.WriteNote> notes() {
        return effects.stream()
                .filter(Effect.WriteNote.class::isInstance)
                .map(Effect.WriteNote.class::cast)
                .toList();
    }

    /** The options of the step that is asked now, in the order in which they are said. */
    public List<KeyOption> offers(Channel channel) {
        return labels.entrySet().stream()
                .map(label -> offer(label.getKey(), label.getValue(), channel))
                .filter(offer -> !offer.words().isEmpty())
                .toList();
    }

    private static KeyOption offer(String key, Utterance label, Channel channel) {
        String words = Phrase.PAUSE.matcher(label.in(channel)).replaceAll(" ").strip();
        return new KeyOption(key, words, label.phrase().language());
    }
}
