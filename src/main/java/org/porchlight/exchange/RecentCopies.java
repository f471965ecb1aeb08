package org.porchlight.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the provider's copies of calls or of texts by their sid, for several threads; the oldest go first. */
final class RecentCopies<T> {
    private static final int MOST = 10_000;

    private final Map<String, T> copies = new LinkedHashMap<>();

    synchronized void put(String sid, T copy) {
        copies.put(sid, copy);
        if (copies.size() > MOST) {
            copies.remove(copies.keySet().iterator().next());
        }
    }

    synchronized Optional<T> get(String sid) {
        return Optional.ofNullable(copies.get(sid));
    }

    synchronized void remove(String sid) {
        copies.remove(sid);
    }

    /** Oldest first. */
    synchronized List<T> all() {
        return new ArrayList<>(copies.values());
    }
}
