package org.porchlight.script;

import java.util.Set;

/**
 * A prompt that Java code says by name, rather than a step of a script. Each folder that says some lists them in an
 * enum, and the wiring hands all of them to the lint, so that a script without one is refused before
 * anything starts.
 */
public interface SpokenPrompt {
    /** The prompt's name in {@code words/<language>/}, such as {@code bridge.hello}. */
    String key();

    /** The gaps that the code fills; the prompt may have these and no others. */
    Set<String> gaps();

    /** Whether it is offered on a key, so that a texter needs words to choose it. */
    default boolean option() {
        return false;
    }

    /** Whether the operator owes this sentence to the person, so that it may not be left empty. */
    default boolean owed() {
        return false;
    }

    /** Whether a text that the line sends by itself begins with it, so that a locked phone shows it. */
    default boolean beginsText() {
        return false;
    }
}
