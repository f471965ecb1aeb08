/**
 * Phone numbers, languages, text messages and the words in them, as every phone company and every text has them. It
 * counts a text's segments, reads what a provider reports of a call or a text, cuts what people type into words and
 * finds keywords in it, slips included.
 *
 * <p>The lowest folder: every other may use it, and it imports none of ours. Pure: no clock, no socket, no SQL, no
 * file. It doesn't know what a keyword leads to; that is in {@link org.porchlight.script}.
 */
package org.porchlight.messaging;
