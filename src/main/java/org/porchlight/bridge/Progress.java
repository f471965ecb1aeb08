package org.porchlight.bridge;

/** How far a call is, for the screen of whoever makes it. Says nothing of the person. */
public sealed interface Progress {
    /** The responder's own phone rings, or is about to. */
    record RingingYou() implements Progress {}

    /** The responder hears what was agreed and is asked for a key. */
    record AskingYou() implements Progress {}

    /** The person's phone rings, or is about to. */
    record RingingThem() implements Progress {}

    /** Both are on the line. */
    record Talking() implements Progress {}

    /** The person's leg is over, or nobody was rung. @param again whether a call that dropped may be rung back */
    record Over(BridgeOutcome how, boolean again) implements Progress {}
}
