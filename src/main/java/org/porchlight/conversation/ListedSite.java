package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.script.Step;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/** A site that a list tells of, and the place that it is near. */
record ListedSite(Site site, Place place) {
    /** Finds the item of a list that a position stands at; empty without a place, a site near it, or one more. */
    static Optional<ListedSite> at(Step.NearestSites step, Position position, Facts facts) {
        return position.place().flatMap(facts.atlas()::place).flatMap(place -> {
            List<Site> sites = facts.atlas()
                    .nearest(place, step.service(), position.listing().since());
            return position.listing().index() >= sites.size()
                    ? Optional.empty()
                    : now(sites.get(position.listing().index()), place, step, position, facts)
                            .map(site -> new ListedSite(site, place));
        });
    }

    /** The order is that of the moment the list was put together; the hours are those of this moment. */
    private static Optional<Site> now(
            Site listed, Place place, Step.NearestSites step, Position position, Facts facts) {
        return position.listing().since().equals(facts.now())
                ? Optional.of(listed)
                : facts.atlas().nearest(place, step.service(), facts.now()).stream()
                        .filter(site -> site.id().equals(listed.id()))
                        .findFirst();
    }
}
