/**
 * That contacts happened, without saying whose: notes for some days, later the counts made of them.
 * May import privacy and what is below it.
 */
package org.porchlight.records;
