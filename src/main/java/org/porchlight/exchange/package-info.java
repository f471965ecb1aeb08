/**
 * The simulated exchange: a provider of phones, calls and texts that treats the line as the real one would, over real
 * HTTP with real signatures. The demo, the phone in the terminal and the tests use it; live service loads nothing of
 * it. It keeps everything in memory and never sleeps: time on a call is counted, not waited for. It knows neither
 * scripts nor the database, and imports no other folder of ours. Error codes are the provider's own
 * (twilio.com/docs/api/errors).
 *
 * <p>{@link org.porchlight.exchange.Exchange} puts the simulator together and hands out {@link
 * org.porchlight.exchange.Phone}s. A phone makes and gets {@link org.porchlight.exchange.Call}s, which walk our TwiML
 * and stop wherever the person has to do something.
 *
 * <p>Eight files name each other in a loop, because a call is one: a leg walks through documents ({@code Leg}, {@code
 * TwimlWalk}), a verb in them may put it into a queue of legs ({@code QueuePlace}, {@code Queues}, {@code QueueSeeker})
 * or let it dial, which places more legs, joins one to it, and lets it go on with its document afterwards ({@code
 * ActiveDial}, {@code RungPhones}, {@code Legs}). Everything else names these eight or is named by them, never both.
 */
package org.porchlight.exchange;
