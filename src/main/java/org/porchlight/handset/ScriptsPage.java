package org.porchlight.handset;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Serves what became of the newest change of the scripts, above the phones. */
public final class ScriptsPage {
    private final HandsetTemplates templates = new HandsetTemplates();
    private final SavedScripts scripts;

    public ScriptsPage(SavedScripts scripts) {
        this.scripts = scripts;
    }

    /** Adds the route below {@code /handset}. */
    public void into(JavalinConfig config) {
        config.routes.get("/handset/scripts", this::latest);
    }

    /** No news of a change that the page shows already: nothing is read out twice. */
    private void latest(Context ctx) {
        SavedScripts.Outcome latest = scripts.latest();
        if (String.valueOf(latest.change()).equals(ctx.queryParam("seen"))) {
            ctx.status(204);
        } else {
            templates.render(ctx, "scripts", Map.of("latest", latest));
        }
    }
}
