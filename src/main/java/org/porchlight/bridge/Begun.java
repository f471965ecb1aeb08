package org.porchlight.bridge;

import java.util.UUID;

/** What came of asking for a call to be put through. */
public sealed interface Begun {
    /** The responder's own phone is about to ring. */
    record Ringing(UUID bridge) implements Begun {}

    /** They have given no phone, or not proved it. */
    record NoPhone() implements Begun {}

    /** They don't hold this request, or not any more. */
    record NotYours() implements Begun {}

    /** Not at this time of day, or not in what was agreed; or they were rung already, and nobody said how it went. */
    record NotNow() implements Begun {}

    /** There is a live call for this request, or on this responder's phone. */
    record UnderWay() implements Begun {}
}
