/**
 * What staff do for the directory: find sites, mend them, and see to those that may not be as callers are told. It
 * knows no page, and tells callers nothing itself: what is changed here, the line reads from the table of the sites. May
 * import {@code staff} and what lies below it; {@code sitepages} and the wiring use it.
 */
package org.porchlight.upkeep;
