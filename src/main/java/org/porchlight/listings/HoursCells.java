package org.porchlight.listings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.hours.HoursReader;
import org.porchlight.hours.HoursReader.Reading;
import org.porchlight.hours.PostedHours;

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

    private static final Pattern CLOCK = Pattern.compile("\\d:\\d{2}|24/7|\"|off|PH|unknown|open|closed");
    private static final String EXAMPLE =
            "Write them like Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off. Until then callers"
                    + " hear that the hours are not known.";

    private HoursCells() {}

    static void read(Draft draft) {
        String written = draft.cell("hours");
        if (!written.isEmpty()) {
            read(draft, "hours", written);
        } else if (draft.yes("always_open")) {
            draft.put("hours", "24/7");
        } else if (draft.has("hours")) {
            draft.put("hours", "");
        }
        String women = draft.cell("women_hours");
        if (!women.isEmpty()) {
            read(draft, "women_hours", women);
        } else if (draft.has("women_hours")) {
            draft.put("women_hours", "");
        }
    }

    private static void read(Draft draft, String field, String written) {
        if (OPENING_HOURS.matcher(written).matches() && CLOCK.matcher(written).find()) {
            switch (HoursReader.read(written, date -> false)) {
                case Reading.Usable _ -> draft.put(field, written);
                case Reading.Unusable(String sentence) -> draft.doubt(field, sentence, EXAMPLE);
            }
            return;
        }
        Optional<PostedHours.Posted> posted = PostedHours.read(written).filter(HoursCells::usable);
        if (posted.isEmpty()) {
            draft.doubt(field, "These hours can't be read for certain.", EXAMPLE);
            return;
        }
        draft.put(field, posted.get().hours());
        if (!posted.get().doubted().isEmpty()) {
            draft.doubt(
                    field,
                    "This opens only after midnight on " + posted.get().doubted() + ". Was noon meant?",
                    "That day counts as not known until you write it again, such as 12:00-02:00.");
        }
    }

    private static boolean usable(PostedHours.Posted posted) {
        return HoursReader.read(posted.hours(), date -> false) instanceof Reading.Usable;
    }
}
