/**
 * Whether a script holds together and keeps the house's rules. {@link org.porchlight.lint.CheckedScript} reads the
 * files of {@code ivr-scripts/} and gives a {@link org.porchlight.script.Script} that can be said as it stands, or
 * every finding about them: where, what, why, how to mend it. Each class here looks for findings of one kind.
 *
 * <p>Pure, like {@link org.porchlight.script} below it. The folders above ask for a checked script; nothing in a
 * conversation asks the lint.
 */
package org.porchlight.lint;
