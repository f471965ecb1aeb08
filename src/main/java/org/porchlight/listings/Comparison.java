package org.porchlight.listings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.ImportPlan.RefusedRow;
import org.porchlight.listings.ImportPlan.SiteChange;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;
import org.porchlight.sheets.Said;
import org.porchlight.sheets.Where;

/**
 * Compares what lists say with the sites that are there, and says what an import would do. A site is known again by its
 * list and its id there; a site that staff entered, by its own id. For one import.
 */
final class Comparison {
    private final List<SiteRecord> there;
    private final KnownPlaces known;
    private final SiteIds ids;
    private final LocalDate today;
    private final Map<String, String> merged;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Where> identities = new HashMap<>();
    private final List<SiteRecord> added = new ArrayList<>();
    private final List<SiteChange> changed = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<RowFinding> findings = new ArrayList<>();
    private int same;

    /**
     * Compares with these sites.
     *
     * @param merged the site that a row was merged into, by the row's {@link Listing#identity}
     * @param today the day on which sites are marked that are gone from their list
     */
    Comparison(List<SiteRecord> there, Map<String, String> merged, LocalDate today) {
        this.there = there;
        this.merged = merged;
        this.known = new KnownPlaces(there);
        this.ids = new SiteIds(there.stream().map(SiteRecord::id).collect(Collectors.toSet()));
        this.today = today;
    }

    /** @param replace whether what is gone from its list is removed, rather than marked */
    ImportPlan of(List<ReadList> lists, boolean replace, Progress progress) {
        int all = lists.stream().mapToInt(list -> list.listings().size()).sum();
        Set<String> named = lists.stream()
                .flatMap(list -> list.listings().stream())
                .map(Listing::identity)
                .collect(Collectors.toSet());
        int done = 0;
        for (ReadList list : lists) {
            findings.addAll(list.list().findings());
            for (Listing listing : list.listings()) {
                take(listing, named);
                progress.at("Comparing", ++done, all);
            }
        }
        List<SiteRecord> gone = gone(lists);
        List<SiteRecord> marked = replace
                ? List.of()
                : gone.stream()
                        .filter(it -> it.news().vanishedOn().isEmpty())
                        .map(site -> OverlaidSite.vanished(site, today))
                        .toList();
        return new ImportPlan(added, changed, same, marked, replace ? gone : List.of(), refused, findings);
    }

    private void take(Listing listing, Set<String> named) {
        String kept = merged.get(listing.identity());
        if (kept == null) {
            compare(listing, named);
        } else {
            findings.add(new RowFinding(
                    Weight.FILLED,
                    listing.row().where(),
                    "id",
                    listing.sourceId(),
                    Said.of("It was merged into {0}.", kept),
                    Said.of("It is passed over.")));
        }
    }

    private void compare(Listing listing, Set<String> named) {
        Optional<SiteRecord> before = known.again(listing, named);
        // A row that is refused is still there: its site isn't gone.
        before.map(SiteRecord::id).ifPresent(seen::add);
        findings.addAll(listing.findings());
        Where first = identities.putIfAbsent(listing.identity(), listing.row().where());
        if (listing.refused()) {
            leaveOut(listing, listing.findings());
        } else if (first != null) {
            refuse(
                    listing,
                    "id",
                    Said.of("This is the same place as {0}.", first.row()),
                    "Leave one of the two out, or give them ids of their own.");
        } else {
            before.ifPresentOrElse(site -> change(listing, site), () -> addUnlessThere(listing));
        }
    }

    private void addUnlessThere(Listing listing) {
        known.twin(listing)
                .ifPresentOrElse(
                        twin -> refuse(
                                listing,
                                "name",
                                Said.of("This place is there already: {0}.", twin),
                                "Leave this row out, or remove the other place first; two of one would be told twice."),
                        () -> add(listing));
    }

    private void refuse(Listing listing, String column, Said what, String advice) {
        RowFinding finding = new RowFinding(
                Weight.REFUSED, listing.row().where(), column, listing.fields().value("name"), what, Said.of(advice));
        findings.add(finding);
        leaveOut(listing, List.of(finding));
    }

    private void leaveOut(Listing listing, List<RowFinding> because) {
        refused.add(new RefusedRow(
                listing.row(),
                listing.source(),
                listing.sourceId(),
                because.stream()
                        .filter(finding -> finding.weight() == Weight.REFUSED)
                        .toList(),
                listing.fields().assumed()));
    }

    private void add(Listing listing) {
        try {
            SiteRecord site = OverlaidSite.fresh(listing, ids.fresh(listing));
            known.near(listing)
                    .ifPresent(other -> findings.add(new RowFinding(
                            Weight.DOUBTED,
                            listing.row().where(),
                            "name",
                            site.name().written(),
                            Said.of("It looks like the same place as {0}; its own id is {1}.", other, site.id()),
                            Said.of("If it is, leave one of the two out, or bring it in and remove the other."))));
            known.add(listing);
            added.add(site);
        } catch (IllegalArgumentException unreadable) {
            refuse(listing, "", Said.of("It can't be kept: {0}.", unreadable.getMessage()), "");
        }
    }

    private void change(Listing listing, SiteRecord before) {
        try {
            SiteRecord after = OverlaidSite.over(before, listing);
            if (after.equals(before)) {
                same++;
            } else {
                changed.add(new SiteChange(before, after, OverlaidSite.difference(before, after)));
            }
        } catch (IllegalArgumentException unreadable) {
            refuse(listing, "", Said.of("It can't be kept: {0}.", unreadable.getMessage()), "");
        }
    }

    /** Only a whole list tells that a site is gone from it. */
    private List<SiteRecord> gone(List<ReadList> lists) {
        Set<String> whole = lists.stream()
                .filter(list -> !list.part())
                .flatMap(list -> list.listings().stream())
                .map(Listing::source)
                .filter(source -> !source.isEmpty())
                .collect(Collectors.toSet());
        return there.stream()
                .filter(site -> whole.contains(site.origin().source()) && !seen.contains(site.id()))
                .toList();
    }
}
