package org.porchlight.turn;

import java.util.Optional;
import org.porchlight.places.SiteDoubt;

/** A closed answer to "what was wrong with the place?". */
public enum SiteReport {
    CLOSED("closed", SiteDoubt.CLOSED),
    NO_KITS("no-kits", SiteDoubt.NO_KITS),
    MOVED("moved", SiteDoubt.MOVED);

    private final String word;
    private final SiteDoubt doubt;

    SiteReport(String word, SiteDoubt doubt) {
        this.word = word;
        this.doubt = doubt;
    }

    /** The word in scripts and in the table. */
    public String word() {
        return word;
    }

    /** What others are told of the site once enough people have said so. */
    public SiteDoubt doubt() {
        return doubt;
    }

    /** The report of a word; empty for any that is none. */
    public static Optional<SiteReport> ofWord(String word) {
        for (SiteReport report : values()) {
            if (report.word.equals(word)) {
                return Optional.of(report);
            }
        }
        return Optional.empty();
    }
}
