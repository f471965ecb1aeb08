/**
 * That contacts happened, without saying whose: notes of what was asked and given, kept until their day, week or month is
 * over, and the call records that they are then folded into. A turn never waits for a note, and no promise depends on one.
 * Holds nothing that a person said, and nothing finer than the hour. Used by the switchboard, which takes the notes, and
 * by the wiring, whose jobs turn the days over and fold them. What a record may say is decided in {@code folding}.
 */
package org.porchlight.records;
