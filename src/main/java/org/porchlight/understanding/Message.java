package org.porchlight.understanding;

import java.util.List;
import org.porchlight.messaging.Cleaning;
import org.porchlight.messaging.Wording;

/**
 * One text, read once: everything after works on this and not on the raw text. Any string is accepted, broken ones
 * too. Nothing is understood here; that is for {@link Understanding}. Nothing is kept of it either.
 *
 * @param raw as it came
 * @param clean visible characters in their plain form, single spaces, straight quotes, digits as 0–9
 * @param own {@link #clean} without what a phone quotes in a reaction
 * @param tokens the words of {@link #own}: lower case, no accents, no apostrophes, each emoji one token
 * @param words the words of {@link #own} as keywords are matched: French elisions are words of their own
 * @param automatic whether a machine wrote it: a driving notice, an absence, a carrier
 */
public record Message(
        String raw, String clean, String own, List<String> tokens, List<String> words, boolean automatic) {
    public static Message of(String raw) {
        String clean = Cleaning.clean(raw);
        String own = Quotes.cut(clean);
        List<String> tokens = Tokens.of(own);
        return new Message(raw, clean, own, tokens, Wording.cut(own), AutomaticReplies.recognise(tokens));
    }

    /** The same text, which a machine wrote: it came from a sender that is no person's number. */
    public Message byMachine() {
        return new Message(raw, clean, own, tokens, words, true);
    }

    /** The same text with what was cut out of it, as if the person had written that too. */
    public Message whole() {
        return new Message(raw, clean, clean, Tokens.of(clean), Wording.cut(clean), automatic);
    }

    /** Whether a reaction or a quote was cut out. */
    public boolean quotes() {
        return own.length() != clean.length();
    }

    /** Whether nothing of the person's is left: an empty text, or a bare reaction. */
    public boolean empty() {
        return own.isEmpty();
    }
}
