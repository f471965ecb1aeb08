package org.porchlight.folding;

import java.time.LocalDate;

/**
 * How many contacts asked for places in an area during a span. Never in a row with anything else that they asked.
 *
 * @param first the first day of the span
 * @param contacts at least as many as the threshold says
 */
public record AreaCount(Span span, LocalDate first, Area area, int contacts) {}
