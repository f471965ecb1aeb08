package org.porchlight.switchboard;

import org.porchlight.turn.Turn;

/** The turn that was taken, all its promises kept, and the sealed position to send along with it. */
public record Reply(Turn turn, String sealed) {}
