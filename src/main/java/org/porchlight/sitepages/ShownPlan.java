package org.porchlight.sitepages;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.porchlight.listings.ImportPlan;
import org.porchlight.listings.ImportReport;
import org.porchlight.listings.ReportWords;
import org.porchlight.listings.SiteImport;
import org.porchlight.messaging.Language;

/**
 * What lists that were sent would do, as the page shows it.
 *
 * @param report line by line
 * @param refused the lists of which rows were refused, by their number
 */
public record ShownPlan(UUID id, boolean replace, ImportPlan plan, List<String> report, List<RefusedIn> refused) {
    /** @param list its number among those that were sent */
    public record RefusedIn(int list, String file) {}

    static ShownPlan of(UUID id, boolean replace, SiteImport.Judged judged, Language language) {
        ImportPlan plan = judged.plan();
        List<RefusedIn> refused = IntStream.range(0, judged.lists().size())
                .filter(i -> plan.refused().stream()
                        .anyMatch(row ->
                                row.row().header() == judged.lists().get(i).header()))
                .mapToObj(i -> new RefusedIn(i, judged.lists().get(i).file()))
                .toList();
        return new ShownPlan(id, replace, plan, ImportReport.of(judged, ReportWords.of(language)), refused);
    }
}
