package org.porchlight.callbacks;

import org.porchlight.outbox.CallableNumbers;
import org.porchlight.staff.Shifts;

/** Whom a call may be promised to, and for when. Doesn't know who asked to be left alone. */
public record Reach(CallableNumbers callable, Shifts shifts) {}
