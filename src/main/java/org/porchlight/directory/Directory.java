package org.porchlight.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.PlaceKeys;
import org.porchlight.messaging.Region;
import org.porchlight.places.Atlas;
import org.porchlight.places.DayHours;
import org.porchlight.places.MailOrder;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;

/** All places and sites, from memory: the gazetteer that never changes and the current snapshot of the sites. */
public final class Directory implements Atlas, KnownSites {
    private final Gazetteer gazetteer;
    private final CurrentSites sites;
    private final boolean listens;

    public Directory(Gazetteer gazetteer, CurrentSites sites) {
        this(gazetteer, sites, false);
    }

    /** @param listens whether callers may say a place, which the phone company's machine then writes down */
    public Directory(Gazetteer gazetteer, CurrentSites sites, boolean listens) {
        this.gazetteer = gazetteer;
        this.sites = sites;
        this.listens = listens;
    }

    /** The snapshot of the sites, to answer one request from. */
    public Sites now() {
        return sites.get();
    }

    @Override
    public Optional<Place> place(String key) {
        return gazetteer.place(key);
    }

    @Override
    public List<Place> named(String nameKey, Optional<Region> near) {
        return gazetteer.named(nameKey, near);
    }

    /**
     * The other towns of a town's name, where words are nothing but that name: the one that was taken is only the
     * likeliest. None for any other words.
     */
    public List<Place> namesakes(Place taken, String words) {
        String key = Names.plainName(Names.tidy(words)).replace(' ', '-');
        return !taken.key().startsWith(key + ".")
                ? List.of()
                : named(key, Optional.empty()).stream()
                        .filter(town -> !town.key().equals(taken.key()))
                        .toList();
    }

    @Override
    public PlaceFinding find(String words, Optional<Region> near) {
        return gazetteer.find(words, near);
    }

    @Override
    public PlaceFinding answer(String words, Optional<Region> near) {
        return gazetteer.answer(words, near);
    }

    @Override
    public PlaceFinding keyed(String keys, PlaceKeys asked, Optional<Region> near) {
        return gazetteer.keyed().find(keys, asked, near);
    }

    @Override
    public PlaceFinding keyedRegion(String nameKey, String keys, Optional<Region> near) {
        return gazetteer.keyed().within(nameKey, keys, near);
    }

    @Override
    public List<String> saidNear(Optional<Region> near) {
        return listens ? gazetteer.keyed().saidNear(near) : List.of();
    }

    @Override
    public Optional<Place> beside(String words, Optional<Region> near) {
        return gazetteer.beside(words, near);
    }

    @Override
    public boolean city(String words) {
        return gazetteer.city(words);
    }

    @Override
    public Optional<String> around(String words, Optional<Region> near, boolean asked) {
        return gazetteer.around(words, near, asked);
    }

    @Override
    public String besides(String words, Optional<Region> near) {
        return gazetteer.besides(words, near);
    }

    @Override
    public Optional<Site> site(String id, Instant at) {
        return sites.get().site(id, at);
    }

    @Override
    public List<Site> nearest(Place from, SiteQuery query, Instant at) {
        return sites.get().nearest(from, query, at);
    }

    @Override
    public List<MailOrder> mailed(Region region, SiteQuery query) {
        return SiteSelection.mailed(sites.get().byMail(), region, query);
    }

    @Override
    public Optional<Site> again(Site listed, Instant at) {
        return sites.get().again(listed.id(), listed.kilometres(), at);
    }

    @Override
    public List<DayHours> week(Site listed, Instant at) {
        return sites.get().week(listed.id(), at);
    }
}
