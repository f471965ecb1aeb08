package org.porchlight.listings;

import java.util.List;
import org.porchlight.sheets.SourceList;

/**
 * A list whose rows were read.
 *
 * @param part whether it holds only some of its rows, as a file of refused rows does; it doesn't tell what is gone
 */
record ReadList(SourceList list, List<Listing> listings, boolean part) {}
