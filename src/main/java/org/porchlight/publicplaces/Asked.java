package org.porchlight.publicplaces;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteWish;

/**
 * What a visitor asked for, in the body of a form and nowhere else: what stands in the address is not looked at.
 *
 * @param where a postal code or a town as it was typed; empty when nothing was
 */
public record Asked(String where, SiteQuery query) {
    private static final int LONGEST = 200;

    static Asked in(Context ctx) {
        String where = given(ctx, "where").orElse("").strip();
        return new Asked(
                where.substring(0, Math.min(LONGEST, where.length())),
                new SiteQuery(
                        given(ctx, "service").flatMap(SiteService::ofCode).orElse(SiteService.NALOXONE), wishes(ctx)));
    }

    private static Set<SiteWish> wishes(Context ctx) {
        return posted(ctx) ? SiteWish.read(String.join(" ", ctx.formParams("only"))) : Set.of();
    }

    private static Optional<String> given(Context ctx, String field) {
        return Optional.of(ctx).filter(Asked::posted).map(it -> it.formParam(field));
    }

    private static boolean posted(Context ctx) {
        return ctx.method().name().equals("POST");
    }
}
