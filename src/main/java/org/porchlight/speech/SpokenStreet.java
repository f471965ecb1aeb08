package org.porchlight.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;

/**
 * A street address in words for the ear, the same on every voice: {@code 101-1160 Burrard St} in Vancouver becomes
 * "unit 101, at eleven sixty Burrard Street". An address written in French stays as it is. Doesn't say towns,
 * postal codes or phone numbers.
 */
public final class SpokenStreet {
    private static final Pattern FRENCH = Pattern.compile(
            "(\\S+,? +)?(rue|ruelle|avenue|av\\.|boulevard|boul\\.|chemin|ch\\.|place|côte|rang|allée|montée"
                    + "|promenade|quai|impasse|square|rond-point) .*"
                    + "|(Rue|Ruelle|Boul\\.|Chemin|Côte|Rang|Allée|Montée) .*");
    private static final Pattern UNIT_FIRST = Pattern.compile("#?(\\w*\\d\\w*|[A-Z]) ?- ?(\\d+)([A-Za-z]?) +(.+)");
    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d+) ?[-–] ?(\\d+)([A-Za-z]?) +(.+)");
    private static final Pattern ONE_NUMBER = Pattern.compile("(\\d+)([A-Za-z]?)( 1/2)? +(.+)");
    private static final Pattern UNIT =
            Pattern.compile("(?i)^(unit|suite|ste\\.?|apt\\.?|apartment|floor|fl\\.?|bldg\\.?|building|room|rm\\.?|#)"
                    + " *#? *([0-9]\\w*|[a-z]\\d*)$|^(\\d+(?:st|nd|rd|th)) +(floor|fl\\.?)$");
    /** The same, as the last words of a part that has a street before them. */
    private static final Pattern STREET_THEN_UNIT = Pattern.compile(
            "(?i)^(.+\\S) +((?:unit|suite|ste\\.?|apt\\.?|apartment|floor|fl\\.?|bldg\\.?|building|room|rm\\.?) +#?"
                    + "\\w*\\d\\w*|(?:unit|suite|ste\\.?|apt\\.?|bldg\\.?) +[a-z]"
                    + "|# *\\w+|\\d+(?:st|nd|rd|th) +(?:floor|fl\\.?))$");

    private static final int NEAR = 20;

    private SpokenStreet() {}

    /** How numbers are said. */
    private enum Numbers {
        /** As English words: "eleven sixty". */
        WORDS,
        /** As they are written, for a voice that reads them its own way. */
        NUMERALS;

        String house(String digits, String letter) {
            return switch (this) {
                case WORDS ->
                    SpokenHouseNumber.of(digits) + (letter.isEmpty() ? "" : " " + letter.toUpperCase(Locale.ROOT));
                case NUMERALS -> digits + letter.toUpperCase(Locale.ROOT);
            };
        }

        String street(String name) {
            return StreetWords.of(name, this == WORDS);
        }
    }

    /** @param region where the street is: numbers with a hyphen mean other things in Canada than in the States */
    public static String of(String street, Region region) {
        return in(street, region, Numbers.WORDS);
    }

    /** The address with its numbers as they are and no word shortened, for a voice that reads numbers its own way. */
    public static String inFull(String street, Region region) {
        return in(street, region, Numbers.NUMERALS);
    }

    private static String in(String street, Region region, Numbers numbers) {
        String written = street.strip();
        if (region.equals(new Region(Country.CA, "QC"))
                || FRENCH.matcher(written).matches()) {
            return FrenchStreet.inFull(written);
        }
        List<String> spoken = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (String part : written.split(" *, *")) {
            Matcher both = STREET_THEN_UNIT.matcher(part);
            if (UNIT.matcher(part).matches()) {
                units.add(unit(part));
            } else if (both.matches()) {
                spoken.add(crossing(both.group(1), region.country(), numbers));
                units.add(unit(both.group(2)));
            } else if (!part.isEmpty()) {
                spoken.add(crossing(part, region.country(), numbers));
            }
        }
        spoken.addAll(units);
        return String.join(", ", spoken);
    }

    private static String unit(String written) {
        Matcher unit = UNIT.matcher(written);
        if (!unit.matches()) {
            return written;
        }
        if (unit.group(3) != null) {
            return unit.group(3) + " floor";
        }
        String kind =
                switch (unit.group(1).toLowerCase(Locale.ROOT).replace(".", "")) {
                    case "suite", "ste" -> "Suite";
                    case "apt", "apartment" -> "Apartment";
                    case "floor", "fl" -> "Floor";
                    case "bldg", "building" -> "Building";
                    case "room", "rm" -> "Room";
                    default -> "Unit";
                };
        return kind + " " + unit.group(2);
    }

    /** Two streets that meet are two names. */
    private static String crossing(String part, Country country, Numbers numbers) {
        List<String> streets = new ArrayList<>();
        for (String street : part.split(" +(?:&|and|at) +")) {
            streets.add(numbered(street, country, numbers));
        }
        String between = part.contains(" at ") ? " at " : numbers == Numbers.WORDS ? " and " : ", ";
        return String.join(between, streets);
    }

    private static String numbered(String part, Country country, Numbers numbers) {
        Matcher two = TWO_NUMBERS.matcher(part);
        boolean range = two.matches() && isRange(two.group(1), two.group(2));
        Matcher unitFirst = UNIT_FIRST.matcher(part);
        if (!range && country == Country.CA && unitFirst.matches()) {
            String house =
                    numbers.house(unitFirst.group(2), unitFirst.group(3)) + " " + numbers.street(unitFirst.group(4));
            return numbers == Numbers.WORDS
                    ? "unit " + unitFirst.group(1) + ", at " + house
                    : house + ", Unit " + unitFirst.group(1);
        }
        if (two.matches()) {
            // 37-04 80th Street in Queens: one house number in two halves.
            String between = numbers == Numbers.NUMERALS ? "-" : range ? " to " : " ";
            return numbers.house(two.group(1), "") + between + numbers.house(two.group(2), two.group(3)) + " "
                    + numbers.street(two.group(4));
        }
        Matcher one = ONE_NUMBER.matcher(part);
        if (one.matches()) {
            String half = one.group(3) == null ? "" : numbers == Numbers.WORDS ? " and a half" : " 1/2";
            return numbers.house(one.group(1), one.group(2)) + half + " " + numbers.street(one.group(4));
        }
        return numbers.street(part);
    }

    /** "96-98" are neighbours; "101-1160" are a unit and a house. */
    private static boolean isRange(String first, String second) {
        if (first.length() != second.length() || first.length() > 6 || second.startsWith("0")) {
            return false;
        }
        int apart = Integer.parseInt(second) - Integer.parseInt(first);
        return apart > 0 && apart <= NEAR;
    }
}
