/**
 * The conversation: one pure, total function, {@link org.porchlight.conversation.Engine#step}, and the values it takes
 * and gives. A {@link org.porchlight.conversation.Position} is where a conversation stands, an
 * {@link org.porchlight.conversation.Input} what came, {@link org.porchlight.conversation.Facts} what the engine may
 * know of the world; a {@link org.porchlight.conversation.Turn} is what is said, and the
 * {@link org.porchlight.conversation.Effect}s that others are to perform.
 *
 * <p>May know no clock, socket, database or web: it imports {@code script} and {@code messaging} only. No file of it
 * names another in a loop. The switchboard takes turns with it; {@code directory} answers its
 * {@link org.porchlight.places.Atlas}; {@code callbacks}, {@code staff} and the console share its
 * {@link org.porchlight.speech.Window}s and how they are spoken of.
 */
package org.porchlight.conversation;
