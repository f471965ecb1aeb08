package org.porchlight.hours;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Opening hours gathered day by day, and written as an OSM opening_hours text with as few rules as they take. */
final class WeekOfHours {
    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final String CALL_FIRST = "\"call first\"";
    private static final String UNKNOWN = "unknown";

    private final List<List<PostedSpan>> days = new ArrayList<>();
    private final String[] instead = new String[NAMES.size()];
    private boolean closedOnHolidays;

    WeekOfHours() {
        NAMES.forEach(each -> days.add(new ArrayList<>()));
    }

    /** Adds hours on some days; false when they overlap with hours that were named before. */
    boolean add(int mask, List<PostedSpan> spans) {
        for (int day = 0; day < NAMES.size(); day++) {
            for (PostedSpan span : (mask >> day & 1) == 1 ? spans : List.<PostedSpan>of()) {
                if (days.get(day).stream().anyMatch(span::overlaps)) {
                    return false;
                }
                days.get(day).add(span);
            }
        }
        return true;
    }

    /** On these days only a call settles it. */
    void callFirst(int mask) {
        instead(mask, CALL_FIRST);
    }

    private void instead(int mask, String what) {
        for (int day = 0; day < NAMES.size(); day++) {
            if ((mask >> day & 1) == 1) {
                instead[day] = what;
            }
        }
    }

    void closedOnHolidays() {
        closedOnHolidays = true;
    }

    /** Takes the days that look mistyped out, so that nobody is sent there on a guess; returns their names. */
    String takeOutDoubtful() {
        int doubted = 0;
        for (int day = 0; day < NAMES.size(); day++) {
            if (days.get(day).stream().anyMatch(PostedSpan::doubtful)) {
                doubted |= 1 << day;
            }
        }
        instead(doubted, UNKNOWN);
        return doubted == 0 ? "" : named(doubted);
    }

    /** The opening_hours text; empty when no day has hours. */
    String written() {
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (int day = 0; day < NAMES.size(); day++) {
            groups.merge(rule(day), 1 << day, (a, b) -> a | b);
        }
        groups.remove("");
        if (groups.isEmpty()) {
            return "";
        }
        if (groups.equals(Map.of("00:00-24:00", 0b1111111))) {
            return closedOnHolidays ? "24/7; PH off" : "24/7";
        }
        StringJoiner rules = new StringJoiner("; ");
        groups.forEach((rule, mask) -> rules.add(named(mask) + " " + rule));
        return closedOnHolidays ? rules.add("PH off").toString() : rules.toString();
    }

    private String rule(int day) {
        if (instead[day] != null) {
            return instead[day];
        }
        List<PostedSpan> spans = days.get(day);
        Collections.sort(spans);
        return String.join(",", spans.stream().map(PostedSpan::written).toList());
    }

    private static String named(int mask) {
        StringJoiner names = new StringJoiner(",");
        for (int day = 0; day < NAMES.size(); day++) {
            int last = day;
            while (last < NAMES.size() && (mask >> last & 1) == 1) {
                last++;
            }
            int length = last - day;
            if (length > 0) {
                String from = NAMES.get(day);
                names.add(length == 1 ? from : from + (length == 2 ? "," : "-") + NAMES.get(last - 1));
                day = last - 1;
            }
        }
        return names.toString();
    }
}
