package org.porchlight.turn;

import org.porchlight.messaging.Language;

/**
 * A key that a step offers, and the words in which it offers it. Only an {@code Onlooker} is shown it; the keys that
 * work at every step are not among them.
 */
public record KeyOption(String key, String words, Language language) {}
