package org.porchlight.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders page templates, which were compiled with the program. Keeps nothing between two pages. */
public final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.porchlight");

    private Templates() {}

    /**
     * Answers with a page.
     *
     * @param template its name below {@code jte/}, without ending
     * @param values its parameters
     */
    public static void show(Context ctx, String template, Map<String, Object> values) {
        ctx.contentType("text/html; charset=utf-8").result(written(template, values));
    }

    /**
     * Writes a page that nobody asks for over the web.
     *
     * @param template its name below {@code jte/}, without ending
     * @param values its parameters
     */
    public static String written(String template, Map<String, Object> values) {
        var out = new StringOutput();
        ENGINE.render(template + ".jte", values, out);
        return out.toString();
    }
}
