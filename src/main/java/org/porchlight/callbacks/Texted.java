package org.porchlight.callbacks;

/** What came of wanting to text something to a person. */
public sealed interface Texted {
    /** It is on its way. @param left how many more they can be sent */
    record Put(int left) implements Texted {}

    /** They were sent as many as a phone should get. */
    record Enough() implements Texted {}

    /** They didn't ask from this phone, or stopped our texts: it can be said, not texted. */
    record NoTexts() implements Texted {}

    /** There is no such place, tip or line, or not any more. */
    record Unknown() implements Texted {}

    /** Somebody else has the request, or it is over. */
    record NotYours() implements Texted {}
}
