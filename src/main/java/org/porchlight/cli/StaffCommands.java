package org.porchlight.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.porchlight.messaging.Language;
import org.porchlight.staff.Role;
import org.porchlight.staff.ShiftTimes;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the commands under {@code porchlight staff} into a {@link StaffOrder}; alone it is wrong usage. */
@Command(name = "staff", description = "Who answers, and when.", synopsisSubcommandLabel = "COMMAND")
final class StaffCommands {
    private static final String ALIAS = "ALIAS";
    private static final String ALIAS_TEXT = "What they go by here: small letters, digits, hyphens. Not their name.";

    private final ToIntFunction<StaffOrder> staff;

    StaffCommands(ToIntFunction<StaffOrder> staff) {
        this.staff = staff;
    }

    @Command(name = "list", description = "Show everybody with their shifts.")
    int list() {
        return staff.applyAsInt(new StaffOrder.Everybody());
    }

    @Command(name = "add", description = "Add somebody who answers, and print a link by which they get an account.")
    int add(
            @Parameters(paramLabel = ALIAS, description = ALIAS_TEXT, converter = TypedValues.Alias.class) String alias,
            @Option(
                            names = "--languages",
                            required = true,
                            split = ",",
                            converter = TypedValues.Spoken.class,
                            paramLabel = "en,fr,es",
                            description = "What they speak.")
                    List<Language> languages,
            @Option(
                            names = "--role",
                            converter = TypedValues.RoleCode.class,
                            defaultValue = "responder",
                            paramLabel = "responder|coordinator|administrator",
                            description = "What they may do; responder when none is given.")
                    Role role) {
        return staff.applyAsInt(new StaffOrder.Add(alias, EnumSet.copyOf(languages), role));
    }

    @Command(name = "invite", description = "Print a new link for somebody: the last is over, or their phone is lost.")
    int invite(
            @Parameters(paramLabel = ALIAS, description = ALIAS_TEXT, converter = TypedValues.Alias.class)
                    String alias) {
        return staff.applyAsInt(new StaffOrder.Invite(alias));
    }

    /** The days of a shift: every week on some weekdays, or on one date. */
    static final class Days {
        @Option(
                names = "--days",
                required = true,
                split = ",",
                converter = TypedValues.Weekday.class,
                paramLabel = "mon,tue",
                description = "Every week on these days.")
        private List<DayOfWeek> weekdays;

        @Option(
                names = "--date",
                required = true,
                converter = TypedValues.Date.class,
                paramLabel = "YYYY-MM-DD",
                description = "On this day only.")
        private LocalDate date;

        private List<ShiftTimes.Day> days() {
            return date == null
                    ? weekdays.stream()
                            .distinct()
                            .<ShiftTimes.Day>map(ShiftTimes.Day.Weekly::new)
                            .toList()
                    : List.of(new ShiftTimes.Day.Once(date));
        }
    }

    @Command(name = "shift", description = "Enter when somebody answers. It may pass midnight.")
    int shift(
            @Parameters(paramLabel = ALIAS, description = ALIAS_TEXT, converter = TypedValues.Alias.class) String alias,
            @ArgGroup(multiplicity = "1") Days days,
            @Option(
                            names = "--from",
                            required = true,
                            converter = TypedValues.Time.class,
                            paramLabel = "HH:MM",
                            description = "When it starts.")
                    LocalTime from,
            @Option(
                            names = "--until",
                            required = true,
                            converter = TypedValues.Time.class,
                            paramLabel = "HH:MM",
                            description = "When it ends; on the next day if that isn't later.")
                    LocalTime until,
            @Option(
                            names = "--zone",
                            converter = TypedValues.Zone.class,
                            paramLabel = "America/Denver",
                            description = "By whose clock, if not the hotline's.")
                    ZoneId zone) {
        return staff.applyAsInt(new StaffOrder.Shift(alias, days.days(), from, until, Optional.ofNullable(zone)));
    }

    @Command(name = "clear", description = "Take all shifts of somebody away.")
    int clear(
            @Parameters(paramLabel = ALIAS, description = ALIAS_TEXT, converter = TypedValues.Alias.class)
                    String alias) {
        return staff.applyAsInt(new StaffOrder.Clear(alias));
    }

    @Command(name = "remove", description = "Remove somebody with their shifts.")
    int remove(
            @Parameters(paramLabel = ALIAS, description = ALIAS_TEXT, converter = TypedValues.Alias.class)
                    String alias) {
        return staff.applyAsInt(new StaffOrder.Remove(alias));
    }
}
