/**
 * The demo's phones, for a person to hold: the page in the browser and the phone in the terminal. Both move phones of
 * the {@linkplain org.porchlight.exchange simulated exchange}; live service loads nothing of this folder. The root
 * wires it for the demo; nothing else may use it.
 *
 * <p>{@link org.porchlight.handset.HandsetPage} serves the page. A call's time is counted in the exchange and lived
 * here: the page lets a person hear, at the pace of speech, what the call has already walked through, and says what was
 * being heard when a key was pressed. Server-sent events tell the page what changed; it asks for those parts. Templates
 * are in {@code src/main/jte}, stylesheet and scripts in {@code /web}, the page's own words in {@code /words}.
 *
 * <p>{@link org.porchlight.handset.HappenedPage} shows what the line did at each turn and what it took a text for, and
 * adds examples to the demo's scripts, which {@link org.porchlight.handset.Lessons} has the line learn while it serves.
 *
 * <p>{@link org.porchlight.handset.TerminalPhone} is what {@code porchlight play} shows, and may join a running demo.
 */
package org.porchlight.handset;
