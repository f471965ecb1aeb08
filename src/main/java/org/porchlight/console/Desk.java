package org.porchlight.console;

import java.util.List;
import org.porchlight.desk.Attendance;
import org.porchlight.desk.Request;

/**
 * What stands on somebody's first page.
 *
 * @param mine what they have taken
 * @param due how many wait to be called now
 * @param later how many have their time to come
 * @param here whether they are there
 */
public record Desk(List<Request> mine, int due, int later, Attendance.Here here) {}
