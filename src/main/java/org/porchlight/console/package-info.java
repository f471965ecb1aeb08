/**
 * The staff pages under {@code /console}, and who may see which: sign-in, accounts, sessions. Pages are made on the
 * server; what a page needs of the desk it asks there. May import everything but the root package.
 */
package org.porchlight.console;
