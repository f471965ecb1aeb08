package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/** A site that a list tells of, and the place that it is near. */
record ListedSite(Site site, Place place) {
    private static final String KITS = SiteService.NALOXONE.code();
    private static final String SERVICE = CallbackQuestion.SERVICE.word();

    private static final String ONLY = CallbackQuestion.ONLY.word();

    /** Whether naloxone is looked for: it is, unless another service was asked for. */
    static boolean kits(Position position) {
        return position.answers().getOrDefault(SERVICE, KITS).equals(KITS);
    }

    /** Whether only some of the sites are told. */
    static boolean some(Position position) {
        return only(position) != SiteQuery.Only.ALL;
    }

    private static SiteQuery.Only only(Position position) {
        return SiteQuery.Only.ofWord(position.answers().getOrDefault(ONLY, "")).orElse(SiteQuery.Only.ALL);
    }

    /** Names what is looked for, for a prompt. */
    static String service(Position position) {
        return CallbackQuestion.servicePrompt(position.answers().getOrDefault(SERVICE, KITS));
    }

    /** Finds the site that a position's step tells, or speaks of; empty where it is about none. */
    static Optional<ListedSite> here(Script script, Position position, Facts facts) {
        return script.find(position.step())
                .map(step -> step instanceof Step.NearestSites ? step.name() : spokenOf(step))
                .flatMap(script::find)
                .filter(Step.NearestSites.class::isInstance)
                .flatMap(sites -> at((Step.NearestSites) sites, position, facts));
    }

    private static String spokenOf(Step step) {
        return step instanceof Step.Asking asking ? asking.saying().of().orElse("") : "";
    }

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

    /** What was asked for, else what the list is for. */
    private static Optional<SiteQuery> query(Step.NearestSites step, Position position) {
        return SiteService.ofCode(position.answers().getOrDefault(SERVICE, step.service()))
                .map(service -> new SiteQuery(service, only(position)));
    }

    /** The order is that of the moment the list was put together; the hours are those of this moment. */
    private static Optional<Site> now(Site listed, Position position, Facts facts) {
        return position.listing().since().equals(facts.now())
                ? Optional.of(listed)
                : facts.atlas().again(listed, facts.now());
    }
}
