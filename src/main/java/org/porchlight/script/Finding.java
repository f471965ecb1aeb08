package org.porchlight.script;

/**
 * Something wrong in the script files, for the person who edits them.
 *
 * @param what what is wrong, as a sentence
 * @param why why it matters, as a sentence
 * @param cure what to do about it, as a sentence
 */
public record Finding(SourcePosition at, Rule rule, String what, String why, String cure) {
    public Finding(SourcePosition at, Rule rule, String what, String cure) {
        this(at, rule, what, rule.why(), cure);
    }

    /** Whether the line doesn't start with it. */
    public boolean isError() {
        return rule.severity() == Rule.Severity.ERROR;
    }

    /** As a compiler prints it. */
    @Override
    public String toString() {
        return "%s: %s: %s [%s]%n    %s%n    Why: %s"
                .formatted(at, rule.severity().word(), what, rule.id(), cure, why);
    }
}
