package org.porchlight.folding;

import java.time.LocalDate;

/**
 * One contact of one day, as its notes tell it: what a record is made of. Its id is left behind in the notes.
 *
 * @param hour of the first thing that was asked, 0 to 23
 * @param topic what it was mostly about
 * @param ending what came of it
 */
public record ContactDay(LocalDate day, int hour, String channel, String language, String topic, String ending) {
    ContactDay saying(String otherLanguage, String otherTopic, String otherEnding) {
        return new ContactDay(day, hour, channel, otherLanguage, otherTopic, otherEnding);
    }
}
