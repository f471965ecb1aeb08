package org.porchlight.conversation;

import java.util.List;
import org.porchlight.messaging.Language;

/** Something for the world to do, said as a value. The engine performs nothing. */
public sealed interface Effect {
    /** Puts a word into the anonymous record: what was asked or given, never who. */
    record Note(String what, Language language) implements Effect {}

    /** Something that the reply takes for granted; where it can't be kept the engine is told and says so. */
    sealed interface Promise extends Effect {
        /** The step that follows when it can't be kept. */
        String otherwise();
    }

    /** Texts these words to the number that is calling. */
    record SendText(List<Utterance> says, String otherwise) implements Promise {}

    /** Begins no text to this number again, and stops what is under way. */
    record Stop(String otherwise) implements Promise {}

    /** Takes back a {@link Stop}. */
    record Unstop(String otherwise) implements Promise {}
}
