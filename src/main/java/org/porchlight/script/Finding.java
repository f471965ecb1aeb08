package org.porchlight.script;

/**
 * Something wrong in the script files, for the person who edits them.
 *
 * @param what what is wrong, as a sentence
 * @param cure what to do about it, as a sentence
 */
public record Finding(SourcePosition at, String what, String cure) {
    @Override
    public String toString() {
        return at + ": " + what + " " + cure;
    }
}
