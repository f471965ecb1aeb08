package org.porchlight.places;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.messaging.PlaceKeys;
import org.porchlight.messaging.Region;

/**
 * Answers what one turn asks of an atlas more than once: a text is read for its place by several that weigh it, and the
 * same sites are listed for what is said and for what may be chosen. Ends with the turn, since it holds what a person
 * wrote; used by one thread.
 */
public final class TurnAtlas implements Atlas {
    private final Atlas atlas;
    private final Map<Question, Object> answers = new HashMap<>();

    /** @param of what is asked, and with what */
    private record Question(String of, List<Object> with) {}

    public TurnAtlas(Atlas atlas) {
        this.atlas = atlas;
    }

    @SuppressWarnings("unchecked")
    private <T> T once(Supplier<T> asked, String of, Object... with) {
        return (T) answers.computeIfAbsent(new Question(of, List.of(with)), _ -> asked.get());
    }

    @Override
    public Optional<Place> place(String key) {
        return atlas.place(key);
    }

    @Override
    public List<Place> named(String nameKey, Optional<Region> near) {
        return once(() -> atlas.named(nameKey, near), "named", nameKey, near);
    }

    @Override
    public PlaceFinding find(String words, Optional<Region> near) {
        return once(() -> atlas.find(words, near), "find", words, near);
    }

    @Override
    public PlaceFinding answer(String words, Optional<Region> near) {
        return once(() -> atlas.answer(words, near), "answer", words, near);
    }

    @Override
    public PlaceFinding keyed(String keys, PlaceKeys asked, Optional<Region> near) {
        return once(() -> atlas.keyed(keys, asked, near), "keyed", keys, asked, near);
    }

    @Override
    public PlaceFinding keyedRegion(String nameKey, String keys, Optional<Region> near) {
        return once(() -> atlas.keyedRegion(nameKey, keys, near), "keyedRegion", nameKey, keys, near);
    }

    @Override
    public List<String> saidNear(Optional<Region> near) {
        return atlas.saidNear(near);
    }

    @Override
    public Optional<Place> beside(String words, Optional<Region> near) {
        return once(() -> atlas.beside(words, near), "beside", words, near);
    }

    @Override
    public boolean city(String words) {
        return atlas.city(words);
    }

    @Override
    public Optional<String> around(String words, Optional<Region> near, boolean asked) {
        return once(() -> atlas.around(words, near, asked), "around", words, near, asked);
    }

    @Override
    public String besides(String words, Optional<Region> near) {
        return once(() -> atlas.besides(words, near), "besides", words, near);
    }

    @Override
    public List<Site> nearest(Place from, SiteQuery query, Instant at) {
        return once(() -> atlas.nearest(from, query, at), "nearest", from, query, at);
    }

    @Override
    public List<MailOrder> mailed(Region region, SiteQuery query) {
        return atlas.mailed(region, query);
    }

    @Override
    public Optional<Site> again(Site listed, Instant at) {
        return atlas.again(listed, at);
    }

    @Override
    public List<DayHours> week(Site listed, Instant at) {
        return atlas.week(listed, at);
    }
}
