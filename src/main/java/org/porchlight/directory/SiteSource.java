package org.porchlight.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.hours.Holidays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the directory's snapshot from the database, and while that is away from a file that holds the last one. Leaves
 * out and names what can't be read, and in live service demo sites: a made-up address can cost a life.
 */
public final class SiteSource {
    private static final Logger LOG = LoggerFactory.getLogger(SiteSource.class);

    private final SiteStore store;
    private final SiteFile file;
    private final boolean demo;
    private final Holidays holidays;
    private volatile Optional<List<SiteRecord>> known = Optional.empty();
    private volatile List<String> troubles = List.of();

    /** @param demo whether demo sites count */
    public SiteSource(SiteStore store, SiteFile file, Holidays holidays, boolean demo) {
        this.store = store;
        this.file = file;
        this.holidays = holidays;
        this.demo = demo;
    }

    /** Gets the snapshot to start with; it has no sites when there is neither database nor file. */
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

    /** Gets a snapshot of the database when it has changed since the last one; empty when it hasn't, or is away. */
    public Optional<Sites> newer() {
        SiteStore.Stored stored;
        try {
            stored = store.all();
        } catch (JdbiException away) {
            return Optional.empty();
        }
        List<SiteRecord> told =
                stored.sites().stream().filter(site -> demo || !site.demo()).toList();
        List<String> now = troubles(stored, told);
        boolean same = known.filter(told::equals).isPresent();
        known = Optional.of(told);
        if (!same) {
            file.keep(told).ifPresent(why -> now.add("The places could not be kept in a file: " + why));
        }
        now.stream().filter(it -> !troubles.contains(it)).forEach(LOG::error);
        troubles = List.copyOf(now);
        return same ? Optional.empty() : Optional.of(new Sites(told, holidays));
    }

    private static List<String> troubles(SiteStore.Stored stored, List<SiteRecord> told) {
        var troubles = new ArrayList<String>();
        if (!stored.unreadable().isEmpty()) {
            troubles.add("Places in the database can't be read, and callers don't hear of them. Correct them: "
                    + String.join(", ", stored.unreadable()) + ".");
        }
        if (told.size() < stored.sites().size()) {
            troubles.add("Demo places are in the database; callers don't hear of them. Remove them.");
        }
        if (told.isEmpty()) {
            troubles.add("There are no places to tell.");
        }
        return troubles;
    }

    /** Whether made-up places, and made-up people, count. */
    public boolean demo() {
        return demo;
    }

    /** Says what is wrong with the places, a sentence each. */
    public List<String> degraded() {
        return troubles;
    }
}
