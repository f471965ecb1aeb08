package org.porchlight.listings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.places.SiteNote;
import org.porchlight.sheets.PlainText;
import org.porchlight.sheets.Said;
import org.porchlight.sheets.YesNo;

/** Reads what a site is called, how it is reached, and what holds of it for the time being. */
final class ContactCells {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern GONE = Pattern.compile("inactive|defunct|temporarily closed|closed|ferme|cerrado");
    private static final Pattern THERE = Pattern.compile(
            "active|actif|activo|open|ouvert|abierto|operational|current|published|approved|verified|ok|yes|true|1");
    private static final List<String> AS_WRITTEN = List.of("spoken_name", "plain_name", "spoken");
    private static final List<String> DATES = List.of("checked_on", "no_kits_until", "vanished_on");

    private final WrittenDates dates;

    /** @param today by which a day is still to come */
    ContactCells(LocalDate today) {
        dates = new WrittenDates(today);
    }

    void read(Draft draft) {
        name(draft);
        AS_WRITTEN.stream().filter(draft::has).forEach(field -> draft.put(field, tidy(draft.cell(field))));
        phone(draft);
        text(draft, "note");
        text(draft, "alert");
        DATES.stream().filter(draft::has).forEach(field -> dates.read(draft, field));
        dates.readAll(draft, "closed_on");
        languages(draft);
        transWomen(draft);
        status(draft);
    }

    private static void name(Draft draft) {
        String name = tidy(draft.cell("name"));
        if (name.isEmpty()) {
            draft.refuse("name", "The place has no name.", "Write what stands on its door.");
        }
        draft.put("name", name);
    }

    private static String tidy(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static void phone(Draft draft) {
        if (!draft.has("phone")) {
            return;
        }
        String written = tidy(draft.cell("phone").replaceAll("^[\"']+|[\"']+$", ""));
        String first = SitePhone.first(written).orElse("");
        if (SitePhone.undialable(written)) {
            draft.refuse("phone", "Nobody can dial this at a place.", "Write its ten digits, like 604-555-0142 ext 3.");
        } else if (!written.isEmpty() && first.isEmpty()) {
            draft.doubt("phone", "Nobody can dial this.", "Write it like 604-555-0142 or 604-555-0142 ext 3.");
        } else if (!first.equals(draft.cell("phone"))) {
            draft.fill("phone", Said.of("It is kept as {0}.", first));
        }
        draft.put("phone", first);
    }

    /** One column in one language or several, or a column for each. */
    private static void text(Draft draft, String field) {
        List<String> parts = new ArrayList<>();
        if (!draft.cell(field).isEmpty()) {
            parts.add(tidy(draft.cell(field)));
        }
        for (String language : List.of("fr", "es")) {
            String part = tidy(draft.cell(field + "_" + language).replace('|', '/'));
            if (!part.isEmpty()) {
                parts.add(language + ": " + part);
            }
        }
        if (draft.has(field) || draft.has(field + "_fr") || draft.has(field + "_es")) {
            draft.put(field, SiteNote.read(String.join(" | ", parts)).written());
        }
    }

    private static void languages(Draft draft) {
        if (!draft.has("languages")) {
            return;
        }
        List<String> unknown = new ArrayList<>();
        String codes = Pattern.compile("[\\s;,/|]+")
                .splitAsStream(draft.cell("languages"))
                .filter(word -> !word.isBlank() && !word.equalsIgnoreCase("and"))
                .map(word -> SpokenLanguages.code(word).orElseGet(() -> {
                    unknown.add(word);
                    return "";
                }))
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        if (!unknown.isEmpty()) {
            draft.doubt(
                    "languages",
                    Said.of("Not known as languages: {0}.", String.join(", ", unknown)),
                    "Write codes such as en fr es.");
        }
        draft.put("languages", codes);
    }

    private static void transWomen(Draft draft) {
        if (draft.has("trans_women")) {
            String cell = PlainText.of(draft.cell("trans_women"));
            boolean said = YesNo.yes(cell) || YesNo.no(cell);
            if (!cell.isEmpty() && !said) {
                draft.doubt("trans_women", "This says neither yes nor no, so it is left out.", "Write yes or no.");
            }
            draft.put("trans_women", !said ? "" : YesNo.yes(cell) ? "yes" : "no");
        }
    }

    /** A service that its source calls closed isn't told to anyone. */
    private static void status(Draft draft) {
        String status = draft.cell("status").toLowerCase(Locale.ROOT);
        if (GONE.matcher(PlainText.of(status)).matches()) {
            draft.refuse("status", "Its source says that this is closed.", "Give the row again once it is open.");
        } else if (!status.isEmpty() && !THERE.matcher(PlainText.of(status)).matches()) {
            draft.doubt(
                    "status",
                    "What this says of the place is not known, so it counts as open.",
                    "Write active or closed, and what people should know as its alert.");
        }
    }
}
