package org.porchlight.upkeep;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.SiteAddress;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.Point;
import org.porchlight.listings.PostalCode;
import org.porchlight.places.Place;

/** Compares where a site is said to be with where the gazetteer has its postal code and its town. */
final class SitePlace {
    /** As far as the point of a site may lie from them, in kilometres, before somebody should look at it. */
    private static final double FAR = 60;

    private static final Pattern CODE = Pattern.compile("\\d{5}(-\\d{4})?|[A-Za-z]\\d[A-Za-z]( ?\\d[A-Za-z]\\d)?");

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SitePlace() {}

    /** Lower case, without accents, a space between two words. */
    static String folded(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The place of a code that is written whole; none of a wide one, whose point says little. */
    static Optional<Place> coded(String words) {
        return Optional.of(words)
                .filter(it -> CODE.matcher(it.strip()).matches())
                .flatMap(PostalCode::key)
                .flatMap(Gazetteer.packaged()::place)
                .filter(place -> !place.wide());
    }

    /** Whether a site's point lies far from its code, or from its town where the code covers too much or is missing. */
    static boolean offPoint(SiteRecord site) {
        return site.address()
                .postalCode()
                .flatMap(SitePlace::coded)
                .or(() -> town(site.address()))
                .filter(place -> kilometres(place, site) > FAR)
                .isPresent();
    }

    private static Optional<Place> town(SiteAddress at) {
        String name = folded(at.city()).replace(' ', '-');
        return Gazetteer.packaged().named(name, Optional.of(at.region())).stream()
                .filter(town -> town.region().equals(at.region()))
                .findFirst();
    }

    /** How far it is to a site, straight line. */
    static double kilometres(Place place, SiteRecord site) {
        return new Point(site.address().latitude(), site.address().longitude()).kilometresTo(place);
    }
}
