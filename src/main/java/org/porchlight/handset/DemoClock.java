package org.porchlight.handset;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * Tells the time that the demo's callers hear. The handset can put it to a later hour, from where it runs on. Only what
 * the line says and offers depends on it: promises, keys, cookies and records go by the real time. It is never behind
 * the real time, so that every window it offers still lies ahead.
 */
public final class DemoClock implements InstantSource {
    private static final MonthDay CHRISTMAS = MonthDay.of(12, 25);
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    /** A moment that the clock can be put to. */
    public enum Moment {
        NOW,
        /** The next 3 in the morning. */
        NIGHT,
        /** 10 in the morning of the next Christmas Day. */
        CHRISTMAS;

        /** Returns the moment's name in pages. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Setting(Moment moment, Duration ahead) {}

    private final InstantSource real;
    private final ZoneId zone;
    private volatile Setting setting = new Setting(Moment.NOW, Duration.ZERO);

    /**
     * Starts at the real time.
     *
     * @param zone the hotline's, in which the moments are meant
     */
    public DemoClock(InstantSource real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(setting.ahead());
    }

    /** Returns the same instant in the hotline's zone. */
    ZonedDateTime local() {
        return instant().atZone(zone);
    }

    Moment moment() {
        return setting.moment();
    }

    void put(Moment moment) {
        Instant now = real.instant();
        setting = new Setting(
                moment, Duration.between(now, next(moment, now.atZone(zone)).toInstant()));
    }

    private ZonedDateTime next(Moment moment, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        return switch (moment) {
            case NOW -> now;
            case NIGHT ->
                (now.toLocalTime().isBefore(NIGHT) ? today : today.plusDays(1))
                        .atTime(NIGHT)
                        .atZone(zone);
            case CHRISTMAS -> {
                ZonedDateTime christmas =
                        CHRISTMAS.atYear(today.getYear()).atTime(MORNING).atZone(zone);
                yield christmas.isBefore(now) ? christmas.plusYears(1) : christmas;
            }
        };
    }
}
