/**
 * When a place is open: a text such as {@code Mo-Fr 09:00-17:00; PH off} read once into rules, and asked at a moment. Its
 * grammar is a library's; what the rules mean, and which of them can't be answered from, is decided here, and a doubt is
 * never "open". The public holidays of each state and province are data.
 *
 * <p>Knows no site, clock or database: text, zone, holidays and moment are given.
 */
package org.porchlight.hours;
