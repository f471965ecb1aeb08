package org.porchlight.outbox;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.PhoneNumber;

/**
 * Tells which numbers may be rung or texted at all: phones of people in the countries that are served. Refuses what
 * costs extra, what answers an emergency, what doesn't exist, other countries' +1, and our own numbers. Doesn't know
 * which numbers asked to be left alone; that is the stop list's part.
 */
public final class CallableNumbers {
    /** In libphonenumber countries of their own; to us parts of the United States. */
    private static final Set<String> TERRITORIES = Set.of("AS", "GU", "MP", "PR", "VI");

    /** A landline can be called as well as a mobile phone; which one it is can't be told in North America. */
    private static final Set<PhoneNumberType> PHONES =
            EnumSet.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /**
     * Exchanges that the library takes for ordinary ones: 976 charges extra in every area code, 950, 958 and 959 are
     * the phone companies' own, N11 is for services such as 911, and 555 is directory assistance but for 0100 to 0199,
     * which stay free. https://www.nanpa.com/numbering
     */
    private static final Pattern NOBODYS = Pattern.compile("\\+1\\d{3}(?:976|950|958|959|[2-9]11|555(?!01))\\d{4}");

    private static final Pattern TEN_DIGITS = Pattern.compile("1?([2-9]\\d{9})");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[-+.() \\u00a0]");

    private final Set<Country> countries;
    private final Set<PhoneNumber> ours;

    /** @param ours the hotline's number, the one for callbacks, and any other that we answer */
    public CallableNumbers(Set<Country> countries, Set<PhoneNumber> ours) {
        this.countries = Set.copyOf(countries);
        this.ours = Set.copyOf(ours);
    }

    /** Reads a North American number as people key or write it: ten digits, or a 1 and ten; empty for anything else. */
    public Optional<PhoneNumber> keyed(String text) {
        return Optional.of(TEN_DIGITS.matcher(BETWEEN_DIGITS.matcher(text).replaceAll("")))
                .filter(Matcher::matches)
                .flatMap(ten -> PhoneNumber.of("+1" + ten.group(1)));
    }

    /** Whether a number may be rung or texted. */
    public boolean mayRing(PhoneNumber number) {
        return !ours.contains(number) && !NOBODYS.matcher(number.e164()).matches() && known(number.e164());
    }

    /** Whether it is a number that we answer ourselves. */
    public boolean ours(PhoneNumber number) {
        return ours.contains(number);
    }

    private boolean known(String e164) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = library.parse(e164, null);
            // A number that can't be is of an unknown type; asking whether it is valid would look for its country once
            // more.
            return PHONES.contains(library.getNumberType(parsed))
                    && served(Optional.ofNullable(library.getRegionCodeForNumber(parsed))
                            .orElse(""));
        } catch (NumberParseException unreadable) {
            return false;
        }
    }

    private boolean served(String place) {
        return Country.ofCode(TERRITORIES.contains(place) ? Country.US.name() : place)
                .filter(countries::contains)
                .isPresent();
    }
}
