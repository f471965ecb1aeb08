/**
 * What a process does again and again, and whether it did: all such work goes through a {@link
 * org.porchlight.repeating.Ticker}, or as a job of the worker through {@link org.porchlight.repeating.RepeatedWork}, so that
 * none stands still unseen. Also what ends a process that is out of memory, and what hears the
 * database's news. Knows nothing of what is repeated. Used by everything that repeats something, and by the root package.
 */
package org.porchlight.repeating;
