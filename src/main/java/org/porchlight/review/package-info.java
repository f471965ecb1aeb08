/**
 * Shows the scripts to the people who answer for them: a map of each topic, pages of what is said for clinicians and
 * native readers to sign off, and what has changed since they did. It reads scripts, whole or broken, and writes files;
 * nothing here answers a caller. Used by {@link org.porchlight.cli} alone.
 */
package org.porchlight.review;
