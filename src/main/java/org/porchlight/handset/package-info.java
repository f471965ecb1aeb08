/**
 * The simulated exchange: a provider of phones, calls and texts that treats the line as the real one would, over real
 * HTTP with real signatures. The demo, the phone in the terminal and the tests share it. It keeps everything in
 * memory and never sleeps: time on a call is counted, not waited for.
 *
 * <p>{@link org.porchlight.handset.Exchange} hands out {@link org.porchlight.handset.Phone}s; a phone makes and gets
 * {@link org.porchlight.handset.Call}s, which walk our TwiML and stop wherever a person has to do something.
 * Error codes are the provider's own (twilio.com/docs/api/errors).
 *
 * <p>{@link org.porchlight.handset.HandsetPage} puts phones of the demo's exchange into a browser. A call's time is
 * counted here and lived there: the page lets people hear, at the pace of speech, what the call has already walked
 * through, and says what was being heard when a key was pressed. Templates are in {@code src/main/jte}, the stylesheet
 * and scripts in {@code /web}, the page's own words in {@code /words}. A page is told of changes by server-sent events;
 * it asks for the parts that changed. {@link org.porchlight.handset.Pages} is what every page has, the staff's too.
 */
package org.porchlight.handset;
