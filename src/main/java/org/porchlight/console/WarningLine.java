package org.porchlight.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.porchlight.callbacks.Watch.Warning;
import org.porchlight.places.SiteTrouble;
import org.porchlight.web.PageWords;

/**
 * A warning as a coordinator's first page shows it.
 *
 * @param path where something can be done about it; empty when it is too late
 * @param first whether it comes before all others
 */
public record WarningLine(String text, Optional<String> path, boolean first) {
    static WarningLine of(Warning warning, Moments when) {
        PageWords words = when.words();
        return switch (warning) {
            case Warning.NotKept(LocalDate day, int n) ->
                new WarningLine(words.say("watch.not-kept", n, when.date(day)), Optional.empty(), true);
            case Warning.HandedOn(int n) -> queue(words.say("watch.handed", n));
            case Warning.Untried(int n, Instant first) -> queue(words.say("watch.untried", n, when.mine(first)));
            case Warning.Uncovered(int n, Instant first) -> shifts(words.say("watch.uncovered", n, when.mine(first)));
            case Warning.Restored() ->
                new WarningLine(words.say("watch.restored"), Optional.of(ConsolePaths.HOURS), false);
            case Warning.Phoneless(List<String> aliases) ->
                shifts(words.say("watch.phoneless", String.join(", ", aliases)));
            case Warning.Gap(Instant from, Instant until) ->
                shifts(words.say("watch.gap", when.mine(from), when.mine(until)));
        };
    }

    static WarningLine of(SiteTrouble trouble, Moments when) {
        String which = String.join(", ", trouble.which());
        String text = when.words()
                .say("watch.places." + trouble.kind().code(), trouble.which().size(), which);
        return new WarningLine(
                text,
                switch (trouble.kind()) {
                    case DOUBTED, UNCHECKED -> Optional.of(ConsolePaths.SITE_TASKS);
                    case NONE, DEMO -> Optional.of(ConsolePaths.SITES);
                    case NO_FILE, FROM_FILE, NOT_KEPT, UNREADABLE -> Optional.empty();
                },
                false);
    }

    private static WarningLine queue(String text) {
        return new WarningLine(text, Optional.of(ConsolePaths.QUEUE), false);
    }

    private static WarningLine shifts(String text) {
        return new WarningLine(text, Optional.of(ConsolePaths.SHIFTS), false);
    }
}
