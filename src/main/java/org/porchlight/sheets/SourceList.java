package org.porchlight.sheets;

import java.util.List;

/**
 * A list of sites, read but not judged.
 *
 * @param file its name without folders
 * @param format what was recognised, for the report, such as "CSV, separated by semicolons"
 * @param findings about the file as a whole, such as a pair of tables that don't fit together
 */
public record SourceList(String file, Said format, Header header, List<Row> rows, List<RowFinding> findings) {}
