package org.porchlight.sitepages;

import org.porchlight.console.ConsolePaths;

/** Holds each address of the directory's staff pages once, for the routes, the links and the forms. Knows no page. */
public final class SitePaths {
    /** The name of the parameter that holds a site's id. */
    static final String ID = "id";

    static final String LIST = ConsolePaths.SITES;

    /** A site's own page; its id stands last, behind a word, so that no id is taken for another page. */
    static final String SITE = LIST + "/of/{" + ID + "}";

    private SitePaths() {}

    /** The address for one site. */
    static String of(String path, String site) {
        return path.replace("{" + ID + "}", site);
    }
}
