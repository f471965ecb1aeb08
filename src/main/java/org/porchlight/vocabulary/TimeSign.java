package org.porchlight.vocabulary;

/** What a word or phrase tells about a time; the lists of {@code words/<language>/times.yaml}. */
public enum TimeSign {
    NOW,
    /** The soonest that can be had. */
    FIRST,
    TODAY,
    LATER_TODAY,
    TOMORROW,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    /** A day that is never offered: last night, next week. */
    OTHER,
    /** Saturday and Sunday; never offered either. */
    WEEKEND,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT,
    EVENING_OR_NIGHT,
    /** The evening or the night of today. */
    TONIGHT,
    NOON,
    MIDNIGHT,
    PM,
    /** Before a number that is a time of day: "at 6". */
    AT,
    FROM,
    UNTIL,
    /** Before a number of minutes or hours from now on. */
    IN,
    MINUTES,
    HOURS,
    HALF_HOUR,
    ONE_HOUR,
    /** After a number that is a time of day: "6 o'clock". */
    CLOCK,
    /** Takes back what is said: "not tonight". */
    EXCEPT,
    /** Names a part of the day and means none: "good morning". */
    GREETING
}
