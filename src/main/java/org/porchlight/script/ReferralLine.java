package org.porchlight.script;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Region;

/**
 * A line that we refer people to, from {@code lines.yaml}. Its words are the prompt {@code lines.<name>} with the gap
 * {@code {number}}.
 *
 * @param number as it is written, such as {@code 1-800-222-1222} or {@code 988}
 * @param who whom it is for, as staff read it
 * @param languages codes of the languages in which it answers, such as {@code fr} or {@code iu}
 * @param connect whether a caller may be put through to it by one key
 */
public record ReferralLine(
        String name,
        String number,
        String who,
        Where where,
        Hours hours,
        Set<String> languages,
        boolean connect,
        Upkeep upkeep,
        SourcePosition at) {
    /**
     * Where a line answers.
     *
     * @param regions states or provinces that it is limited to; empty for the whole country
     * @param unplaced whether it is told where nobody knows the place, though it is limited
     */
    public record Where(Set<Country> countries, Set<String> regions, boolean unplaced) {}

    /** When a line answers. */
    public sealed interface Hours {
        /** Reads {@code 24/7}, {@code unknown}, or such as {@code Mo-Fr 10:00-18:00 America/Toronto}. */
        static Optional<Hours> read(String text) {
            return switch (text) {
                case "24/7" -> Optional.of(new Always());
                case "unknown" -> Optional.of(new Unknown());
                default -> Weekly.read(text).map(hours -> hours);
            };
        }

        /** Whether it may answer at that moment. */
        boolean mayAnswer(Instant now);

        /** Day and night. */
        record Always() implements Hours {
            @Override
            public boolean mayAnswer(Instant now) {
                return true;
            }
        }

        /** Nobody could tell us. */
        record Unknown() implements Hours {
            @Override
            public boolean mayAnswer(Instant now) {
                return true;
            }
        }

        /** The same hours on some days of the week, as the clock shows them in one zone. */
        record Weekly(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) implements Hours {
            private static final Pattern WRITTEN =
                    Pattern.compile("Mo-(Fr|Sa|Su) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d) ([A-Za-z]+(?:/[A-Za-z_]+)+)");
            private static final Map<String, DayOfWeek> LAST =
                    Map.of("Fr", DayOfWeek.FRIDAY, "Sa", DayOfWeek.SATURDAY, "Su", DayOfWeek.SUNDAY);

            private static Optional<Weekly> read(String text) {
                Matcher written = WRITTEN.matcher(text);
                if (!written.matches()) {
                    return Optional.empty();
                }
                try {
                    return Optional.of(new Weekly(
                            EnumSet.range(DayOfWeek.MONDAY, LAST.get(written.group(1))),
                            LocalTime.parse(written.group(2)),
                            LocalTime.parse(written.group(3)),
                            ZoneId.of(written.group(4))));
                } catch (DateTimeException noSuchHourOrZone) {
                    return Optional.empty();
                }
            }

            @Override
            public boolean mayAnswer(Instant now) {
                ZonedDateTime there = now.atZone(zone);
                LocalTime clock = there.toLocalTime();
                return days.contains(there.getDayOfWeek()) && !clock.isBefore(from) && clock.isBefore(until);
            }
        }
    }

    /**
     * How a line's entry is kept true.
     *
     * @param source where its number was read
     * @param checked when it was last seen there, or called
     * @param off why it isn't offered, whatever its date; empty for a line that is
     */
    public record Upkeep(String source, LocalDate checked, String owner, Optional<String> off) {}

    /** The prompt that names it, with the gap {@code {number}}. */
    public String prompt() {
        return "lines." + name;
    }

    /** The only country in which it answers; empty where it answers in both. */
    public Optional<Country> onlyCountry() {
        return where.countries().size() == 1 ? where.countries().stream().findFirst() : Optional.empty();
    }

    /** Whether it answers callers of that region; where that isn't known, a line of either country does. */
    public boolean serves(Optional<Region> region) {
        if (region.isEmpty()) {
            return where.regions().isEmpty() || where.unplaced();
        }
        Region here = region.get();
        return where.countries().contains(here.country())
                && (where.regions().isEmpty()
                        || where.regions().contains(here.code())
                        || here.isAnywhere() && where.unplaced());
    }

    /** Whether it is such as 988: the provider dials none, since who answers depends on the phone that rings. */
    public boolean shortCode() {
        return !number.contains("-");
    }

    /** Whether it answers in that language. */
    public boolean speaks(Language language) {
        return languages.contains(language.code());
    }

    /**
     * The number that a caller is put through to; empty for a line that isn't marked for it, and for a short code, which
     * the provider doesn't dial.
     */
    public Optional<PhoneNumber> dialled() {
        return connect ? PhoneNumber.of("+" + number.replace("-", "")) : Optional.empty();
    }
}
