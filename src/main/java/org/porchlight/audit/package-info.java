/**
 * Looks whether a running installation keeps what the line says of privacy: numbers where none may stand, keys that are too
 * old, work that is overdue, settings that weaken it. Changes nothing, and never shows what it found but where. Used by the
 * command {@code porchlight audit}.
 */
package org.porchlight.audit;
