/**
 * Lists of sites as other people keep them, in files: read, checked row by row, brought into the directory all at once, and
 * written out again. A list may be a spreadsheet's CSV, a package of tables after the Human Services Data Specification
 * (HSDS, also its older names), or GeoJSON.
 *
 * <p>A <em>listing</em> is a site as one row of a list describes it; a <em>finding</em> is what a person should know about a
 * row; a <em>source</em> is the list that a site came from, under one name from month to month. Nothing here decides what a
 * caller hears. Used by the command line and the staff pages.
 */
package org.porchlight.listings;
