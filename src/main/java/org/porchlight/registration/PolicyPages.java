package org.porchlight.registration;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.porchlight.messaging.Language;
import org.porchlight.settings.Settings;
import org.porchlight.web.PageWords;
import org.porchlight.web.Templates;

/**
 * Serves {@code /privacy} and {@code /terms} to everybody: what the line keeps, and on what terms it sends texts. Asks no
 * database, sets no cookie, and repeats nothing of a request but the language.
 */
public final class PolicyPages {
    private final Map<Language, PageWords> words = PageWords.all("/words/policies");
    private final Settings.Line line;

    /** @param line who runs it, and how it keeps records */
    public PolicyPages(Settings.Line line) {
        this.line = line;
    }

    /** Adds the routes. */
    public void into(JavalinConfig config) {
        for (Policy policy : Policy.values()) {
            config.routes.get(policy.path(), ctx -> show(ctx, policy));
        }
    }

    private void show(Context ctx, Policy policy) {
        ctx.header("Cache-Control", "no-store");
        PolicyPage page = PolicyPage.of(policy, words.get(PageWords.preferred(ctx)), line);
        Templates.show(ctx, "registration/page", Map.of("page", page));
    }
}
