/**
 * What goes into a turn and what comes out of it: the {@link org.porchlight.turn.Position} where a conversation stands
 * and how it is written down, the {@link org.porchlight.turn.Input} that came, the {@link org.porchlight.turn.Facts}
 * that the engine may know of the world; the {@link org.porchlight.turn.Turn} that is said, and the
 * {@link org.porchlight.turn.Effect}s that others are to perform.
 *
 * <p>May decide nothing and know no clock, socket, database or web. {@code conversation} makes turns of it; the
 * switchboard, {@code twilio} and {@code callbacks} take them.
 */
package org.porchlight.turn;
