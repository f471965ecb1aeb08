package org.porchlight.script;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Country;

/** Reads {@code lines.yaml}: {@code lines}, each with its number, and {@code groups} that name them in order. */
final class ReferralLinesReader {
    /** The short ones, and those of ten digits as they are printed here. */
    private static final String NUMBER = "[2-9]\\d\\d|1-[2-9]\\d\\d-[2-9]\\d\\d-\\d{4}";

    /** A country, or a state or province of it. */
    private static final String WHERE = "US(-[A-Z]{2})?|CA(-[A-Z]{2})?";

    private static final List<String> NEEDED = List.of("number", "where", "owner", "seen");

    private static final String UNPLACED = "unplaced";

    private static final Set<String> KNOWN =
            Stream.concat(NEEDED.stream(), Stream.of(UNPLACED)).collect(Collectors.toUnmodifiableSet());

    private final Yaml root;
    private final Map<String, ReferralLine> lines = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    ReferralLinesReader(Yaml root) {
        this.root = root;
    }

    ReferralLines read() {
        Map<String, Yaml> entries = root.entries(Set.of("lines", "groups"));
        if (entries.containsKey("lines")) {
            entries.get("lines").entries().forEach(this::line);
        }
        if (entries.containsKey("groups")) {
            entries.get("groups").entries().forEach(this::group);
        }
        return new ReferralLines(lines, groups);
    }

    private void line(String name, Yaml yaml) {
        Map<String, Yaml> entries = yaml.entries(KNOWN);
        for (String needed : NEEDED) {
            if (!entries.containsKey(needed)) {
                yaml.report("The line “" + name + "” lacks “" + needed + "”.", "A number needs an owner and a date.");
                return;
            }
        }
        String number = entries.get("number").text();
        if (!number.matches(NUMBER)) {
            yaml.report("“" + number + "” is no number to ring.", "Write its digits, with a hyphen between groups.");
        }
        List<String> where = entries.get("where").texts();
        where.stream()
                .filter(place -> !place.matches(WHERE))
                .forEach(place -> yaml.report("“" + place + "” is no place.", "Write US, CA or CA-BC."));
        boolean unplaced = entries.containsKey(UNPLACED);
        if (unplaced && !entries.get(UNPLACED).text().equals("true")) {
            entries.get(UNPLACED).report("“unplaced” is true or not there.", "Write “unplaced: true”.");
        }
        String seen = entries.get("seen").text();
        var line = new ReferralLine(name, number, countries(where), regions(where), unplaced, seen, yaml.at());
        yaml.says(line.prompt(), Gaps.OF_A_LINE, false);
        lines.put(name, line);
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

    private void group(String name, Yaml yaml) {
        List<Yaml> members = yaml.items();
        members.forEach(member -> member.names(NameKind.LINE, member.text()));
        groups.put(name, members.stream().map(Yaml::text).toList());
    }
}
