/**
 * The simulated phone company: it treats the line as the real provider would, over real HTTP with real signatures.
 * {@link org.porchlight.exchange.Exchange} hands out {@link org.porchlight.exchange.Phone}s; a phone makes and gets
 * {@link org.porchlight.exchange.Call}s, which walk our TwiML and stop wherever a person has to do something. Error codes are
 * the provider's own (twilio.com/docs/api/errors).
 *
 * <p>Keeps everything in memory and never sleeps: time on a call is counted, not waited for. It knows the line by its
 * webhooks only and imports none of its services. Used by handset, the demo's wiring in the root package, and tests; live
 * service names nothing of it.
 */
package org.porchlight.exchange;
