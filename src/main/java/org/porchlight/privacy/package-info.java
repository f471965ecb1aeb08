/**
 * Keys, seals, pseudonyms, the stop list, and the way to the database: what keeps the line from knowing who calls.
 * May import conversation, script and messaging; everything above it may import this.
 */
package org.porchlight.privacy;
