/**
 * Reads a text as the answer to what was asked: an option in its own words or by number, a yes, a no, a not now, a time.
 * Pure; knows nothing of where the conversation stands, and carries nothing out.
 */
package org.porchlight.answers;
