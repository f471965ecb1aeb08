/**
 * Where the demo lives: its folder {@code .porchlight/}, the lock on it, its own PostgreSQL, and how a second command joins a
 * demo that serves. Knows nothing of phones or pages, and serves nothing itself. Used by the demo's wiring in the root
 * package; live service names nothing of it.
 */
package org.porchlight.demo;
