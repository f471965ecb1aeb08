/**
 * What the line begins itself: texts to people and to staff, and the calls that bridges begin, each put in by the
 * transaction of what it tells of and tried at most once. An attempt is committed before the provider is asked, so that
 * one whose answer is lost is never made again; the provider is asked later what became of it. {@link
 * org.porchlight.outbox.Carrier} is what a provider must do, and {@code twilio} does it.
 *
 * <p>It doesn't know why a text is sent, keeps no word of a text and no number outside the vault, and sends no text
 * with an empty gap. Used by {@code staff}, {@code callbacks} and {@code bridge}, which put things in; by {@code
 * switchboard}, which texts during a call; by {@code twilio}, which hands in reports; and by the wiring, whose jobs
 * send.
 *
 * <p>A method that takes a {@link org.jdbi.v3.core.Handle} first joins the caller's transaction. Locks are taken in the
 * order vault, what the text is about, outbox.
 */
package org.porchlight.outbox;
