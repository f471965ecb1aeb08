/**
 * What a running program needs, whatever it does: the port that it listens on, its clocks, parts that stop in reverse order,
 * the parent that it ends with, and a {@link org.porchlight.process.Refusal} with words and an exit code. Knows no setting, and of
 * the database only that it may be away. Used by settings, cli, demo and the root package.
 */
package org.porchlight.process;
