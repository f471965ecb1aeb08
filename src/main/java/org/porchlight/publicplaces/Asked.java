package org.porchlight.publicplaces;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.places.Place;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteWish;
import org.porchlight.web.Forms;

/**
 * What a visitor asked for, in the body of a form and nowhere else: what stands in the address is not looked at.
 *
 * @param where a postal code or a town as it was typed; empty when nothing was
 * @param town the key of one that was chosen by a button, with its name as what was typed; else empty
 */
public record Asked(String where, String town, SiteQuery query) {
    /** What nobody has asked. */
    static final Asked NOTHING = new Asked("", "", new SiteQuery(SiteService.NALOXONE, Set.of()));

    private static final int LONGEST = 200;

    static Asked in(Context ctx) {
        String where = given(ctx, "where").orElse("").strip();
        return new Asked(
                where.substring(0, Math.min(LONGEST, where.length())),
                given(ctx, "town").orElse(""),
                new SiteQuery(
                        given(ctx, "service").flatMap(SiteService::ofCode).orElse(SiteService.NALOXONE), wishes(ctx)));
    }

    /** The same with a place's name, for whoever sees it, in the place of its key. */
    Asked naming(Place place) {
        boolean key = where.equals(place.key()) && place.key().contains(".");
        return key ? new Asked(place.called(Channel.TEXT), town, query) : this;
    }

    private static Set<SiteWish> wishes(Context ctx) {
        return posted(ctx) ? SiteWish.read(String.join(" ", Forms.fields(ctx, "only"))) : Set.of();
    }

    private static Optional<String> given(Context ctx, String field) {
        return Optional.of(ctx).filter(Asked::posted).flatMap(it -> Forms.field(it, field));
    }

    private static boolean posted(Context ctx) {
        return ctx.method().name().equals("POST");
    }
}
