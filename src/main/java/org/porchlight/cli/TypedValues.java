package org.porchlight.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.messaging.Language;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteService;
import org.porchlight.registration.RegistrationForm;
import org.porchlight.staff.Colleague;
import org.porchlight.staff.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is typed on the command line into values, and says what a good value looks like when one is not. */
final class TypedValues {
    private TypedValues() {}

    static final class Alias implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            if (!Colleague.isAlias(typed)) {
                throw new TypeConversionException(
                        "an alias is small letters, digits and hyphens, such as juniper; no phone number");
            }
            return typed;
        }
    }

    static final class Form implements ITypeConverter<RegistrationForm> {
        @Override
        public RegistrationForm convert(String typed) {
            return RegistrationForm.of(typed)
                    .orElseThrow(() -> new TypeConversionException("the forms are 10dlc and toll-free"));
        }
    }

    static final class Spoken implements ITypeConverter<Language> {
        @Override
        public Language convert(String typed) {
            return Language.ofCode(typed)
                    .orElseThrow(() -> new TypeConversionException("the line speaks en, fr and es"));
        }
    }

    static final class RoleCode implements ITypeConverter<Role> {
        @Override
        public Role convert(String typed) {
            return Role.ofCode(typed)
                    .orElseThrow(
                            () -> new TypeConversionException("a role is responder, coordinator or administrator"));
        }
    }

    static final class Service implements ITypeConverter<SiteService> {
        @Override
        public SiteService convert(String typed) {
            return SiteService.ofCode(typed)
                    .orElseThrow(() -> new TypeConversionException("services are "
                            + Arrays.stream(SiteService.values())
                                    .map(SiteService::code)
                                    .collect(Collectors.joining(", "))));
        }
    }

    static final class Kind implements ITypeConverter<SiteKind> {
        @Override
        public SiteKind convert(String typed) {
            return SiteKind.ofCode(typed)
                    .orElseThrow(() -> new TypeConversionException("kinds are "
                            + Arrays.stream(SiteKind.values())
                                    .map(SiteKind::code)
                                    .collect(Collectors.joining(", "))));
        }
    }

    static final class Weekday implements ITypeConverter<DayOfWeek> {
        @Override
        public DayOfWeek convert(String typed) {
            return Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().substring(0, 3).equals(typed.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("days are mon, tue, wed, thu, fri, sat, sun"));
        }
    }

    static final class Date implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String typed) {
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeParseException unreadable) {
                throw new TypeConversionException("a date is year, month and day, such as 2026-12-24");
            }
        }

        /** The date, where that is one. */
        static Optional<LocalDate> of(String typed) {
            try {
                return Optional.of(LocalDate.parse(typed));
            } catch (DateTimeParseException other) {
                return Optional.empty();
            }
        }
    }

    static final class Time implements ITypeConverter<LocalTime> {
        @Override
        public LocalTime convert(String typed) {
            try {
                return LocalTime.parse(typed, DateTimeFormatter.ofPattern("H:mm", Locale.ROOT));
            } catch (DateTimeParseException unreadable) {
                throw new TypeConversionException("a time is hours and minutes, such as 17:00");
            }
        }
    }

    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String typed) {
            if (!ZoneId.getAvailableZoneIds().contains(typed)) {
                throw new TypeConversionException("a zone is a name such as America/Denver");
            }
            return ZoneId.of(typed);
        }
    }
}
