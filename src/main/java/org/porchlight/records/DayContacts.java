package org.porchlight.records;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.folding.Area;
import org.porchlight.folding.AreaAsked;
import org.porchlight.folding.ContactDay;

/**
 * Reads the contacts of some days off their notes, each once, without its name. Who asked and was told nothing, such as a
 * caller who hung up at the greeting, is none. Writes nothing.
 */
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
            FROM note
            WHERE day >= :from AND day < :until AND what NOT LIKE 'opened.%' AND what NOT LIKE 'closed.%'
            GROUP BY day, contact
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
