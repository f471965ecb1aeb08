/**
 * The pages of reports, for coordinators: what may be shown of closed weeks, months and quarters, to read, to print and as
 * a file. They show what was made once and stored, and count nothing themselves. What may be shown is decided in
 * {@code disclosure}.
 */
package org.porchlight.reports;
