package org.porchlight.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The name of a street, without house number and unit, in words: abbreviations and directions written out where the
 * place of the word tells what it stands for. English only; what it doesn't know stays as written.
 */
final class StreetWords {
    /** Abbreviations that stand for one thing wherever they are. */
    private static final Map<String, String> ANYWHERE = Map.ofEntries(
            Map.entry("ave", "Avenue"),
            Map.entry("av", "Avenue"),
            Map.entry("blvd", "Boulevard"),
            Map.entry("rd", "Road"),
            Map.entry("hwy", "Highway"),
            Map.entry("pkwy", "Parkway"),
            Map.entry("cres", "Crescent"),
            Map.entry("expy", "Expressway"),
            Map.entry("fwy", "Freeway"),
            Map.entry("rte", "Route"),
            Map.entry("jr", "Junior"),
            Map.entry("fm", "F M"),
            Map.entry("us", "U S"),
            Map.entry("po", "P O"),
            Map.entry("cir", "Circle"),
            Map.entry("aly", "Alley"),
            Map.entry("mt", "Mount"));

    /** Abbreviations that may be part of a name: written out as the last word or before a closing direction. */
    private static final Map<String, String> AT_THE_END = Map.ofEntries(
            Map.entry("st", "Street"),
            Map.entry("dr", "Drive"),
            Map.entry("ln", "Lane"),
            Map.entry("ct", "Court"),
            Map.entry("pl", "Place"),
            Map.entry("sq", "Square"),
            Map.entry("ter", "Terrace"),
            Map.entry("terr", "Terrace"),
            Map.entry("tr", "Trail"),
            Map.entry("trl", "Trail"),
            Map.entry("plz", "Plaza"),
            Map.entry("wy", "Way"),
            Map.entry("pk", "Park"),
            Map.entry("crt", "Court"));

    private static final Map<String, String> AT_THE_START =
            Map.of("st", "Saint", "ste", "Sainte", "dr", "Doctor", "ft", "Fort");

    private static final Map<String, String> DIRECTIONS = Map.of(
            "N",
            "North",
            "S",
            "South",
            "E",
            "East",
            "W",
            "West",
            "NE",
            "Northeast",
            "NW",
            "Northwest",
            "SE",
            "Southeast",
            "SW",
            "Southwest");

    private StreetWords() {}

    /** @param numbers whether numbers are put into words, too */
    static String of(String name, boolean numbers) {
        List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
        words.replaceAll(StreetWords::withoutStop);
        List<String> spoken = new ArrayList<>();
        int last = words.size() - 1;
        boolean closing = last > 0 && isDirection(words.get(last)) && !isLetterOfAnAvenue(words, last);
        int end = closing ? last - 1 : last;
        boolean opening = end > 0 && isDirection(words.getFirst()) && !isLetterOfAStreet(words, end);
        int start = opening ? 1 : 0;
        if (opening) {
            spoken.add(DIRECTIONS.get(words.getFirst()));
        }
        for (int i = start; i <= end; i++) {
            boolean named =
                    i == start && i < end && i + 1 == end && words.get(i).matches("\\d+");
            spoken.add(
                    named
                            ? ordinal(words.get(i))
                            : word(words.get(i), i == start && i < end, i == end && i > start, numbers));
        }
        if (closing) {
            spoken.add(DIRECTIONS.get(words.get(last)));
        }
        return String.join(" ", spoken);
    }

    private static String word(String written, boolean first, boolean last, boolean numbers) {
        String key = written.toLowerCase(Locale.ROOT);
        if (first && AT_THE_START.containsKey(key)) {
            return AT_THE_START.get(key);
        }
        if (last && AT_THE_END.containsKey(key)) {
            return AT_THE_END.get(key);
        }
        if (ANYWHERE.containsKey(key)) {
            return ANYWHERE.get(key);
        }
        return numbers && written.matches("\\d+") ? SpokenHouseNumber.of(written) : written;
    }

    /** "101 St" in Edmonton is 101st Street. */
    private static String ordinal(String digits) {
        boolean teen = digits.matches("(.*)1[0-9]");
        char last = digits.charAt(digits.length() - 1);
        String ending = teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
        return digits + ending;
    }

    private static String withoutStop(String word) {
        return word.matches("[A-Za-z]+\\.") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isDirection(String word) {
        return DIRECTIONS.containsKey(word);
    }

    /** "Avenue S" in Brooklyn. */
    private static boolean isLetterOfAnAvenue(List<String> words, int at) {
        return at == 1
                && words.getFirst().matches("(?i)ave|av|avenue")
                && words.get(at).length() == 1;
    }

    /** "E St" in Washington. */
    private static boolean isLetterOfAStreet(List<String> words, int end) {
        String next = words.get(1).toLowerCase(Locale.ROOT);
        return end == 1
                && words.getFirst().length() == 1
                && (AT_THE_END.containsKey(next) || ANYWHERE.containsKey(next) || next.equals("street"));
    }
}
