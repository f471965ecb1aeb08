/**
 * Serves the staff pages of the directory, under {@code /console/sites}: what places there are, how each is told to
 * callers, and what staff change and see to. Pages are made from the templates in {@code jte/sitepages}, within the frame
 * of {@code console}. It keeps nothing and writes no table: what a page needs it asks of {@code upkeep}. Only the wiring
 * uses it, and the worker loads nothing of it. Addresses stand in {@link SitePaths} alone.
 */
package org.porchlight.sitepages;
