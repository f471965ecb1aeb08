package org.porchlight.sitepages;

import java.util.List;

/**
 * One thing that a page says of a site.
 *
 * @param field its name, as the form has it
 * @param lines in words
 */
record SiteFact(String field, List<String> lines) {}
