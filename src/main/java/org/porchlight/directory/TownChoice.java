package org.porchlight.directory;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.directory.PlaceWords.NamedTown;
import org.porchlight.messaging.Region;
import org.porchlight.places.PlaceFinding;

/** Decides which of the towns that share a name is meant, or that it must be asked. */
final class TownChoice {
    private static final int MOST_CHOICES = 6;
    /** So many times as likely as the next: then no question is asked. */
    private static final long CLEARLY = 5;
    /**
     * The same where the next is a town that many name without its state, such as either Portland, or is in the other
     * country: no one is sent across the border.
     */
    private static final long CLEARLY_APART = 20;

    /** Just across from the person's state or province a town counts as so many times bigger than farther ones. */
    private static final long BESIDE = 20;

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
        // To look for what lies beside takes all towns of a state: once for each of a name, not at each comparison.
        Map<Town, Long> weights = new IdentityHashMap<>();
        sharing.forEach(town -> weights.put(town, weight(town)));
        return sharing.stream()
                .sorted(Comparator.<Town>comparingLong(weights::get).reversed())
                .limit(MOST_CHOICES)
                .toList();
    }

    /** Towns of one name with nothing but the border between them are always asked about. */
    private boolean clear(List<Town> choices) {
        Town first = choices.getFirst();
        long likeliest = weight(first);
        for (Town other : choices.subList(1, choices.size())) {
            boolean abroad = first.abroad(other);
            long times = abroad || other.large() && !home(first) ? CLEARLY_APART : CLEARLY;
            if (likeliest < times * weight(other) || abroad && first.near(other)) {
                return false;
            }
        }
        return true;
    }

    private boolean home(Town town) {
        return near.filter(town.place().region()::equals).isPresent();
    }

    private long weight(Town town) {
        boolean beside = near.filter(region -> towns.beside(town, region)).isPresent();
        return town.weight(near) * (beside ? BESIDE : 1);
    }
}
