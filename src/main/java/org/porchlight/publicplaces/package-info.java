/**
 * Serves the page on which everybody may look up places, where an operator switches it on: without signing in, without
 * cookies, in three languages, and with JavaScript only for the map. It tells what a caller would be told, and what stands
 * on a site's own door; nothing of where a list came from, and no postal code.
 *
 * <p>Nothing of a visitor is kept. What they type comes in the body of a form and is answered at once: it never stands in
 * an address, which browsers, proxies and other sites' logs keep. So a search can't be bookmarked or linked to, and that is
 * meant. The page is no part of the console, has none of its cookies and knows nobody who is signed in.
 *
 * <p>May import {@code maps}, {@code directory}, {@code web} and what lies below them, {@code understanding} to tell a cry from
 * a place; only the wiring uses it, and the
 * worker loads nothing of it.
 */
package org.porchlight.publicplaces;
