package org.porchlight.directory;

import java.util.List;

/**
 * A part of a town that people name when they say where they are.
 *
 * @param names as people write them, the one that is said first
 * @param town the part itself, as a place of its own
 * @param within the town that it belongs to
 */
record Neighbourhood(List<String> names, Town town, Town within) {}
