package org.porchlight.sitepages;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.console.Visit;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.hours.WeekForm;
import org.porchlight.messaging.Language;
import org.porchlight.places.SiteNote;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteTrait;
import org.porchlight.places.TransWomen;
import org.porchlight.web.Forms;

/**
 * What stands in the fields of the form: as the site has it, or as somebody typed it, right or wrong. The hours are in it
 * three times: as they are, by days and times, and as posted; {@link #HOURS_BY} says which of them counts.
 */
public record SiteForm(Map<String, List<String>> typed) {
    /** The field that says how the hours are given. */
    static final String HOURS_BY = "hours-by";

    /** Hours stay as they are. */
    static final String KEEP = "keep";

    /** Hours by days and times. */
    static final String WEEK = "week";

    /** Hours as they are posted on a door. */
    static final String POSTED = "posted";

    /** Nobody knows the hours, and callers are told so. */
    public static final String UNKNOWN = "unknown";

    private static final List<String> NOTES = List.of("note", "alert");
    private static final List<String> SEVERAL = List.of("services", "traits");

    static SiteForm of(SiteRecord site) {
        Map<String, List<String>> typed = new HashMap<>();
        SiteFields.write(site)
                .forEach((field, text) ->
                        typed.put(field, SEVERAL.contains(field) ? List.of(text.split(" ")) : List.of(text)));
        NOTES.forEach(note -> {
            for (Language language : Language.values()) {
                typed.put(
                        note + "." + language.code(),
                        List.of(SiteNote.read(typed.get(note).getFirst()).in(language)));
            }
        });
        typed.put("approximate", List.of(site.address().approximate() ? "yes" : ""));
        Optional<WeekForm> week = WeekForm.read(site.hours().text());
        week.ifPresent(it -> write(it, typed));
        typed.put(HOURS_BY, List.of(site.hours().text().isEmpty() ? UNKNOWN : week.isPresent() ? WEEK : KEEP));
        return new SiteForm(typed);
    }

    /** One in which nothing stands yet. */
    static SiteForm empty() {
        return new SiteForm(Map.of(HOURS_BY, List.of(WEEK), "kind", List.of("staffed")));
    }

    /** What was typed on a page. */
    static SiteForm of(Visit visit) {
        Map<String, List<String>> typed = new HashMap<>();
        Forms.all(visit.ctx())
                .forEach((field, values) -> typed.put(
                        field,
                        values.stream()
                                .map(text -> text.replace("\0", "").strip())
                                .toList()));
        return new SiteForm(typed);
    }

    private static void write(WeekForm week, Map<String, List<String>> typed) {
        for (int day = 0; day < week.days().size(); day++) {
            WeekForm.Day hours = week.days().get(day);
            for (int i = 0; i < hours.open().size(); i++) {
                typed.put(from(day, i), List.of(hours.open().get(i).from().toString()));
                typed.put(until(day, i), List.of(hours.open().get(i).until().toString()));
            }
            typed.put(call(day), List.of(hours.callFirst() ? "yes" : ""));
        }
        typed.put("holidays", List.of(week.closedOnHolidays() ? "yes" : ""));
    }

    static String from(int day, int stretch) {
        return "from-" + day + "-" + stretch;
    }

    static String until(int day, int stretch) {
        return "until-" + day + "-" + stretch;
    }

    static String call(int day) {
        return "call-" + day;
    }

    /** The one text of a field; empty where none stands. */
    public String text(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** Whether one of several is ticked. */
    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Whether lists, boxes and buttons say what they can say: what they don't offer no person has chosen. */
    boolean sensible() {
        return List.of("", KEEP, WEEK, POSTED, UNKNOWN).contains(text(HOURS_BY))
                && all("services").stream()
                        .allMatch(it -> it.isEmpty() || SiteService.ofCode(it).isPresent())
                && all("traits").stream()
                        .allMatch(it -> it.isEmpty() || SiteTrait.ofCode(it).isPresent())
                && TransWomen.ofCode(text("trans_women")).isPresent()
                && List.of("", "preview", "save").contains(text("do"));
    }

    /** The hours of the week as they stand in the form of days and times; empty when a stretch lacks an end. */
    Optional<WeekForm> week() {
        List<WeekForm.Day> days = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            List<WeekForm.Stretch> open = new ArrayList<>();
            for (int i = 0; i < WeekForm.STRETCHES; i++) {
                String from = text(from(day, i));
                String until = text(until(day, i));
                if (from.isEmpty() && until.isEmpty()) {
                    continue;
                }
                try {
                    open.add(new WeekForm.Stretch(LocalTime.parse(from), LocalTime.parse(until)));
                } catch (DateTimeParseException half) {
                    return Optional.empty();
                }
            }
            days.add(new WeekForm.Day(open, has(call(day), "yes")));
        }
        return Optional.of(new WeekForm(days, has("holidays", "yes")));
    }

    /** The same with other texts in some fields. */
    SiteForm with(Map<String, String> fields) {
        Map<String, List<String>> other = new HashMap<>(typed);
        fields.forEach((field, text) -> other.put(field, List.of(text)));
        return new SiteForm(other);
    }
}
