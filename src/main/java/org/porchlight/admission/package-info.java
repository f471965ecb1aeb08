/**
 * What a request may cost before it is known who sends it: connections, bytes and time, in all and for each network
 * address. A request comes in whole, within {@link org.porchlight.admission.Limits}, before anything else looks at it; what
 * takes too long or is too much is shut out, and a signed webhook finds room all the same. It knows no route, no page and
 * no signature. Used by {@code process}, which opens the port, and by the wiring.
 */
package org.porchlight.admission;
