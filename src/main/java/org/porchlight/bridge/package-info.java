/**
 * Bridges: a responder's leg and a caller's leg, joined for one callback. The responder's phone rings first, the caller's
 * only when the responder presses a key. {@link org.porchlight.bridge.BridgeTable} alone writes the table of bridges, and
 * what was heard of the legs is pure, in {@code BridgeFacts}. A method that takes a {@code Handle} joins the caller's
 * transaction.
 *
 * <p>Knows no TwiML and no webhook: what is to be heard next goes up as a {@link org.porchlight.bridge.BridgeTurn}, and
 * phones are rung through what the wiring hands in. Shows no number to anybody. Uses callbacks, staff, outbox and
 * privacy; used by twilio, console and the worker's jobs.
 */
package org.porchlight.bridge;
