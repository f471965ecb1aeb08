package org.porchlight.conversation;

import org.porchlight.messaging.Language;

/**
 * A key that can be pressed at one moment and the words in which the line offers it. For people who look on; the keys
 * that work at every step are not among them, and nothing follows from an offer.
 */
public record KeyOption(String key, String words, Language language) {}
