package org.porchlight.cli;

import java.nio.file.Path;
import java.util.Map;
import org.porchlight.listings.ImportOrder;

/** An operator's order about the places that the line tells, as it was typed. */
public sealed interface SitesOrder {
    /** Brings lists of sites in. */
    record Import(ImportOrder order) implements SitesOrder {}

    /** Takes sites out that are others: the twin's id, and that of the site which stays. */
    record Merge(Map<String, String> twins) implements SitesOrder {}

    /** Writes all sites to a file or folder. */
    record Export(Path to) implements SitesOrder {}
}
