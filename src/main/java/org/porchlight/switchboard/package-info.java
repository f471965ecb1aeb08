/**
 * The one use case: receive what a person did, take a turn, keep its promises, and only then reply. Knows nothing of
 * HTTP or TwiML; imports everything below it, and nothing above.
 */
package org.porchlight.switchboard;
