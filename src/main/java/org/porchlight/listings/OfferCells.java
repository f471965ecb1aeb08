package org.porchlight.listings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.sheets.Said;
import org.porchlight.sheets.YesNo;

/** Reads what a site is, what it offers, and how it treats people. */
final class OfferCells {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;,|\\n]\\s*|\\s+/\\s+");
    private static final Pattern CODES = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*( [a-z0-9]+(-[a-z0-9]+)*)*");

    private final Assumed assumed;

    OfferCells(Assumed assumed) {
        this.assumed = assumed;
    }

    void read(Draft draft) {
        kind(draft);
        services(draft);
        traits(draft);
    }

    private void kind(Draft draft) {
        String written = draft.cell("kind");
        Optional<String> kind = WordList.KINDS.of(written);
        if (kind.filter("closed-to-walk-ins"::equals).isPresent()) {
            draft.refuse(
                    "kind",
                    "A treatment programme gives its kits to those enrolled; somebody sent there may get none.",
                    "If anyone may walk in for a kit, write staffed here.");
        } else if (draft.yes("mobile")) {
            draft.put("kind", "mobile");
        } else if (kind.isPresent()) {
            draft.put("kind", kind.get());
        } else if (!written.isEmpty()) {
            draft.put("kind", guessed(draft, written));
        } else {
            draft.suppose("kind", assumed.kind().orElse("staffed"));
        }
    }

    private static String guessed(Draft draft, String written) {
        String guess = WordList.KINDS.in(written).stream()
                .filter(it -> !it.equals("closed-to-walk-ins"))
                .findFirst()
                .orElse("staffed");
        draft.doubt(
                "kind",
                Said.of("This kind of site is not known; it counts as {0}.", guess),
                "Write staffed, pharmacy, dispenser, vending, mobile or mail.");
        return guess;
    }

    private void services(Draft draft) {
        Set<String> offered = new LinkedHashSet<>();
        List<String> unknown = words(draft.cell("services"), WordList.SERVICES, offered);
        draft.names().services().forEach((column, service) -> {
            if (YesNo.yes(draft.row().cell(column))) {
                offered.add(service);
            }
        });
        boolean said = !offered.isEmpty();
        if (saysNothing(draft, offered)) {
            offered.addAll(assumed.services());
        }
        judge(draft, offered, unknown);
        if (said) {
            draft.put("services", String.join(" ", offered));
        } else {
            draft.suppose("services", String.join(" ", offered));
        }
    }

    /** A column "training" alone doesn't say whether there is naloxone; a column "naloxone" does, by an empty cell too. */
    private boolean saysNothing(Draft draft, Set<String> offered) {
        boolean silent = !draft.has("services")
                && draft.names().services().values().stream().noneMatch(assumed.services()::contains);
        return silent || (draft.cell("services").isEmpty() && offered.isEmpty());
    }

    private static void judge(Draft draft, Set<String> offered, List<String> unknown) {
        if (offered.isEmpty()) {
            draft.refuse(
                    "services",
                    unknown.isEmpty()
                            ? "Nothing says what is given out, so nobody would be told of this place."
                            : "None of these services is one that callers can ask for.",
                    "Write for example naloxone.");
        } else if (!unknown.isEmpty()) {
            draft.doubt(
                    "services", Said.of("Callers can't ask for: {0}.", String.join(", ", unknown)), "It is left out.");
        }
    }

    private static void traits(Draft draft) {
        Set<String> traits = new LinkedHashSet<>();
        List<String> unknown = words(draft.cell("traits"), WordList.TRAITS, traits);
        draft.names().traits().forEach((column, trait) -> {
            if (YesNo.yes(draft.row().cell(column))) {
                traits.add(trait);
            }
        });
        if (!unknown.isEmpty()) {
            draft.doubt(
                    "traits",
                    Said.of("These words are not known: {0}.", String.join(", ", unknown)),
                    "They are left out. Known are for example no-id, free, youth, wheelchair.");
        }
        if (draft.has("traits") || !draft.names().traits().isEmpty()) {
            draft.put("traits", String.join(" ", traits));
        }
    }

    /** Adds ours for theirs; returns those that stand for none. Ours may stand with spaces between them. */
    private static List<String> words(String cell, WordList list, Set<String> into) {
        List<String> unknown = new ArrayList<>();
        if (cell.isEmpty()) {
            return unknown;
        }
        for (String part : parts(cell, list)) {
            Optional<String> known = list.of(part);
            Set<String> named = known.map(Set::of).orElseGet(() -> list.in(part));
            into.addAll(named);
            if (named.isEmpty()) {
                unknown.add(part);
            }
        }
        return unknown;
    }

    private static List<String> parts(String cell, WordList list) {
        List<String> words = List.of(cell.split("\\s+"));
        if (CODES.matcher(cell).matches()
                && words.stream().allMatch(word -> list.of(word).isPresent())) {
            return words;
        }
        return BETWEEN.splitAsStream(cell).filter(part -> !part.isBlank()).toList();
    }
}
