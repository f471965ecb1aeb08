/**
 * Speaks with the provider: signed webhooks in, TwiML out, its REST interface, and the last resort when a turn breaks.
 * A caller or texter comes in as the provider's form fields and leaves here as a {@link
 * org.porchlight.switchboard.Contact}; no other folder knows a field, a header or a verb of the provider's, and this
 * one decides nothing about a conversation or a request. May import {@code switchboard} and what lies below it, {@code
 * bridge}, {@code callbacks} and {@code web} among it; only the wiring uses it. Facts about the provider's behaviour
 * are from its documentation as of November 2026.
 *
 * <p>{@link WebhookPaths} says each address once, {@link Webhooks} guards
 * and serves them, and a {@link WebhookAnswer} is what one of them answers.
 */
package org.porchlight.twilio;
