package org.porchlight.directory;

import java.util.List;
import java.util.Optional;
import org.porchlight.directory.PlaceWords.NamedTown;
import org.porchlight.messaging.Region;
import org.porchlight.places.PlaceFinding;

/** Decides which of the towns that share a name is meant, or that it must be asked. */
final class TownChoice {
    private static final int MOST_CHOICES = 6;
    /** So many times as likely as the next: then no question is asked. */
    private static final long CLEARLY = 5;
    /** The same where the next is in the other country: no one is sent across the border. */
    private static final long CLEARLY_ABROAD = 20;

    private final TownNames towns;
    private final Optional<Region> near;

    /** @param near where the person's number is from */
    TownChoice(TownNames towns, Optional<Region> near) {
        this.towns = towns;
        this.near = near;
    }

    PlaceFinding of(NamedTown named) {
        List<Town> all = towns.named(named.name());
        List<Town> there = all.stream()
                .filter(t ->
                        named.area().map(area -> area.holds(t.place().region())).orElse(true))
                .toList();
        List<Town> choices = likeliest(there.isEmpty() ? all : there);
        return clear(choices)
                ? new PlaceFinding.One(choices.getFirst().place())
                : new PlaceFinding.Several(
                        named.name().replace(' ', '-'),
                        choices.stream().map(Town::place).toList());
    }

    /** Those of that name, likeliest first, at most six. */
    List<Town> likeliest(List<Town> sharing) {
        return sharing.stream()
                .sorted(Town.likeliestFirst(near))
                .limit(MOST_CHOICES)
                .toList();
    }

    /** Towns of one name with nothing but the border between them are always asked about. */
    private boolean clear(List<Town> choices) {
        Town first = choices.getFirst();
        for (Town other : choices.subList(1, choices.size())) {
            boolean abroad = first.abroad(other);
            long times = abroad ? CLEARLY_ABROAD : CLEARLY;
            if (first.weight(near) < times * other.weight(near) || abroad && first.near(other)) {
                return false;
            }
        }
        return true;
    }
}
