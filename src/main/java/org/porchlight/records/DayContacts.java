package org.porchlight.records;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.folding.Area;
import org.porchlight.folding.AreaAsked;
import org.porchlight.folding.ContactDay;

/** Reads the contacts of some days off their notes, each once, without its name. Writes nothing. */
final class DayContacts {
    /** So that the rows of a month aren't all in memory twice. */
    private static final int AT_ONCE = 5_000;

    private final Topics topics;

    DayContacts(Topics topics) {
        this.topics = topics;
    }

    /** Reads the contacts of the days from one up to another, that one left out. */
    List<ContactDay> read(Handle handle, LocalDate from, LocalDate until) {
        return handle.createQuery("""
            SELECT day, min(hour) AS hour, min(channel) AS channel, mode() WITHIN GROUP (ORDER BY language) AS language,
                string_agg(DISTINCT what, ' ') AS notes
            FROM note WHERE day >= :from AND day < :until GROUP BY day, contact
            """)
                .setFetchSize(AT_ONCE)
                .bind("from", from)
                .bind("until", until)
                .map((row, _) -> {
                    List<String> notes = Arrays.asList(row.getString("notes").split(" "));
                    return new ContactDay(
                            row.getObject("day", LocalDate.class),
                            row.getInt("hour"),
                            row.getString("channel"),
                            row.getString("language"),
                            topics.topic(notes),
                            topics.ending(notes));
                })
                .list();
    }

    /** Counts of how many contacts something stood in the way, by what that was. */
    Map<String, Integer> troubles(Handle handle, LocalDate from, LocalDate until) {
        return DayCounts.sums(handle.createQuery("""
            SELECT what AS line, count(DISTINCT (day, contact))::integer AS n FROM note
            WHERE day >= :from AND day < :until AND what = ANY(:troubles) GROUP BY what ORDER BY what
            """)
                .bind("from", from)
                .bind("until", until)
                .bindArray("troubles", String.class, topics.allTroubles()));
    }

    /** Reads in which areas they asked for places. */
    List<AreaAsked> areas(Handle handle, LocalDate from, LocalDate until) {
        try (Stream<AreaAsked> asked = handle
                .createQuery("""
                    SELECT day || encode(contact, 'hex') AS contact, state, code
                    FROM place_note WHERE day >= :from AND day < :until
                    """)
                .bind("from", from)
                .bind("until", until)
                .map((row, _) -> new AreaAsked(
                        row.getString("contact"), new Area(row.getString("state"), row.getString("code"))))
                .stream()) {
            return asked.toList();
        }
    }
}
