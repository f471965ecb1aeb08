package org.porchlight.sitepages;

import java.util.UUID;
import org.porchlight.admission.Kind;
import org.porchlight.console.ConsolePaths;
import org.porchlight.web.Pages;
import org.porchlight.web.Uploads;

/** Holds each address of the pages that take lists of places in and give them out. Knows no page. */
public final class ListPaths {
    static final String IMPORT = ConsolePaths.SITES + "/import";
    static final String SENT = IMPORT + "/{id}";
    static final String BRING_IN = SENT + "/bring-in";
    static final String GIVE_UP = SENT + "/give-up";
    static final String REFUSED = SENT + "/refused/{list}";

    static final String BROUGHT_IN = ConsolePaths.SITES + "/brought-in";
    static final String ONE_IMPORT = BROUGHT_IN + "/{id}";
    static final String TAKE_BACK = ONE_IMPORT + "/take-back";

    static final String TEMPLATE = ConsolePaths.SITES + "/template.csv";
    static final String EXPORT = ConsolePaths.SITES + "/export/{name}";
    static final String MAP = ConsolePaths.SITES + "/map";

    private ListPaths() {}

    /** What kind of request a page takes: these take longer ones than others do. */
    public static Kind kind(String path) {
        return path.startsWith(IMPORT) ? Uploads.KIND : Pages.KIND;
    }

    static String of(String path, UUID sent) {
        return path.replace("{id}", sent.toString());
    }

    static String of(String path, long run) {
        return path.replace("{id}", String.valueOf(run));
    }

    static String refused(UUID sent, int list) {
        return of(REFUSED, sent).replace("{list}", String.valueOf(list));
    }

    static String export(String name) {
        return EXPORT.replace("{name}", name);
    }
}
