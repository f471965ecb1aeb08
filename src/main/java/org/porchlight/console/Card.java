package org.porchlight.console;

import java.time.Instant;
import org.porchlight.desk.Request;

/**
 * What stands on the page of a request that somebody has taken.
 *
 * @param until when it goes back to the others
 */
public record Card(Request request, Lines lines, Instant until) {}
