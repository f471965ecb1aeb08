package org.porchlight.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.places.Opening;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteWish;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.turn.AskedWishes;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;
import org.porchlight.turn.SiteReport;

/** A site that a list tells of, and the place that it is near. */
record ListedSite(Site site, Place place) {
    private static final String KITS = SiteService.NALOXONE.code();
    private static final String CLOSED = SiteReport.CLOSED.word();
    private static final String SERVICE = CallbackQuestion.SERVICE.word();

    /** The answer that gives up the wishes that no site near meets. */
    static final String FIT = CallbackQuestion.ONLY.word() + "." + CallbackQuestion.FIT;

    /** Whether naloxone is looked for: it is, unless another service was asked for. */
    static boolean kits(Position position) {
        return position.answers().getOrDefault(SERVICE, KITS).equals(KITS);
    }

    /** Whether some site near meets every wish, or none is near whatever is wished. */
    static boolean fits(Position position, Facts facts) {
        Set<SiteWish> wishes = AskedWishes.of(position);
        return wishes.isEmpty() || near(wishes, position, facts) || !near(Set.of(), position, facts);
    }

    /** The position with as many of its wishes as a site near meets together. */
    static Position fitting(Position position, Facts facts) {
        Set<SiteWish> met = EnumSet.noneOf(SiteWish.class);
        for (SiteWish wish : AskedWishes.of(position)) {
            met.add(wish);
            if (!near(met, position, facts)) {
                met.remove(wish);
            }
        }
        return AskedWishes.only(met, position);
    }

    /** The wishes that no site near meets together with the others. */
    static Set<SiteWish> lacking(Position position, Facts facts) {
        Set<SiteWish> lacking = EnumSet.noneOf(SiteWish.class);
        lacking.addAll(AskedWishes.of(position));
        lacking.removeAll(AskedWishes.of(fitting(position, facts)));
        return lacking;
    }

    private static boolean near(Set<SiteWish> wishes, Position position, Facts facts) {
        return position.place()
                .flatMap(facts.atlas()::place)
                .flatMap(place ->
                        query(KITS, wishes, position).map(query -> facts.atlas().nearest(place, query, facts.now())))
                .filter(sites -> !sites.isEmpty())
                .isPresent();
    }

    /** Names what is looked for, for a prompt. */
    static String service(Position position) {
        return CallbackQuestion.servicePrompt(position.answers().getOrDefault(SERVICE, KITS));
    }

    /** Finds the site that a position's step tells, or speaks of; empty where it is about none. */
    static Optional<ListedSite> here(Script script, Position position, Facts facts) {
        return list(script, position).flatMap(sites -> at(sites, position, facts));
    }

    private static Optional<Step.NearestSites> list(Script script, Position position) {
        return script.find(position.step())
                .map(step -> step instanceof Step.NearestSites ? step.name() : spokenOf(step))
                .flatMap(script::find)
                .filter(Step.NearestSites.class::isInstance)
                .map(Step.NearestSites.class::cast);
    }

    private static String spokenOf(Step step) {
        return step instanceof Step.Asking asking ? asking.saying().of().orElse("") : "";
    }

    /** Finds the item of a list that a position stands at; empty without a place, a site near it, or one more. */
    static Optional<ListedSite> at(Step.NearestSites step, Position position, Facts facts) {
        List<Site> sites = listed(step, position, facts);
        int index = position.listing().index();
        return index >= sites.size()
                ? Optional.empty()
                : now(sites.get(index), position, facts)
                        .flatMap(site -> place(position, facts).map(place -> new ListedSite(site, place)));
    }

    /** Whether a report says something else of a site than was told when it was listed. */
    static boolean news(Script script, Position position, Facts facts) {
        boolean closed = CLOSED.equals(position.answers().get(CallbackQuestion.REPORT.word()));
        Optional<Site> told = list(script, position).flatMap(step -> listed(step, position, facts).stream()
                .skip(position.listing().index())
                .findFirst());
        return !closed
                || told.filter(site ->
                                site.opening() instanceof Opening.Closed || site.opening() instanceof Opening.CallFrom)
                        .isEmpty();
    }

    /** Whether the list has sites, and none of them is open for sure. */
    static boolean noneOpen(Step.NearestSites step, Position position, Facts facts) {
        List<Site> sites = listed(step, position, facts);
        return !sites.isEmpty() && sites.stream().noneMatch(site -> site.opening() instanceof Opening.Open);
    }

    private static List<Site> listed(Step.NearestSites step, Position position, Facts facts) {
        return place(position, facts)
                .flatMap(place -> query(step.service(), AskedWishes.of(position), position)
                        .map(query -> facts.atlas()
                                .nearest(place, query, position.listing().since())))
                .orElse(List.of());
    }

    private static Optional<Place> place(Position position, Facts facts) {
        return position.place().flatMap(facts.atlas()::place);
    }

    /** What was asked for, else kits, whatever is wished. */
    static Optional<SiteQuery> query(Position position) {
        return query(KITS, Set.of(), position);
    }

    /** What was asked for, else what the list is for. */
    private static Optional<SiteQuery> query(String otherwise, Set<SiteWish> wishes, Position position) {
        return SiteService.ofCode(position.answers().getOrDefault(SERVICE, otherwise))
                .map(service -> new SiteQuery(service, wishes));
    }

    /** The order is that of the moment the list was put together; the hours are those of this moment. */
    private static Optional<Site> now(Site listed, Position position, Facts facts) {
        return position.listing().since().equals(facts.now())
                ? Optional.of(listed)
                : facts.atlas().again(listed, facts.now());
    }
}
