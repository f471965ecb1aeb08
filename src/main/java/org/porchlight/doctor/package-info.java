/**
 * Tries everything that a line in live service needs, and says what is wrong with what to do: settings, database, keys, clocks,
 * the provider's account and numbers, processes, people, places. Changes nothing but a number's settings at the provider, and
 * those only when told to. Shows no phone number. Used by the command {@code porchlight doctor}.
 */
package org.porchlight.doctor;
