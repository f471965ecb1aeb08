/**
 * The one use case: receive what a caller or texter did, take a turn, keep its promises, and only then reply. Stores no
 * conversation: the position comes with each contact and goes back sealed.
 *
 * <p>May know nothing of HTTP or TwiML. The webhooks in {@code twilio} call it; it uses the conversation for turns, and
 * {@code callbacks}, {@code outbox}, {@code records} and {@code privacy} for what turns promise and note.
 */
package org.porchlight.switchboard;
