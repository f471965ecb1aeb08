/**
 * The conversation itself: one pure, total function, {@link org.porchlight.conversation.Engine#step}, and the values it
 * takes and gives. Knows no clock, socket, database or web. Imports {@code script} and {@code messaging} only; what it
 * needs to know of the world comes in as {@link org.porchlight.conversation.Facts}.
 */
package org.porchlight.conversation;
