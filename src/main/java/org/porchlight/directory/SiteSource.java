package org.porchlight.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.database.Database;

/**
 * Where the directory's snapshot comes from: the database, and while that is away a file that holds the last one. Live,
 * demo sites are left out and said to be there: a made-up address can cost a life.
 */
public final class SiteSource {
    private final SiteStore store;
    private final SiteFile file;
    private final boolean demo;
    private final Holidays holidays = Holidays.read();
    private volatile List<SiteRecord> known = List.of();
    private volatile List<String> troubles = List.of();

    public SiteSource(Database database, Path file, boolean demo) {
        this.store = new SiteStore(database.jdbi());
        this.file = new SiteFile(file);
        this.demo = demo;
    }

    /** The snapshot to start with; empty when there is neither database nor file. */
    public Sites first() {
        return newer().orElseGet(this::kept);
    }

    private Sites kept() {
        return switch (file.read()) {
            case SiteFile.Content.KeptSites kept -> {
                troubles = List.of("Places are from the file of the last start.");
                yield new Sites(kept.sites(), holidays);
            }
            case SiteFile.Content.Unusable nothing -> {
                troubles = List.of("There are no places to tell: " + nothing.reason());
                yield new Sites(List.of(), holidays);
            }
        };
    }

    /** A snapshot of the database when it has changed since the last one; empty when it hasn't, or is away. */
    public Optional<Sites> newer() {
        List<SiteRecord> all;
        try {
            all = store.all();
        } catch (JdbiException away) {
            return Optional.empty();
        }
        List<SiteRecord> real =
                all.stream().filter(site -> demo || !site.demo()).toList();
        var now = new ArrayList<String>();
        if (real.size() < all.size()) {
            now.add("Demo places are in the database; callers don't hear of them. Remove them.");
        }
        if (real.isEmpty()) {
            now.add("There are no places to tell.");
        }
        boolean same = real.equals(known);
        known = real;
        if (!same) {
            file.keep(real).ifPresent(why -> now.add("The places could not be kept in a file: " + why));
        }
        troubles = List.copyOf(now);
        return same ? Optional.empty() : Optional.of(new Sites(real, holidays));
    }

    /** Whether made-up places, and made-up people, count. */
    public boolean demo() {
        return demo;
    }

    public List<String> degraded() {
        return troubles;
    }
}
