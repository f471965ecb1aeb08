package org.porchlight.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Typos;

/** The names that are forgiven one slip: long ones, of towns where many live. */
final class LargeNames {
    /** Shorter names are too near to other words to forgive a slip in them. */
    static final int FORGIVING = 6;

    private final Map<Integer, List<LargeName>> byLength = new HashMap<>();

    /** @param rank 0 for the name of the largest town */
    private record LargeName(String name, int letters, int rank) {}

    /** @param names the largest town's first */
    LargeNames(List<String> names) {
        for (int rank = 0; rank < names.size(); rank++) {
            String name = names.get(rank);
            byLength.computeIfAbsent(name.length(), length -> new ArrayList<>())
                    .add(new LargeName(name, Typos.letters(name), rank));
        }
    }

    /** The largest town's name that one slip, or none, makes of what was written. */
    Optional<String> near(String written) {
        if (written.length() < FORGIVING) {
            return Optional.empty();
        }
        LargeName best = null;
        int letters = Typos.letters(written);
        for (int length = written.length() - 1; length <= written.length() + 1; length++) {
            for (LargeName one : byLength.getOrDefault(length, List.of())) {
                boolean better = best == null || one.rank < best.rank;
                if (better && Integer.bitCount(letters ^ one.letters) <= 2 && Typos.between(written, one.name) <= 1) {
                    best = one;
                }
            }
        }
        return Optional.ofNullable(best).map(LargeName::name);
    }
}
