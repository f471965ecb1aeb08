package org.porchlight.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.outbox.Textables;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.web.PageWords;

/**
 * Holds what a look-up of places led to, as the page of what can be texted shows it.
 *
 * @param notice what is to be said of it; empty when the sites say it all
 * @param towns when several have the name that was typed
 */
public record TextPlaces(Optional<String> notice, List<Site> sites, List<Town> towns) {
    /**
     * A town to choose.
     *
     * @param path the address that looks it up, for the same service
     */
    public record Town(String name, String path) {}

    /**
     * Chooses what to show of a look-up.
     *
     * @param page the address of the page
     * @param service for which sites were looked up
     */
    static TextPlaces of(Textables.FoundPlaces places, String page, String service, PageWords words) {
        return switch (places) {
            case Textables.FoundPlaces.NearestSites(Place place, List<Site> sites) ->
                new TextPlaces(
                        Optional.of(place)
                                .filter(_ -> sites.isEmpty())
                                .map(it -> words.say("texts.none", it.called(Channel.TEXT))),
                        sites,
                        List.of());
            case Textables.FoundPlaces.SeveralTowns(List<Place> towns) ->
                new TextPlaces(
                        Optional.of(words.say("texts.which")),
                        List.of(),
                        towns.stream().map(town -> town(town, page, service)).toList());
            case Textables.FoundPlaces.NoSuchPlace _ ->
                new TextPlaces(Optional.of(words.say("texts.nowhere")), List.of(), List.of());
        };
    }

    private static Town town(Place town, String page, String service) {
        return new Town(
                town.called(Channel.TEXT), page + "?service=" + encoded(service) + "&where=" + encoded(town.key()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
