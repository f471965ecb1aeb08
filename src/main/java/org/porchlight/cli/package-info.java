/**
 * The command line: which commands there are, how they are typed, what they print and their exit codes. A command that
 * needs services is carried out by an {@link org.porchlight.cli.Actions}, which the root package makes; nothing here opens a
 * socket or a database. Used by the root package alone.
 */
package org.porchlight.cli;
