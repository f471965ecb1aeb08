package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.script.Step;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/** A site that a list tells of, and the place that it is near. */
record ListedSite(Site site, Place place) {
    /** What a list is for that tells whatever was asked for. */
    private static final String ASKED = "asked";

    /** The closed answers in which a position carries what is looked for, where that isn't what the list is for. */
    static final String SERVICE = "service";

    static final String ONLY = "only";

    /** Finds the item of a list that a position stands at; empty without a place, a site near it, or one more. */
    static Optional<ListedSite> at(Step.NearestSites step, Position position, Facts facts) {
        return position.place().flatMap(facts.atlas()::place).flatMap(place -> query(step, position)
                .flatMap(query -> {
                    List<Site> sites = facts.atlas()
                            .nearest(place, query, position.listing().since());
                    return position.listing().index() >= sites.size()
                            ? Optional.empty()
                            : now(sites.get(position.listing().index()), position, facts)
                                    .map(site -> new ListedSite(site, place));
                }));
    }

    private static Optional<SiteQuery> query(Step.NearestSites step, Position position) {
        String service = step.service().equals(ASKED)
                ? position.answers().getOrDefault(SERVICE, "")
                : step.service();
        SiteQuery.Only only =
                SiteQuery.Only.ofWord(position.answers().getOrDefault(ONLY, "")).orElse(SiteQuery.Only.ALL);
        return SiteService.ofCode(service).map(it -> new SiteQuery(it, only));
    }

    /** The order is that of the moment the list was put together; the hours are those of this moment. */
    private static Optional<Site> now(Site listed, Position position, Facts facts) {
        return position.listing().since().equals(facts.now())
                ? Optional.of(listed)
                : facts.atlas().again(listed, facts.now());
    }
}
