package org.porchlight.messaging;

/**
 * A state, province or territory, such as {@code (US, WA)}. As a caller's region it is a hint taken from an
 * area code: good for ordering choices, never an answer, and never written down.
 */
public record Region(Country country, String code) {}
