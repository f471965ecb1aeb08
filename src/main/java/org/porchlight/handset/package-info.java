/**
 * The demo's phones: {@link org.porchlight.handset.HandsetPage} in the browser and
 * {@link org.porchlight.handset.TerminalPhone} in the terminal, for the {@link org.porchlight.exchange.Phone}s of the
 * simulated phone company. A call's time is counted there and lived here: the page lets a caller hear, at the pace of
 * speech, what the call has already walked through, and says what was being heard when a key was pressed.
 *
 * <p>Templates are in {@code src/main/jte}, the stylesheet and scripts in {@code /web}, the page's own words in
 * {@code /words}. A page is told of changes by server-sent events and asks for the parts that changed.
 *
 * <p>Decides nothing that a real phone would not. Used by the demo's wiring in the root package and by tests; live service
 * names nothing of it.
 */
package org.porchlight.handset;
