package org.porchlight.folding;

import java.util.Arrays;
import java.util.List;
import org.porchlight.folding.CallRecord.Shape;

/** How coarse a record's shape is, from the finest to the coarsest. */
enum Level {
    PART_OF_DAY(Span.DAY, true, true, true),
    DAY(Span.DAY, false, true, true),
    WEEK(Span.WEEK, false, true, true),
    MONTH(Span.MONTH, false, true, true),
    DAY_BY_PART(Span.DAY, true, true, false),
    DAY_BY_CHANNEL(Span.DAY, false, true, false),
    WEEK_BY_CHANNEL(Span.WEEK, false, true, false),
    MONTH_BY_CHANNEL(Span.MONTH, false, true, false),
    DAY_ALONE(Span.DAY, false, false, false),
    WEEK_ALONE(Span.WEEK, false, false, false),
    MONTH_ALONE(Span.MONTH, false, false, false);

    private final Span span;
    private final boolean part;
    private final boolean channel;
    private final boolean language;

    Level(Span span, boolean part, boolean channel, boolean language) {
        this.span = span;
        this.part = part;
        this.channel = channel;
        this.language = language;
    }

    /** The levels for what is folded a span at a time: none is wider, since what comes later isn't known yet. */
    static List<Level> within(Span unit) {
        return Arrays.stream(values())
                .filter(level -> level.span.compareTo(unit) <= 0)
                .toList();
    }

    Shape of(ContactDay contact) {
        return new Shape(
                span,
                span.first(contact.day()),
                part ? PartOfDay.of(contact.hour()).word() : CallRecord.ANY,
                channel ? contact.channel() : CallRecord.ANY,
                language ? contact.language() : CallRecord.ANY);
    }
}
