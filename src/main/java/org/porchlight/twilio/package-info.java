/**
 * Everything that is Twilio's: signed webhooks in, TwiML out, REST. Whoever calls or writes is known here as the
 * provider's form fields and leaves here as a {@link org.porchlight.switchboard.Contact}. Facts about the provider's
 * behaviour are from its documentation as of November 2026.
 */
package org.porchlight.twilio;
