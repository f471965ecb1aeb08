package org.porchlight.publicplaces;

import java.util.List;
import java.util.Optional;
import org.porchlight.maps.MapView;
import org.porchlight.messaging.Channel;
import org.porchlight.places.Place;
import org.porchlight.web.PageWords;

/**
 * What the public page shows below its form.
 *
 * @param title above the list
 * @param notice what is to be said of it; empty when the list says it all
 * @param towns when several have the name that was typed; where one was taken for the likeliest, the others
 * @param otherwise what is said of the other towns; empty where no town was taken
 */
public record ShownPlaces(
        String title,
        Optional<String> notice,
        List<Place> towns,
        Optional<String> otherwise,
        List<PublicSite> sites,
        Optional<MapView> map) {
    static ShownPlaces saying(PageWords words, String notice) {
        return choosing(words, notice, List.of());
    }

    static ShownPlaces choosing(PageWords words, List<Place> towns) {
        return choosing(words, "places.which", towns);
    }

    private static ShownPlaces choosing(PageWords words, String notice, List<Place> towns) {
        return new ShownPlaces(
                words.say("places.list"),
                Optional.of(words.say(notice)),
                towns,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static ShownPlaces all(PageWords words, List<PublicSite> sites, MapView map) {
        return listed(words.say("places.list"), words.say("places.none"), sites, map);
    }

    /** @param others towns of the same name, of which another may be meant */
    static ShownPlaces near(PageWords words, Place place, List<Place> others, List<PublicSite> sites, MapView map) {
        String called = place.called(Channel.TEXT);
        String reach = words.say("places.reach." + place.region().country().name());
        ShownPlaces listed =
                listed(words.say("places.near", called), words.say("places.none-near", called, reach), sites, map);
        Optional<String> otherwise = Optional.of(words.say("places.others")).filter(_ -> !others.isEmpty());
        Optional<String> notice = Optional.of(words.say("places.wide"))
                .filter(_ -> place.wide())
                .map(wide -> listed.notice.map(none -> wide + " " + none).orElse(wide))
                .or(() -> listed.notice);
        return new ShownPlaces(listed.title, notice, others, otherwise, sites, listed.map);
    }

    private static ShownPlaces listed(String title, String none, List<PublicSite> sites, MapView map) {
        return new ShownPlaces(
                title,
                Optional.of(none).filter(_ -> sites.isEmpty()),
                List.of(),
                Optional.empty(),
                sites,
                Optional.of(map).filter(_ -> !sites.isEmpty()));
    }
}
