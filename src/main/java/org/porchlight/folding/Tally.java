package org.porchlight.folding;

import java.time.LocalDate;

/**
 * How often one thing was so during a span, such as that a promise was kept. Never in a row with anything else of those of
 * whom it was so.
 *
 * @param subject such as {@code promise}
 * @param line such as {@code talked}
 * @param contacts at least as many as the threshold says
 */
public record Tally(Span span, LocalDate first, String subject, String line, int contacts) {}
