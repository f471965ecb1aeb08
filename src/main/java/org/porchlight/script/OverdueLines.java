package org.porchlight.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the lines whose number ought to have been checked again: they are kept from callers until somebody does. */
public final class OverdueLines {
    private OverdueLines() {}

    /** One finding for each line that is overdue on that day, in the order of the file; none for lines that are off. */
    public static List<Finding> on(LocalDate today, ReferralLines lines) {
        return lines.byName().values().stream()
                .filter(line -> line.upkeep().off().isEmpty() && lines.overdue(line, today))
                .map(line -> finding(line, lines))
                .toList();
    }

    /** Says at once which lines callers go without at that moment; empty when there is none. */
    public static Optional<String> trouble(Instant now, ReferralLines lines) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String names = lines.byName().values().stream()
                .filter(line -> line.upkeep().off().isEmpty() && lines.overdue(line, today))
                .filter(line -> !lines.standIns().contains(line.name()))
                .map(ReferralLine::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("Lines whose check is overdue, so that callers go without: " + names
                        + ". Call each, and write the day in lines.yaml.");
    }

    private static Finding finding(ReferralLine line, ReferralLines lines) {
        String effect = lines.standIns().contains(line.name()) ? "It is still offered." : "It is no longer offered.";
        return new Finding(
                line.at(),
                Rule.STALE_NUMBER,
                "The line “" + line.name() + "” was to be checked by " + lines.due(line) + ". " + effect,
                "Call it, and write today's date at “checked”.");
    }
}
