/**
 * Files as a spreadsheet shows them: rows and columns, read from CSV and GeoJSON in whatever encoding they come, and written
 * as CSV that no spreadsheet runs. Knows nothing of sites, and judges no cell. Used by {@code listings}.
 */
package org.porchlight.sheets;
