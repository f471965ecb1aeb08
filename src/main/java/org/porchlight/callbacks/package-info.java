/**
 * Callback requests: asked for by a caller, queued, leased to a responder, ended. {@link
 * org.porchlight.callbacks.CallbackTable} alone writes the table of requests, and {@link
 * org.porchlight.callbacks.OpenRequests} alone locks them, in the one order that it says. A method that takes a {@code
 * Handle} joins the caller's transaction, which comes from {@link org.porchlight.database.Database#commit}; its locks last
 * until the end of that.
 *
 * <p>Rings no phone, sends no text and knows neither web page nor provider: texts go through the outbox, calls are for
 * {@code bridge}. Uses staff, outbox, privacy, database and conversation; used by bridge, switchboard, twilio and
 * console.
 */
package org.porchlight.callbacks;
