/**
 * Serves the staff pages under {@code /console}, and says who may see which. Pages are made on the server, from the
 * templates in {@code jte/console}; a page shows no phone number and nothing of when a caller asked. It keeps nothing
 * and writes no table: what a page needs it asks of {@code staff}, {@code callbacks} and {@code bridge}. It uses nothing
 * of {@code cli}, {@code handset}, {@code exchange} and {@code demo}; only the wiring uses it, and the worker loads
 * nothing of it.
 *
 * <p>A {@link Section} lists its {@link Route}s; {@link Console} puts them up, and around each visit the same frame.
 * Addresses stand in {@link ConsolePaths} alone. What a template shows of a type with several forms is chosen in Java,
 * by a switch that knows them all.
 */
package org.porchlight.console;
