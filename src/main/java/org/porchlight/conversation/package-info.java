/**
 * The conversation: one pure, total function, {@link org.porchlight.conversation.Engine#step}. It takes a
 * {@link org.porchlight.turn.Position}, an {@link org.porchlight.turn.Input} and {@link org.porchlight.turn.Facts}, and
 * gives a {@link org.porchlight.turn.Turn}.
 *
 * <p>May know no clock, socket, database or web: it imports only what lies below it. No file of it names another in a
 * loop. The switchboard takes turns with it; {@code directory} answers its {@link org.porchlight.places.Atlas}.
 */
package org.porchlight.conversation;
