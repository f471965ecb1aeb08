/**
 * That contacts happened, without saying whose: notes of what was asked and given, kept for some days; later the counts
 * made of them. A turn never waits for a note, and no promise depends on one. Holds nothing that a person said, and
 * nothing finer than the hour. Used by the switchboard, which takes the notes, and by the wiring, whose jobs turn the
 * days over.
 */
package org.porchlight.records;
