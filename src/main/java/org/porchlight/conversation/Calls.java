package org.porchlight.conversation;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * What may be promised of a call back at this moment.
 *
 * @param times gives the {@link #windows}, the same however often; few turns need them, so they are worked out then
 * @param zone in which times are told
 * @param ending the last digits of the number that such a call shows
 * @param ringBack whether the person rang or wrote to that number
 */
public record Calls(Supplier<List<Window>> times, ZoneId zone, String ending, boolean ringBack) {
    /** No call can be promised. */
    public static final Calls NONE = new Calls(List::of, ZoneOffset.UTC, "", false);

    /** When somebody can call, a page of a list at most, likeliest first; empty when no call may be asked for. */
    public List<Window> windows() {
        return times.get();
    }
}
