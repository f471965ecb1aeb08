/**
 * Holds what every page and every address of a web process shares: headers, files and the guard against other sites
 * ({@link Pages}), templates, words in three languages, health and metrics. It knows no page, no caller and no table.
 * May import {@code messaging}; {@code console}, {@code handset}, {@code twilio} and the wiring use it, the worker
 * doesn't.
 */
package org.porchlight.web;
