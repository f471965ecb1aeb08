package org.porchlight.admission;

/**
 * What kind of request an address takes.
 *
 * @param longest the most bytes that its body may have
 * @param urgent whether a person waits on the phone: then it never waits for its turn behind a page
 */
public record Kind(int longest, boolean urgent) {}
