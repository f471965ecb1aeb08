package org.porchlight.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;

/**
 * What differs between a site as it was and as it is.
 *
 * @param site its id
 * @param name what it is called
 * @param fields by their names, as {@link SiteFields} writes them
 */
public record Change(String site, String name, Kind what, Map<String, Difference> fields) {
    /** What became of the site. */
    public enum Kind {
        ENTERED,
        CHANGED,
        REMOVED;

        /** As written in the table, and in the names of its words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field's text before and after; empty where there was, or is, none. */
    public record Difference(String before, String after) {}

    /** What an edit changes; the fields are none when it changes nothing. */
    public static Change between(SiteRecord before, SiteRecord after) {
        return of(after, Kind.CHANGED, SiteFields.write(before), SiteFields.write(after));
    }

    /** A site that wasn't there before. */
    public static Change entered(SiteRecord site) {
        return of(site, Kind.ENTERED, Map.of(), SiteFields.write(site));
    }

    /** A site that is gone, with all that was known of it. */
    public static Change removed(SiteRecord site) {
        return of(site, Kind.REMOVED, SiteFields.write(site), Map.of());
    }

    /** A site that was no longer in its list. */
    public static Change vanished(SiteRecord site) {
        String day = site.news().vanishedOn().map(LocalDate::toString).orElse("");
        return new Change(
                site.id(), site.name().written(), Kind.CHANGED, Map.of("vanished_on", new Difference("", day)));
    }

    private static Change of(SiteRecord site, Kind what, Map<String, String> before, Map<String, String> after) {
        Map<String, Difference> fields = new LinkedHashMap<>();
        for (String name : SiteFields.NAMES) {
            String was = before.getOrDefault(name, "");
            String is = after.getOrDefault(name, "");
            if (!was.equals(is)) {
                fields.put(name, new Difference(was, is));
            }
        }
        return new Change(site.id(), site.name().written(), what, fields);
    }

    /** Whether anything differs. */
    public boolean changesSomething() {
        return !fields.isEmpty();
    }
}
