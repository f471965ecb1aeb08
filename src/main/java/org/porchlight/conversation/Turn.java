package org.porchlight.conversation;

import java.util.List;

/**
 * One answer of the engine.
 *
 * @param next where the conversation stands now
 * @param before said before keys are heard
 * @param says said while keys are heard; nothing at all means an empty reply
 * @param effects promises first, in the order in which they are kept, then notes
 */
public record Turn(Position next, List<Utterance> before, List<Utterance> says, Expect expect, List<Effect> effects) {
    /** An empty reply that moves nothing: what came was not the person's. */
    static Turn nothing(Position position) {
        return new Turn(position, List.of(), List.of(), new Expect.TextReply(), List.of());
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
}
