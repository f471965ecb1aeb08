package org.porchlight.twilio;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Region;

/**
 * Tells where the area code of a +1 number is from: a hint, since people keep their numbers when they move. The library
 * is asked about area codes, with made-up 555-0100 numbers, and never sees a caller's. It doesn't say whether a number
 * exists. Each code is looked up once; there are at most 800.
 */
public final class AreaCodes {
    private static final Pattern NUMBER = Pattern.compile("\\+1([2-9]\\d\\d)[2-9]\\d{6}");
    private static final long MADE_UP = 555_0100;
    /** In libphonenumber countries of their own; to us parts of the United States. */
    private static final Set<String> TERRITORIES = Set.of("AS", "GU", "MP", "PR", "VI");

    /**
     * Codes on both sides of a time zone's border for which the library knows one zone only (Indiana, Kentucky,
     * Tennessee, Florida, Michigan, the western plains, Oregon, Arizona; British Columbia, Ontario, Quebec, the
     * North), and new ones (474, 689) that it puts in a wrong zone. Better no zone than a call an hour early.
     */
    private static final Set<Integer> ASTRIDE = Set.of(
            219, 270, 308, 364, 423, 448, 458, 541, 574, 620, 785, 812, 850, 906, 928, 930, 931, 236, 250, 257, 367,
            418, 581, 672, 778, 807, 867, 474, 689);

    private static final Origin NOWHERE = new Origin(Optional.empty(), Optional.empty(), Optional.empty());

    private final RegionNames names = new RegionNames();
    private final Map<Integer, Origin> known = new ConcurrentHashMap<>();

    private record Origin(Optional<Country> country, Optional<Region> region, Optional<ZoneId> zone) {}

    /** Finds the country; empty for numbers that are toll-free, personal, Caribbean or not +1. */
    public Optional<Country> country(PhoneNumber number) {
        return origin(number).country();
    }

    /** Finds the state, province or territory; empty also for codes that several share, such as 867. */
    public Optional<Region> region(PhoneNumber number) {
        return origin(number).region();
    }

    /** Finds the region; one without a code for an area code that several share, of which the country is known. */
    public Optional<Region> hint(PhoneNumber number) {
        Origin origin = origin(number);
        return origin.region().or(() -> origin.country().map(Region::somewhereIn));
    }

    /** Finds the time zone, if all of the area code has the same; else empty. */
    public Optional<ZoneId> zone(PhoneNumber number) {
        return origin(number).zone();
    }

    private Origin origin(PhoneNumber number) {
        Matcher matcher = NUMBER.matcher(number.e164());
        return matcher.matches() ? known.computeIfAbsent(Integer.valueOf(matcher.group(1)), this::lookUp) : NOWHERE;
    }

    private Origin lookUp(int areaCode) {
        Phonenumber.PhoneNumber madeUp =
                new Phonenumber.PhoneNumber().setCountryCode(1).setNationalNumber(areaCode * 10_000_000L + MADE_UP);
        String place = Optional.ofNullable(PhoneNumberUtil.getInstance().getRegionCodeForNumber(madeUp))
                .orElse("");
        if (TERRITORIES.contains(place)) {
            Region territory = new Region(Country.US, place);
            return new Origin(Optional.of(Country.US), Optional.of(territory), zone(areaCode, madeUp));
        }
        String label = PhoneNumberOfflineGeocoder.getInstance().getDescriptionForValidNumber(madeUp, Locale.ENGLISH);
        // Toll-free and personal numbers have no label: they are from anywhere.
        return Country.ofCode(place)
                .filter(country -> !label.isEmpty())
                .map(country -> new Origin(Optional.of(country), names.region(country, label), zone(areaCode, madeUp)))
                .orElse(NOWHERE);
    }

    private static Optional<ZoneId> zone(int areaCode, Phonenumber.PhoneNumber madeUp) {
        List<String> zones = PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForGeographicalNumber(madeUp);
        if (ASTRIDE.contains(areaCode) || zones.size() != 1) {
            return Optional.empty();
        }
        return zones.stream()
                .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .findFirst();
    }
}
