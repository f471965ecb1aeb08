package org.porchlight.publicplaces;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.directory.SiteRecord;
import org.porchlight.maps.MapMark;
import org.porchlight.maps.MapView;
import org.porchlight.messaging.Channel;
import org.porchlight.places.Site;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.SiteService;
import org.porchlight.script.Words;
import org.porchlight.speech.SiteWords;
import org.porchlight.web.PageWords;

/**
 * A site as the public page shows it, in words.
 *
 * @param distance empty where no place was named
 * @param facts what stands below its hours, a line each
 */
public record PublicSite(
        Site site, String hours, Optional<String> distance, MapMark mark, MapView.Point point, List<String> facts) {
    static PublicSite of(Site site, SiteRecord held, boolean distance, Wording wording) {
        Map<String, String> said = new SiteWords(wording.line(), wording.page().language(), Channel.TEXT).inFull(site);
        return new PublicSite(
                site,
                said.get("hours"),
                Optional.of(said.get("distance")).filter(_ -> distance),
                MapMark.of(site),
                new MapView.Point(held.address().latitude(), held.address().longitude()),
                facts(site, held, said, wording.page()));
    }

    /** The words of the line, and those of the page. */
    record Wording(Words line, PageWords page) {}

    private static List<String> facts(Site site, SiteRecord held, Map<String, String> said, PageWords words) {
        boolean none = site.detail().noKitsUntil().isPresent()
                || site.detail().doubt().filter(SiteDoubt.NO_KITS::equals).isPresent();
        return Stream.of(
                        said.get("alert"),
                        said.get("note"),
                        said.get("news"),
                        said.get("checked"),
                        listed("places.languages", languages(held, words), words),
                        listed("places.phone", held.contact().phone().stream().toList(), words),
                        listed("places.offers", offers(held, words, it -> !none || !kit(it)), words),
                        listed("places.usually", offers(held, words, it -> none && kit(it)), words),
                        listed("places.traits", traits(held, words), words))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String listed(String word, List<String> things, PageWords words) {
        return things.isEmpty() ? "" : words.say(word, String.join(", ", things));
    }

    private static boolean kit(SiteService service) {
        return service.is(SiteService.NALOXONE);
    }

    private static List<String> offers(SiteRecord held, PageWords words, Predicate<SiteService> which) {
        return held.services().stream()
                .filter(which)
                .sorted()
                .map(service -> words.say("service." + service.code()))
                .toList();
    }

    private static List<String> traits(SiteRecord held, PageWords words) {
        return held.welcome().traits().stream()
                .map(trait -> words.say("trait." + trait.code()))
                .toList();
    }

    /** Java knows the names of most languages, and none of sign languages. */
    private static List<String> languages(SiteRecord held, PageWords words) {
        return held.welcome().languages().stream()
                .map(code -> words.has("signed." + code)
                        ? words.say("signed." + code)
                        : Locale.of(code).getDisplayLanguage(words.locale()))
                .toList();
    }
}
