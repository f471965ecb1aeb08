package org.porchlight.conversation;

import java.util.List;

/**
 * What may be promised of a call back at this moment.
 *
 * @param windows when somebody can call, at most four, likeliest first; empty when no call may be asked for
 * @param ending the last digits of the number that such a call shows
 * @param ringBack whether the person rang or wrote to that number
 */
public record Calls(List<Window> windows, String ending, boolean ringBack) {
    /** No call can be promised. */
    public static final Calls NONE = new Calls(List.of(), "", false);
}
