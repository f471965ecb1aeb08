package org.porchlight.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;

/**
 * The lines that we refer people to, in groups by what they are for. One whose check is overdue isn't offered; where a
 * region then has none for a need, those that answer everywhere stand in.
 *
 * @param standIns the lines that stand in; these are offered however long ago they were checked
 * @param beside groups that are read beside words which name the stand-ins already, so that nothing stands in
 * @param recheck how long after a check a line is offered
 */
public record ReferralLines(
        Map<String, ReferralLine> byName,
        Map<String, List<String>> groups,
        List<String> standIns,
        Set<String> beside,
        Period recheck) {
    /** In place of a group: the one whose lines were told last. */
    public static final String TOLD = "told";

    /** The same, by text, without a word of what they are for. */
    public static final String TOLD_NUMBERS = "told-numbers";

    /** More than these nobody can keep in mind, and a text has no room for. */
    public static final int TOGETHER = 4;

    static final ReferralLines NONE = new ReferralLines(Map.of(), Map.of(), List.of(), Set.of(), Period.ofMonths(6));

    /** The person who looks for a line. */
    public record Seeker(Optional<Region> region, Language language, Instant now) {}

    /** The group's lines that are offered to that person, the most fitting first. */
    public List<ReferralLine> of(String group, Seeker seeker) {
        List<String> names = groups.getOrDefault(group, List.of());
        List<ReferralLine> offered = offered(names.stream(), seeker).toList();
        boolean theirs = names.stream().anyMatch(name -> !standIns.contains(name));
        boolean found = offered.stream().anyMatch(line -> !standIns.contains(line.name()));
        if (theirs && !found && !beside.contains(group)) {
            return offered(standIns.stream(), seeker).toList();
        }
        return offered.stream()
                .sorted(Comparator.comparing(line -> misfit(line, seeker)))
                .toList();
    }

    private Stream<ReferralLine> offered(Stream<String> names, Seeker seeker) {
        return names.flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                .filter(line -> line.serves(seeker.region()) && isOffered(line, seeker.now()));
    }

    /** What speaks for a line further down: that nobody answers now, then that nobody speaks the language. */
    private static int misfit(ReferralLine line, Seeker seeker) {
        return (line.hours().mayAnswer(seeker.now()) ? 0 : 2) + (line.speaks(seeker.language()) ? 0 : 1);
    }

    /** Whether a line is offered at all at that moment. */
    public boolean isOffered(ReferralLine line, Instant now) {
        return line.upkeep().off().isEmpty()
                && (standIns.contains(line.name()) || !overdue(line, LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    /** The line of that name, if it is offered at that moment. */
    public Optional<ReferralLine> offered(String name, Instant now) {
        return Optional.ofNullable(byName.get(name)).filter(line -> isOffered(line, now));
    }

    /** The last day on which a line is offered without another check. */
    LocalDate due(ReferralLine line) {
        return line.upkeep().checked().plus(recheck);
    }

    /** Whether a line ought to have been checked again before that day. */
    boolean overdue(ReferralLine line, LocalDate today) {
        return today.isAfter(due(line));
    }
}
