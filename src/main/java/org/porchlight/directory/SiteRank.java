package org.porchlight.directory;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.messaging.Country;
import org.porchlight.places.Opening;
import org.porchlight.places.Site;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.SiteService;

/**
 * The order in which sites are told: open and near first, then those that a call or a look settles, then by how soon a
 * person can be there and find it open, whether that is a long way now or a door that opens later. One that is open and
 * near, but of which people said otherwise, counts as two hours away. Last come those that may not be there, or have none
 * left.
 */
public final class SiteRank {
    /** As far as people go without a second thought, in kilometres, straight line. */
    static final double NEAR = 25;

    /** How long a kilometre takes by bus and on foot. */
    private static final double MINUTES_A_KILOMETRE = 4;

    /** What a doubt costs: a place that opens within it comes first, and one that is closed until tomorrow doesn't. */
    private static final double IN_DOUBT = Duration.ofHours(2).toMinutes();

    private static final double NOT_SOON = Duration.ofDays(15).toMinutes();

    private SiteRank() {}

    private enum Tier {
        OPEN_AND_NEAR,
        SETTLED_BY_A_CALL,
        LATER,
        DOUBTED
    }

    private record Ranked(Site site, Tier tier, double minutes) {}

    /** Those that callers hear of last come last, and the others stay in their order. */
    public static Comparator<Site> doubtedLast(SiteService lookedFor) {
        boolean kits = lookedFor.is(SiteService.NALOXONE);
        return Comparator.comparing(site -> doubted(site, kits));
    }

    /**
     * Puts what helps soonest first. Where the person's own country has something near, what lies across the border comes
     * after all that lies on this side: many can't cross.
     *
     * @param kits whether kits are looked for, of which a site may have none left
     * @param own the country where the person is
     */
    static Stream<Site> sorted(List<Site> sites, boolean kits, Country own) {
        boolean atHome = sites.stream()
                .anyMatch(site -> site.country() == own && site.kilometres() <= NEAR && !doubted(site, kits));
        return sites.stream()
                .map(site -> ranked(site, kits))
                .sorted(Comparator.comparing((Ranked ranked) -> atHome && abroad(ranked, own))
                        .thenComparing(Ranked::tier)
                        .thenComparingDouble(Ranked::minutes)
                        .thenComparingDouble(ranked -> ranked.site().kilometres()))
                .map(Ranked::site);
    }

    private static boolean abroad(Ranked ranked, Country own) {
        return ranked.site().country() != own;
    }

    private static Ranked ranked(Site site, boolean kits) {
        double minutes = Math.max(MINUTES_A_KILOMETRE * site.kilometres(), untilOpen(site));
        Tier tier = tier(site);
        if (!doubted(site, kits)) {
            return new Ranked(site, tier, minutes);
        }
        boolean perhaps = tier == Tier.OPEN_AND_NEAR && onlySaid(site, kits);
        return new Ranked(site, perhaps ? Tier.LATER : Tier.DOUBTED, minutes + IN_DOUBT);
    }

    private static boolean doubted(Site site, boolean kits) {
        Optional<SiteDoubt> doubt = site.detail().doubt();
        boolean none = doubt.filter(SiteDoubt.NO_KITS::equals).isPresent()
                || site.detail().noKitsUntil().isPresent();
        return doubt.filter(it -> it != SiteDoubt.NO_KITS).isPresent() || none && kits;
    }

    /** Whether people found it closed or empty once, which it may not be now; it is still there, as far as is known. */
    private static boolean onlySaid(Site site, boolean kits) {
        boolean empty = kits && site.detail().noKitsUntil().isPresent();
        return !empty
                && site.detail()
                        .doubt()
                        .filter(it -> it == SiteDoubt.CLOSED || it == SiteDoubt.NO_KITS)
                        .isPresent();
    }

    private static Tier tier(Site site) {
        boolean near = site.kilometres() <= NEAR;
        return switch (site.opening()) {
            case Opening.Open _ -> near ? Tier.OPEN_AND_NEAR : Tier.LATER;
            case Opening.CallFirst _, Opening.Doubtful _ -> near ? Tier.SETTLED_BY_A_CALL : Tier.LATER;
            case Opening.Closed _, Opening.CallFrom _ -> Tier.LATER;
        };
    }

    private static double untilOpen(Site site) {
        return switch (site.opening()) {
            case Opening.Open _, Opening.CallFirst _, Opening.Doubtful _ -> 0;
            case Opening.CallFrom(var from) ->
                Duration.between(site.now(), from).toMinutes();
            case Opening.Closed(var opens) ->
                opens.map(then -> (double) Duration.between(site.now(), then).toMinutes())
                        .orElse(NOT_SOON);
        };
    }
}
