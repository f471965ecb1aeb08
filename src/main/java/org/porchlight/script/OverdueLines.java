package org.porchlight.script;

import java.time.LocalDate;
import java.util.List;

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

    private static Finding finding(ReferralLine line, ReferralLines lines) {
        String effect = lines.standIns().contains(line.name()) ? "It is still offered." : "It is no longer offered.";
        return new Finding(
                line.at(),
                Rule.STALE_NUMBER,
                "The line “" + line.name() + "” was to be checked by " + lines.due(line) + ". " + effect,
                "Call it, and write today's date at “checked”.");
    }
}
