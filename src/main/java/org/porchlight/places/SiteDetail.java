package org.porchlight.places;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is told of a site besides where it is and whether it is open.
 *
 * @param kind what it is
 * @param spokenName its name for the ear, where a voice would get it wrong
 * @param plainName a name that tells a stranger nothing
 * @param note how to get it, in a sentence; it may name anything
 * @param alert what comes first; it may name anything
 * @param noKitsUntil the day from which it has kits again, while that is ahead
 * @param checkedOn when it was last made sure of
 * @param holiday whether today is a public holiday of which its hours say nothing
 * @param women its hours for women alone, where it has such
 */
public record SiteDetail(
        SiteKind kind,
        Optional<String> spokenName,
        Optional<String> plainName,
        Optional<String> phone,
        SiteNote note,
        SiteNote alert,
        Optional<LocalDate> noKitsUntil,
        Optional<LocalDate> checkedOn,
        Optional<SiteDoubt> doubt,
        boolean holiday,
        Optional<WomenHours> women) {
    /** Of which only the note is known. */
    public static SiteDetail of(SiteNote note) {
        return new SiteDetail(
                SiteKind.STAFFED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note,
                SiteNote.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** The same, of which people or its source say otherwise. */
    public SiteDetail doubted(SiteDoubt why) {
        return new SiteDetail(
                kind,
                spokenName,
                plainName,
                phone,
                note,
                alert,
                noKitsUntil,
                checkedOn,
                Optional.of(why),
                holiday,
                women);
    }

    /** The same of another kind. */
    public SiteDetail of(SiteKind what) {
        return new SiteDetail(
                what, spokenName, plainName, phone, note, alert, noKitsUntil, checkedOn, doubt, holiday, women);
    }
}
