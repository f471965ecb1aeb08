package org.porchlight.sitepages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.hours.WeekForm;
import org.porchlight.listings.SiteDays;
import org.porchlight.listings.SitePhone;
import org.porchlight.listings.SpokenLanguages;
import org.porchlight.listings.TypedHours;
import org.porchlight.messaging.Language;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteNote;

/**
 * Reads a form, field by field: what each comes to, and at which of them something is wrong. Where the site
 * is reads {@link PlaceCheck}. For one form.
 */
final class SiteCheck {
    private static final List<String> AS_TYPED =
            List.of("spoken_name", "plain_name", "street", "spoken", "city", "postal_code");
    private static final List<String> DATES = List.of("no_kits_until", "checked_on");

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final SiteForm form;
    private final LocalDate today;

    private SiteCheck(SiteForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /**
     * What came of a form.
     *
     * @param fields as the directory has them; whole only where nothing is wrong
     * @param problems the name of a word for each field at which something is wrong
     */
    record Checked(Map<String, String> fields, Map<String, String> problems) {}

    /** @param today by which a day is still to come */
    static Checked of(SiteForm form, LocalDate today) {
        var check = new SiteCheck(form, today);
        check.names();
        new PlaceCheck(form, check.fields, check.problems).read();
        check.hours();
        check.choices();
        check.contact();
        check.dates();
        return new Checked(Map.copyOf(check.fields), check.problems);
    }

    private void names() {
        AS_TYPED.forEach(field -> fields.put(field, form.text(field)));
        fields.put("name", form.text("name"));
        if (form.text("name").isEmpty()) {
            problems.put("name", "problem.name");
        }
        fields.put("kind", form.text("kind"));
        if (SiteKind.ofCode(form.text("kind")).isEmpty()) {
            problems.put("kind", "problem.kind");
        }
    }

    private void hours() {
        switch (form.text(SiteForm.HOURS_BY)) {
            case SiteForm.WEEK -> week();
            case SiteForm.POSTED -> posted();
            case SiteForm.UNKNOWN -> fields.put("hours", "");
            // What stands there stays: the field isn't among those that are saved.
            default -> fields.remove("hours");
        }
        TypedHours.read(form.text("women_hours"))
                .ifPresentOrElse(
                        hours -> fields.put("women_hours", hours), () -> problems.put("women_hours", "problem.hours"));
    }

    /** No hours at all are none that anybody has said. */
    private void posted() {
        if (form.text("posted").isEmpty()) {
            problems.put("posted", "problem.no-hours");
            return;
        }
        TypedHours.read(form.text("posted"))
                .ifPresentOrElse(hours -> fields.put("hours", hours), () -> problems.put("posted", "problem.hours"));
    }

    private void week() {
        Optional<WeekForm> week = form.week();
        if (week.isEmpty()) {
            problems.put("week", "problem.half-stretch");
        } else if (week.get().days().equals(WeekForm.empty().days())) {
            problems.put("week", "problem.no-hours");
        } else {
            week.get()
                    .written()
                    .flatMap(TypedHours::read)
                    .ifPresentOrElse(
                            hours -> fields.put("hours", hours), () -> problems.put("week", "problem.overlap"));
        }
    }

    private void choices() {
        fields.put("services", words(form.all("services")));
        fields.put("traits", words(form.all("traits")));
        fields.put("trans_women", form.text("trans_women"));
        List<String> codes = new ArrayList<>();
        for (String word : form.text("languages").split("[\\s,;]+")) {
            if (!word.isEmpty()) {
                SpokenLanguages.code(word)
                        .ifPresentOrElse(codes::add, () -> problems.put("languages", "problem.languages"));
            }
        }
        fields.put("languages", words(codes));
    }

    private static String words(List<String> several) {
        return several.stream().filter(it -> !it.isEmpty()).distinct().sorted().collect(Collectors.joining(" "));
    }

    private void contact() {
        Optional<String> phone = SitePhone.read(form.text("phone"));
        fields.put("phone", phone.orElse(""));
        if (phone.isEmpty() && !form.text("phone").isEmpty()) {
            problems.put("phone", "problem.phone");
        }
        for (String note : List.of("note", "alert")) {
            var parts = new EnumMap<Language, String>(Language.class);
            for (Language language : Language.values()) {
                parts.put(language, form.text(note + "." + language.code()).replace('|', '/'));
            }
            fields.put(note, new SiteNote(parts).written());
        }
    }

    private void dates() {
        for (String field : DATES) {
            fields.put(field, form.text(field));
            if (!form.text(field).isEmpty()) {
                day(field, form.text(field), "problem.date");
            }
        }
        List<String> closed = List.of(form.text("closed_on").split("[\\s,;]+"));
        fields.put("closed_on", words(closed));
        closed.stream().filter(day -> !day.isEmpty()).forEach(day -> day("closed_on", day, "problem.dates"));
    }

    private void day(String field, String text, String unreadable) {
        try {
            SiteDays.trouble(field, LocalDate.parse(text), today)
                    .ifPresent(trouble -> problems.put(field, "problem." + trouble.word()));
        } catch (DateTimeException notOne) {
            problems.put(field, unreadable);
        }
    }
}
