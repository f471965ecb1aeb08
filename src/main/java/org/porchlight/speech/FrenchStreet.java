package org.porchlight.speech;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A street address written in French with nothing shortened: "4, boul. de la Chouette O." ends in "Ouest". */
final class FrenchStreet {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("boul", "boulevard"),
            Map.entry("bd", "boulevard"),
            Map.entry("ch", "chemin"),
            Map.entry("av", "avenue"),
            Map.entry("rte", "route"),
            Map.entry("pl", "place"),
            Map.entry("app", "appartement"),
            Map.entry("bur", "bureau"),
            Map.entry("st", "Saint"),
            Map.entry("ste", "Sainte"));

    private static final Map<String, String> DIRECTIONS = Map.of(
            "N",
            "Nord",
            "S",
            "Sud",
            "E",
            "Est",
            "O",
            "Ouest",
            "NE",
            "Nord-Est",
            "NO",
            "Nord-Ouest",
            "SE",
            "Sud-Est",
            "SO",
            "Sud-Ouest");

    /** A word with its full stop and what follows it, and a saint with his hyphen. */
    private static final Pattern WORD = Pattern.compile("(\\p{L}+)(\\.?)([-,]?.*)");

    private FrenchStreet() {}

    static String inFull(String written) {
        String[] words = written.split(" +");
        return Stream.iterate(0, at -> at < words.length, at -> at + 1)
                .map(at -> word(words[at], at > 1 && (at == words.length - 1 || words[at].endsWith(","))))
                .collect(Collectors.joining(" "));
    }

    /** @param closing whether it ends the street, as a direction does */
    private static String word(String written, boolean closing) {
        Matcher parts = WORD.matcher(written);
        if (!parts.matches()) {
            return written;
        }
        String word = parts.group(1);
        if (closing && DIRECTIONS.containsKey(word)) {
            return DIRECTIONS.get(word) + parts.group(3);
        }
        boolean shortened =
                !parts.group(2).isEmpty() || parts.group(3).startsWith("-") || word.equals("boul") || word.equals("ch");
        String full = WORDS.get(word.toLowerCase(Locale.ROOT));
        return shortened && full != null ? full + parts.group(3) : written;
    }
}
