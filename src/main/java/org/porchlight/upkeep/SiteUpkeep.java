package org.porchlight.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteReports;
import org.porchlight.directory.SiteStore;
import org.porchlight.history.Author;
import org.porchlight.history.Change;
import org.porchlight.history.SiteHistory;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;
import org.porchlight.turn.SiteReport;

/**
 * Does in one transaction what takes a member of staff one tap: says that a site is closed today, has no kits, was
 * checked or has to be looked at. The next caller hears it. Fields are changed by {@link SiteEdits}.
 */
public final class SiteUpkeep {
    private final Acts acts;
    private final SiteStore store;
    private final SiteHistory history;
    private final SiteReports reports;

    public SiteUpkeep(Acts acts, SiteStore store, SiteHistory history, SiteReports reports) {
        this.acts = acts;
        this.store = store;
        this.history = history;
        this.reports = reports;
    }

    /** Says that a site is closed today, or after all isn't; false when there is no such site any more. */
    public boolean closedToday(UUID staff, String id, boolean closed, Instant now) {
        return change(staff, id, now, site -> {
            LocalDate today = today(site, now);
            Set<LocalDate> days = new TreeSet<>(site.hours().closedOn());
            days.removeIf(today::isAfter);
            if (closed) {
                days.add(today);
            } else {
                days.remove(today);
            }
            return Map.of("closed_on", days.stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        });
    }

    /** Says that a site has no kits for so many days, or with 0 that it has some; false when there is no such site. */
    public boolean noKits(UUID staff, String id, int days, Instant now) {
        return change(
                staff,
                id,
                now,
                site -> Map.of(
                        "no_kits_until",
                        days == 0 ? "" : today(site, now).plusDays(days).toString()));
    }

    /** Says that all is right there today; ends what was said against it. False when there is no such site. */
    public boolean checked(UUID staff, String id, Instant now) {
        return acts.commit(staff, (handle, who) -> {
                    boolean there = change(
                            handle,
                            who,
                            id,
                            now,
                            site -> Map.of("checked_on", today(site, now).toString(), "vanished_on", ""));
                    reports.settle(handle, id);
                    return there;
                })
                .orElse(false);
    }

    /** Says that all was right there today, and settles nothing that was said against it. */
    public boolean foundRight(UUID staff, String id, Instant now) {
        return change(
                staff, id, now, site -> Map.of("checked_on", today(site, now).toString()));
    }

    /** Says that a site stays although its list doesn't have it any more; false when there is no such site. */
    public boolean keep(UUID staff, String id, Instant now) {
        return change(staff, id, now, _ -> Map.of("vanished_on", ""));
    }

    /** Says that a site isn't as it is told: callers hear so at once, and it becomes a task. */
    public boolean report(UUID staff, String id, SiteReport what, Instant now) {
        return acts.commit(staff, (handle, who) -> {
                    boolean there = store.hold(handle, id).isPresent();
                    if (there) {
                        reports.addOfStaff(handle, id, what, staff);
                        acts.add(handle, who, Act.SITE_REPORT, now);
                    }
                    return there;
                })
                .orElse(false);
    }

    private static LocalDate today(SiteRecord site, Instant now) {
        return LocalDate.ofInstant(now, site.address().zone());
    }

    private boolean change(UUID staff, String id, Instant now, Function<SiteRecord, Map<String, String>> how) {
        return acts.commit(staff, (handle, who) -> change(handle, who, id, now, how))
                .orElse(false);
    }

    private boolean change(
            Handle handle, Colleague who, String id, Instant now, Function<SiteRecord, Map<String, String>> how) {
        return store.hold(handle, id)
                .map(site -> {
                    save(handle, who, site, how.apply(site), now);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Puts fields in the place of what a held site has, and writes it down.
     *
     * @return whether anything differs now
     */
    boolean save(Handle handle, Colleague who, SiteRecord site, Map<String, String> fields, Instant now) {
        Map<String, String> all = new HashMap<>(SiteFields.write(site));
        all.putAll(fields);
        SiteRecord after = SiteFields.read(all);
        Change change = Change.between(site, after);
        if (change.changesSomething()) {
            store.replace(handle, List.of(after), List.of());
            wrote(handle, who, change, now);
        }
        return change.changesSomething();
    }

    /** Enters a site, and writes it down; false when its id is taken. */
    boolean enter(Handle handle, Colleague who, SiteRecord site, Instant now) {
        boolean entered = store.enter(handle, List.of(site)) == 1;
        if (entered) {
            wrote(handle, who, Change.entered(site), now);
        }
        return entered;
    }

    /** Writes down what was done to a site: in its history, and in the log of staff. */
    void wrote(Handle handle, Colleague who, Change change, Instant now) {
        history.add(handle, Author.staff(who.alias()), now, change);
        acts.add(handle, who, Act.DIRECTORY, now);
    }
}
