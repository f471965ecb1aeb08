package org.porchlight.disclosure;

import java.util.Optional;

/**
 * That the lines of a table add up to what another table tells: to all its lines, or to one of them.
 *
 * @param table whose lines add up
 * @param other which tells of the sum
 * @param line of the other table; empty where all its lines add up to the same
 */
public record SameSum(String table, String other, Optional<String> line) {}
