package org.porchlight.publicplaces;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.directory.Directory;
import org.porchlight.directory.SiteRank;
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
        /** All that there is, by town, and in each those in doubt last: nothing was typed, and the directory is small. */
        record Everything(List<Site> sites) implements Found {}

        /** Nothing was typed, and there is too much to show in whole. */
        record NotAsked() implements Found {}

        /** By distance, those in doubt last; none when none is within reach. The others are towns of the same name. */
        record Near(Place place, List<Place> others, List<Site> sites) implements Found {}

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
                .sorted(Comparator.comparing(Site::city)
                        .thenComparing(SiteRank.doubtedLast(query.service()))
                        .thenComparing(Site::name))
                .toList());
    }

    /** @param asked words with a place in them, or a {@link Place#key} */
    Found near(Asked asked, Instant at) {
        Optional<Place> keyed = directory.place(asked.town()).or(() -> directory.place(asked.where()));
        if (keyed.isPresent()) {
            return near(keyed.get(), List.of(), asked.query(), at);
        }
        return switch (directory.answer(asked.where(), Optional.empty())) {
            case PlaceFinding.One(Place place) ->
                near(place, directory.namesakes(place, asked.where()), asked.query(), at);
            case PlaceFinding.Several(String _, List<Place> towns) -> new Found.WhichTown(towns);
            case PlaceFinding.OnlyRegion _ -> new Found.TooLarge();
            case PlaceFinding.NoPlace _, PlaceFinding.NoSuchCode _ -> new Found.Nowhere();
        };
    }

    private Found near(Place place, List<Place> others, SiteQuery query, Instant at) {
        return new Found.Near(place, others, directory.now().around(place, query, at));
    }
}
