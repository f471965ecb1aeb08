package org.porchlight.publicplaces;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Sites;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;

/** Looks up what a visitor typed, from memory, and keeps nothing of it. */
final class PlaceSearch {
    /** A directory no larger is shown in whole to who has not typed anything. */
    private static final int FEW = 60;

    private final Directory directory;

    PlaceSearch(Directory directory) {
        this.directory = directory;
    }

    /** What a look-up led to. */
    sealed interface Found {
        /** All that there is, by town: nothing was typed, and the directory is small. */
        record Everything(List<Site> sites) implements Found {}

        /** Nothing was typed, and there is too much to show in whole. */
        record NotAsked() implements Found {}

        /** By distance; none when none is within reach. */
        record Near(Place place, List<Site> sites) implements Found {}

        /** Several towns have that name; the key of one finds it. */
        record WhichTown(List<Place> towns) implements Found {}

        /** A state, a province or a country by itself. */
        record TooLarge() implements Found {}

        /** No such place is known. */
        record Nowhere() implements Found {}
    }

    Found everything(SiteQuery query, Instant at) {
        Sites sites = directory.now();
        if (sites.size() > FEW) {
            return new Found.NotAsked();
        }
        return new Found.Everything(sites.records().stream()
                .filter(record -> record.offers(query.service()))
                .flatMap(record -> sites.site(record.id(), at).stream())
                .sorted(Comparator.comparing(Site::city).thenComparing(Site::name))
                .toList());
    }

    /** @param typed words with a place in them, or a {@link Place#key} */
    Found near(String typed, SiteQuery query, Instant at) {
        Optional<Place> keyed = directory.place(typed.strip());
        if (keyed.isPresent()) {
            return near(keyed.get(), query, at);
        }
        return switch (directory.answer(typed, Optional.empty())) {
            case PlaceFinding.One(Place place) -> near(place, query, at);
            case PlaceFinding.Several(String _, List<Place> towns) -> new Found.WhichTown(towns);
            case PlaceFinding.OnlyRegion _ -> new Found.TooLarge();
            case PlaceFinding.NoPlace _, PlaceFinding.NoSuchCode _ -> new Found.Nowhere();
        };
    }

    private Found near(Place place, SiteQuery query, Instant at) {
        return new Found.Near(place, directory.now().around(place, query, at));
    }
}
