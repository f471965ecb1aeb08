package org.porchlight.folding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts in which areas places were asked for during one closed span. An area with too few contacts goes into what is
 * left of its state or province, that into "other", and what is left of this waits as a bare number. So does an area of
 * nearly all contacts: whoever knows from a phone bill that somebody called would know where.
 */
public final class AreaFolding {
    private static final Area OTHER = new Area(CallRecord.OTHER, "");
    private static final List<Function<Area, Area>> COARSER = List.of(Function.identity(), Area::whole, _ -> OTHER);

    private final Threshold threshold;

    public AreaFolding(Threshold threshold) {
        this.threshold = threshold;
    }

    /** @param left how many contacts are in no count: fewer than the threshold, or nearly all there were */
    public record Counted(List<AreaCount> counts, int left) {}

    /**
     * Counts each contact once for an area, however often it asked.
     *
     * @param known how many contacts there were in that span, of which somebody with a phone bill knows
     */
    public Counted count(List<AreaAsked> asked, int known, Span span, LocalDate first) {
        Map<Area, Set<String>> found = new HashMap<>();
        Set<AreaAsked> rest = new HashSet<>(asked);
        int among = Math.max(known, contacts(rest).size());
        for (Function<Area, Area> coarser : COARSER) {
            rest = take(rest, among, coarser, found);
        }
        List<AreaCount> counts = new ArrayList<>();
        found.forEach((area, contacts) -> counts.add(new AreaCount(span, first, area, contacts.size())));
        return new Counted(List.copyOf(counts), contacts(rest).size());
    }

    private Set<AreaAsked> take(
            Set<AreaAsked> asked, int among, Function<Area, Area> coarser, Map<Area, Set<String>> found) {
        Set<AreaAsked> rest = new HashSet<>();
        asked.stream()
                .collect(Collectors.groupingBy(it -> coarser.apply(it.area()), Collectors.toSet()))
                .forEach((area, members) -> {
                    int many = contacts(members).size();
                    if (threshold.metBy(many) && !Sameness.nearlyAll(many, among)) {
                        found.computeIfAbsent(area, _ -> new HashSet<>()).addAll(contacts(members));
                    } else {
                        rest.addAll(members);
                    }
                });
        return rest;
    }

    private static Set<String> contacts(Set<AreaAsked> asked) {
        return asked.stream().map(AreaAsked::contact).collect(Collectors.toSet());
    }
}
