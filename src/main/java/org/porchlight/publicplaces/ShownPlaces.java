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
 * @param towns when several have the name that was typed
 */
public record ShownPlaces(
        String title, Optional<String> notice, List<Place> towns, List<PublicSite> sites, Optional<MapView> map) {
    static ShownPlaces saying(PageWords words, String notice) {
        return new ShownPlaces(
                words.say("places.list"), Optional.of(words.say(notice)), List.of(), List.of(), Optional.empty());
    }

    static ShownPlaces choosing(PageWords words, List<Place> towns) {
        return new ShownPlaces(
                words.say("places.list"), Optional.of(words.say("places.which")), towns, List.of(), Optional.empty());
    }

    static ShownPlaces all(PageWords words, List<PublicSite> sites, MapView map) {
        return listed(words.say("places.list"), words.say("places.none"), sites, map);
    }

    static ShownPlaces near(PageWords words, Place place, List<PublicSite> sites, MapView map) {
        String called = place.called(Channel.TEXT);
        return listed(words.say("places.near", called), words.say("places.none-near", called), sites, map);
    }

    private static ShownPlaces listed(String title, String none, List<PublicSite> sites, MapView map) {
        return new ShownPlaces(
                title,
                Optional.of(none).filter(_ -> sites.isEmpty()),
                List.of(),
                sites,
                Optional.of(map).filter(_ -> !sites.isEmpty()));
    }
}
