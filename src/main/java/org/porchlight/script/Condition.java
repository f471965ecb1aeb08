package org.porchlight.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a branch may ask of the moment. There is no expression language, on purpose. */
public enum Condition {
    /** A texter, not a caller. */
    TEXT,
    /** We see a number that a text could go to. */
    NUMBER,
    /** The caller or texter has named a place. */
    PLACE,
    /** A Canadian postal code is likelier than a ZIP code: by the place named before, else the number, else the language. */
    CANADA,
    /** A responder can call back, at some time that we may offer. */
    CALL,
    /** The phone to call is the one that they call or text from. */
    OWN,
    /** How the line was may be asked: not yet in this contact, and no emergency was in it. */
    FEEDBACK,
    /** Naloxone is what is looked for, as it is unless another service was asked for. */
    KITS,
    /** Some site near meets every wish, or none is near at all. */
    FITS,
    /** A site was just told, or is spoken of. */
    SITE,
    /** A report says something else of a site than the line had just told: not "closed" of one that it called closed. */
    NEWS,
    /** A responder who is on shift in the window that was chosen speaks the person's language. */
    SPOKEN,
    /** What the line asked this number can't be looked up now, so nobody knows whether a text answers it. */
    UNSURE;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every condition by its word in scripts. */
    static Map<String, Condition> byWord() {
        return Arrays.stream(values()).collect(Collectors.toMap(Condition::word, condition -> condition));
    }
}
