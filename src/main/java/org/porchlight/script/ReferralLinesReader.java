package org.porchlight.script;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Country;

/** Reads {@code lines.yaml}: {@code lines}, each with its number, and {@code groups} that name them in order. */
final class ReferralLinesReader {
    /** The short ones, and those of ten digits as they are printed here. */
    private static final String NUMBER = "[2-9]\\d\\d|1-[2-9]\\d\\d-[2-9]\\d\\d-\\d{4}";

    /** Each caller rings it from their own phone; it is in the words, not among the lines. */
    private static final String EMERGENCY = "911";

    /** Shorter numbers mean the service nearest the phone that rings them; the provider puts nobody through to one. */
    private static final int SHORT = 3;

    /** A country, or a state or province of it. */
    private static final String WHERE = "US(-[A-Z]{2})?|CA(-[A-Z]{2})?";

    private static final Pattern MONTHS = Pattern.compile("([1-9]\\d?) months");

    private static final List<String> NEEDED =
            List.of("number", "who", "where", "hours", "languages", "source", "checked", "owner");
    private static final Set<String> KNOWN = Stream.concat(NEEDED.stream(), Stream.of("connect", "unplaced", "off"))
            .collect(Collectors.toSet());
    private static final Set<String> PARTS = Set.of("lines", "groups", "stand-in", "beside", "recheck");

    private final Yaml root;
    private final Map<String, ReferralLine> lines = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    ReferralLinesReader(Yaml root) {
        this.root = root;
    }

    ReferralLines read() {
        Map<String, Yaml> parts = root.entries(PARTS);
        if (parts.containsKey("lines")) {
            parts.get("lines").entries().forEach(this::line);
        }
        if (parts.containsKey("groups")) {
            parts.get("groups").entries().forEach((name, yaml) -> groups.put(name, named(yaml, NameKind.LINE)));
        }
        return new ReferralLines(
                lines,
                groups,
                part(parts, "stand-in").map(it -> named(it, NameKind.LINE)).orElse(List.of()),
                Set.copyOf(part(parts, "beside")
                        .map(it -> named(it, NameKind.GROUP))
                        .orElse(List.of())),
                part(parts, "recheck").flatMap(this::months).orElse(ReferralLines.NONE.recheck()));
    }

    private static Optional<Yaml> part(Map<String, Yaml> parts, String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private static List<String> named(Yaml yaml, NameKind kind) {
        List<Yaml> members = yaml.items();
        members.forEach(member -> member.names(kind, member.text()));
        return members.stream().map(Yaml::text).toList();
    }

    private Optional<Period> months(Yaml yaml) {
        Matcher months = MONTHS.matcher(yaml.text());
        if (months.matches()) {
            return Optional.of(Period.ofMonths(Integer.parseInt(months.group(1))));
        }
        yaml.report("“" + yaml.text() + "” is no time to check again after.", "Write “3 months”.");
        return Optional.empty();
    }

    private void line(String name, Yaml yaml) {
        Map<String, Yaml> entries = yaml.entries(KNOWN);
        Optional<String> missing =
                NEEDED.stream().filter(it -> !entries.containsKey(it)).findFirst();
        if (missing.isPresent()) {
            yaml.report(
                    Rule.MISSING_ENTRY,
                    "The line “" + name + "” lacks “" + missing.get() + "”.",
                    "A number needs a source, a date and an owner, and whoever calls it has to know the rest.");
            yaml.lose(name);
            return;
        }
        var line = new ReferralLine(
                name,
                number(entries.get("number")),
                entries.get("who").text(),
                where(entries),
                hours(entries.get("hours")),
                languages(entries.get("languages")),
                connect(entries),
                upkeep(entries),
                yaml.at());
        yaml.says(line.prompt(), Gaps.OF_A_LINE, false);
        lines.put(name, line);
    }

    private static String number(Yaml yaml) {
        String number = yaml.text();
        if (number.equals(EMERGENCY)) {
            yaml.report(
                    "911 is no line to refer to.", "Say it in the words: each caller rings it from their own phone.");
        } else if (!number.matches(NUMBER)) {
            yaml.report("“" + number + "” is no number to ring.", "Write its digits, with a hyphen between groups.");
        }
        return number;
    }

    private static ReferralLine.Where where(Map<String, Yaml> entries) {
        Yaml yaml = entries.get("where");
        List<String> places = yaml.texts();
        places.stream()
                .filter(place -> !place.matches(WHERE))
                .forEach(place -> yaml.report("“" + place + "” is no place.", "Write US, CA or CA-BC."));
        return new ReferralLine.Where(countries(places), regions(places), set(entries, "unplaced", "true"));
    }

    private static Set<Country> countries(List<String> where) {
        Set<Country> countries = EnumSet.noneOf(Country.class);
        where.forEach(place -> Country.ofCode(place.split("-")[0]).ifPresent(countries::add));
        return countries;
    }

    private static Set<String> regions(List<String> where) {
        return where.stream()
                .filter(place -> place.contains("-"))
                .map(place -> place.substring(place.indexOf('-') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean connect(Map<String, Yaml> entries) {
        boolean connect = set(entries, "connect", "yes");
        String number = entries.get("number").text();
        if (connect && number.length() == SHORT) {
            entries.get("connect")
                    .report("The phone company puts nobody through to “" + number + "”.", "Take “connect” out.");
        }
        return connect;
    }

    private static boolean set(Map<String, Yaml> entries, String name, String value) {
        Yaml yaml = entries.get(name);
        if (yaml != null && !yaml.text().equals(value)) {
            yaml.report("“" + name + "” is “" + value + "” or not there.", "Write “" + name + ": " + value + "”.");
        }
        return yaml != null;
    }

    private static ReferralLine.Hours hours(Yaml yaml) {
        return ReferralLine.Hours.read(yaml.text()).orElseGet(() -> {
            yaml.report(
                    "“" + yaml.text() + "” are no hours.",
                    "Write 24/7, unknown, or such as “Mo-Fr 10:00-18:00 America/Toronto”.");
            return new ReferralLine.Hours.Unknown();
        });
    }

    private static Set<String> languages(Yaml yaml) {
        List<String> codes = yaml.texts();
        codes.stream()
                .filter(code -> !code.matches("[a-z]{2}"))
                .forEach(code -> yaml.report("“" + code + "” is no code of a language.", "Write two letters: en."));
        return Set.copyOf(codes);
    }

    private static ReferralLine.Upkeep upkeep(Map<String, Yaml> entries) {
        Yaml checked = entries.get("checked");
        LocalDate date = LocalDate.EPOCH;
        try {
            date = LocalDate.parse(checked.text());
        } catch (DateTimeException e) {
            checked.report("“" + checked.text() + "” is no date.", "Write it as 2026-11-23.");
        }
        return new ReferralLine.Upkeep(
                entries.get("source").text(),
                date,
                entries.get("owner").text(),
                Optional.ofNullable(entries.get("off")).map(Yaml::text));
    }
}
