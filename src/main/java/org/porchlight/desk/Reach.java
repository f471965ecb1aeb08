package org.porchlight.desk;

/** Whom a call may be promised to, and for when. Doesn't know who asked to be left alone. */
public record Reach(Callable callable, Shifts shifts) {}
