package org.porchlight.listings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.hours.HoursReader;
import org.porchlight.hours.HoursReader.Reading;
import org.porchlight.hours.PostedHours;
import org.porchlight.sheets.Said;

/**
 * Reads when a site is open. Hours that can't be read cost the row nothing: the place is told, and that its hours aren't
 * known.
 */
final class HoursCells {
    /** Every word is one of opening_hours, every time has minutes: then it means what OpenStreetMap says it means. */
    private static final Pattern OPENING_HOURS =
            Pattern.compile("(?:\"[^\"]*\"|24/7|\\d{1,2}:\\d{2}|\\d+|[-+,;:|/\\[\\]\\s()]"
                    + "|(?i:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![A-Za-z])"
                    + "|(?:off|closed|open|unknown|week|easter|days?|sunrise|sunset)(?![A-Za-z]))+");

    /** Neither end says which half of the day is meant. */
    private static final Pattern NO_HALF = Pattern.compile(
            "(?<![\\d:])(?:0?[1-9]|1[0-2])(?::\\d{2})?\\s*(?:-|–|—|to|à|a)\\s*(?:0?[1-9]|1[0-2])(?::\\d{2})?"
                    + "(?!\\s*(?:[\\d:aphAPH]|noon|midnight))");

    private static final Pattern CLOCK = Pattern.compile("\\d:\\d{2}|24/7|\"|off|PH|unknown|open|closed");
    private static final String NOON = "That day counts as not known until you write it again, such as 12:00-02:00.";
    private static final String EXAMPLE =
            "Write them like Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off. Until then callers"
                    + " hear that the hours are not known.";

    /** Most rows of a list have the same few hours. */
    private final Map<String, Outcome> read = new HashMap<>();

    /**
     * What was made of a cell.
     *
     * @param hours an opening_hours text; empty where nothing can be read
     * @param what is doubtful about it; empty where nothing is
     */
    private record Outcome(String hours, Optional<Said> what, String advice) {
        static Outcome doubted(String hours, Said what, String advice) {
            return new Outcome(hours, Optional.of(what), advice);
        }

        static Outcome certain(String hours) {
            return new Outcome(hours, Optional.empty(), "");
        }
    }

    void read(Draft draft) {
        if (draft.cell("hours").isEmpty() && draft.yes("always_open")) {
            draft.put("hours", "24/7");
        } else {
            read(draft, "hours");
        }
        read(draft, "women_hours");
    }

    private void read(Draft draft, String field) {
        String written = draft.cell(field);
        if (written.isEmpty()) {
            if (draft.has(field)) {
                draft.put(field, "");
            }
            return;
        }
        Outcome outcome = read.computeIfAbsent(written, HoursCells::outcome);
        if (!outcome.hours.isEmpty()) {
            draft.put(field, outcome.hours);
        }
        outcome.what.ifPresent(what -> draft.doubt(field, what, outcome.advice));
    }

    /** The opening_hours text of what somebody wrote; empty where any of it is doubtful. */
    static Optional<String> certain(String written) {
        return Optional.of(outcome(written)).filter(it -> it.what.isEmpty()).map(Outcome::hours);
    }

    private static Outcome outcome(String written) {
        if (OPENING_HOURS.matcher(written).matches() && CLOCK.matcher(written).find()) {
            return switch (HoursReader.read(written, date -> false)) {
                case Reading.Usable _ -> Outcome.certain(written);
                case Reading.Unusable(String what, String part) -> Outcome.doubted("", Said.of(what, part), EXAMPLE);
            };
        }
        return PostedHours.read(written)
                .filter(posted -> HoursReader.read(posted.hours(), date -> false) instanceof Reading.Usable)
                .map(posted -> posted.doubted().isEmpty()
                        ? Outcome.certain(posted.hours())
                        : Outcome.doubted(posted.hours(), afterMidnight(posted.doubted()), NOON))
                .orElseGet(() -> Outcome.doubted("", unread(written), EXAMPLE));
    }

    private static Said unread(String written) {
        Matcher bare = NO_HALF.matcher(written);
        return bare.find()
                ? Said.of(
                        "\"{0}\" may be morning or evening. Write am and pm, such as 9am-5pm, or the 24-hour clock.",
                        bare.group())
                : Said.of("These hours can't be read for certain.");
    }

    private static Said afterMidnight(String days) {
        return Said.of("This opens only after midnight on {0}. Was noon meant?", days);
    }
}
