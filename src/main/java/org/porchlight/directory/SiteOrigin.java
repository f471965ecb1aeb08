package org.porchlight.directory;

/**
 * Where a site's row comes from.
 *
 * @param source the file or feed it was imported from; empty for a site that staff entered
 * @param id the site's id there; empty with the source
 * @param demo invented for the demo; never to be told to anyone on a live line
 */
public record SiteOrigin(String source, String id, boolean demo) {
    /** A site that staff entered. */
    public static final SiteOrigin STAFF = new SiteOrigin("", "", false);

    /** A site invented for the demo. */
    static final SiteOrigin DEMO = new SiteOrigin("", "", true);

    /** @throws IllegalArgumentException for an id without its source, or a source without an id */
    public SiteOrigin {
        if (source.isEmpty() != id.isEmpty()) {
            throw new IllegalArgumentException("source and source_id go together: " + source + ", " + id);
        }
    }
}
