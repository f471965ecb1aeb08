/**
 * The simulated exchange: a provider of phones, calls and texts that treats the line as the real one would, over real
 * HTTP with real signatures. The demo, the phone in the terminal and the tests share it. It keeps everything in
 * memory and never sleeps: time on a call is counted, not waited for.
 *
 * <p>{@link org.porchlight.handset.Exchange} hands out {@link org.porchlight.handset.Phone}s; a phone makes and gets
 * {@link org.porchlight.handset.Call}s, which walk our TwiML and stop wherever a person has to do something.
 * Error codes are the provider's own (twilio.com/docs/api/errors).
 */
package org.porchlight.handset;
