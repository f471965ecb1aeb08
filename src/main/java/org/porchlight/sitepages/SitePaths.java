package org.porchlight.sitepages;

import org.porchlight.console.ConsolePaths;

/** Holds each address of the directory's staff pages once, for the routes, the links and the forms. Knows no page. */
public final class SitePaths {
    /** The name of the parameter that holds an id. */
    static final String ID = "id";

    static final String LIST = ConsolePaths.SITES;
    static final String TASKS = ConsolePaths.SITE_TASKS;
    static final String NEW = LIST + "/new";

    /** A site's own page; its id stands behind a word, so that no id is taken for another page. */
    static final String SITE = LIST + "/of/{" + ID + "}";

    static final String EDIT = SITE + "/edit";
    static final String REMOVE = SITE + "/remove";
    static final String HISTORY = SITE + "/history";
    static final String UNDO = SITE + "/undo";

    static final String REPORT = SITE + "/report";
    static final String CLOSED_TODAY = SITE + "/closed-today";
    static final String NO_KITS = SITE + "/no-kits";
    static final String CHECKED = SITE + "/checked";
    static final String KEEP = SITE + "/keep";

    private SitePaths() {}

    /** The address for one site. */
    static String of(String path, String site) {
        return path.replace("{" + ID + "}", site);
    }
}
