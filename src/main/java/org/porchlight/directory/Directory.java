package org.porchlight.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Region;
import org.porchlight.places.Atlas;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.places.Site;

/** All places and sites, from memory: the gazetteer that never changes and the current snapshot of the sites. */
public final class Directory implements Atlas, KnownSites {
    private final Gazetteer gazetteer;
    private final CurrentSites sites;

    public Directory(Gazetteer gazetteer, CurrentSites sites) {
        this.gazetteer = gazetteer;
        this.sites = sites;
    }

    @Override
    public Optional<Place> place(String key) {
        return gazetteer.place(key);
    }

    @Override
    public List<Place> named(String nameKey, Optional<Region> near) {
        return gazetteer.named(nameKey, near);
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
    public Optional<Place> beside(String words, Optional<Region> near) {
        return gazetteer.beside(words, near);
    }

    @Override
    public Optional<String> around(String words, Optional<Region> near, boolean asked) {
        return gazetteer.around(words, near, asked);
    }

    @Override
    public Optional<Site> site(String id, Instant at) {
        return sites.get().site(id, at);
    }

    @Override
    public List<Site> nearest(Place from, String service, Instant at) {
        return sites.get().nearest(from, service, at);
    }
}
