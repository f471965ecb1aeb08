/**
 * What the line says and where each key leads, read once from {@code ivr-scripts/} and checked whole.
 * Knows no conversation: it is the score, not the performance. Imports {@code messaging} only; the one class that
 * touches files is {@link org.porchlight.script.ScriptReader}.
 */
package org.porchlight.script;
