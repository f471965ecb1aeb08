package org.porchlight.handset;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import org.porchlight.messaging.Language;
import org.porchlight.web.PageWords;
import org.porchlight.web.Templates;

/** Renders the handset's templates in the language of the page. */
final class HandsetTemplates {
    private final Map<Language, PageWords> words = PageWords.all("/words/handset");

    PageWords words(Context ctx) {
        return words.get(PageWords.preferred(ctx));
    }

    void render(Context ctx, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("words", words(ctx));
        Templates.show(ctx, "handset/" + template, all);
    }
}
