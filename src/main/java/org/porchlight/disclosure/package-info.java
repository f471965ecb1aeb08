/**
 * What of folded records may be shown outside the house: rounded, hidden or not at all. Pure: counts in, readings out. One
 * fixed set of tables for closed weeks, months and quarters, and each breakdown for one kind of period alone, so that no two
 * published tables of the same thing overlap and a hidden count can't be worked out from others. An auditor in the tests
 * tries, over all that is published, by linear bounds.
 */
package org.porchlight.disclosure;
