/**
 * Who changed what of a site, and when: kept for two years, so that it can be looked up and brought back. It changes no
 * site itself; who does writes the change down in the same transaction. May import {@code directory} and what lies below
 * it; {@code listings}, {@code upkeep} and the wiring use it.
 */
package org.porchlight.history;
