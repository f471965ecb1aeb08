package org.porchlight.upkeep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.history.Change.Difference;
import org.porchlight.history.SiteHistory;

/**
 * What others have changed of a site while somebody had its form open.
 *
 * @param by who did so last; empty when nobody did
 * @param theirs by field, what stood when the form was opened and what stands now
 * @param news the fields of which whoever typed hasn't been told
 */
record Meanwhile(String by, Map<String, Difference> theirs, Set<String> news) {
    /**
     * Sums up what was changed.
     *
     * @param entries since the form was opened, the oldest first
     * @param seen the last of them that whoever typed has been told of
     */
    static Meanwhile of(List<SiteHistory.Entry> entries, long seen) {
        Map<String, Difference> theirs = new LinkedHashMap<>();
        Set<String> news = new HashSet<>();
        String by = "";
        for (SiteHistory.Entry entry : entries) {
            by = entry.by().name();
            if (entry.id() > seen) {
                news.addAll(entry.change().fields().keySet());
            }
            entry.change()
                    .fields()
                    .forEach((field, it) ->
                            theirs.merge(field, it, (first, last) -> new Difference(first.before(), last.after())));
        }
        return new Meanwhile(by, theirs, news);
    }

    /** Of what was typed, that which differs from what stood when the form was opened, and from what stands now. */
    Map<String, String> mine(Map<String, String> typed, Map<String, String> current) {
        Map<String, String> mine = new HashMap<>();
        typed.forEach((field, text) -> {
            String opened = theirs.containsKey(field) ? theirs.get(field).before() : current.get(field);
            if (!text.equals(opened) && !text.equals(current.get(field))) {
                mine.put(field, text);
            }
        });
        return mine;
    }

    /** What others changed of these fields, as far as whoever typed hasn't been told. */
    Map<String, Difference> unseen(Set<String> fields) {
        Map<String, Difference> unseen = new LinkedHashMap<>(theirs);
        unseen.keySet().retainAll(fields);
        unseen.keySet().retainAll(news);
        return unseen;
    }
}
