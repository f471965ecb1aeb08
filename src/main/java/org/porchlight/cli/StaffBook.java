package org.porchlight.cli;

import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.porchlight.console.ConsolePaths;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.process.Refusal;
import org.porchlight.settings.Settings;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.People;
import org.porchlight.staff.ShiftEditor;
import org.porchlight.staff.ShiftTimes;
import org.porchlight.staff.Token;

/** Carries out a {@link StaffOrder} and prints the result. A running line sees the change within a minute. */
public final class StaffBook {
    private final People people;
    private final ShiftEditor shifts;
    private final Invitations invitations;
    private final Line line;
    private final PrintWriter out;

    public StaffBook(People people, ShiftEditor shifts, Invitations invitations, Line line, PrintWriter out) {
        this.people = people;
        this.shifts = shifts;
        this.invitations = invitations;
        this.line = line;
        this.out = out;
    }

    /**
     * What of the line's settings an order needs.
     *
     * @param zone the hotline's, for shifts that name none
     * @param joinUrl the address that takes an invitation up, but for the token
     */
    public record Line(ZoneId zone, String joinUrl) {
        public static Line of(Settings settings) {
            return new Line(settings.line().zone(), settings.web().publicUrl() + ConsolePaths.JOIN_LINK);
        }
    }

    /**
     * Carries out one order and returns 0.
     *
     * @throws Refusal when the order can't be carried out
     */
    public int carryOut(StaffOrder order) {
        try {
            switch (order) {
                case StaffOrder.Everybody _ -> list();
                case StaffOrder.Add add -> add(add);
                case StaffOrder.Invite(String alias) -> invite(alias);
                case StaffOrder.Shift shift -> shift(shift);
                case StaffOrder.Clear(String alias) -> done(shifts.clear(alias), alias, "has no shift now.");
                case StaffOrder.Remove(String alias) -> done(people.remove(alias), alias, "is removed.");
            }
            return 0;
        } catch (DatabaseAway away) {
            throw Refusal.data(
                    "The database did not take it: " + away.why() + ". Mend that, then give this command again.");
        }
    }

    private void add(StaffOrder.Add add) {
        Token token = invitations
                .add(add.alias(), add.languages(), add.role())
                .orElseThrow(() -> Refusal.data("There is somebody called " + add.alias() + " already. Take another "
                        + "alias, or see them all with staff list."));
        out.println(add.alias() + " is added. Enter when they answer with staff shift.");
        hand(token);
    }

    private void invite(String alias) {
        hand(invitations.again(alias).orElseThrow(() -> nobody(alias)));
    }

    private void hand(Token token) {
        out.println("They get into the staff pages by this link, once, within 3 days. Hand it over on a way that only "
                + "they read:");
        out.println("  " + line.joinUrl() + token.value());
    }

    private void shift(StaffOrder.Shift shift) {
        ZoneId where = shift.zone().orElse(line.zone());
        List<ShiftTimes> times = shift.days().stream()
                .map(day -> new ShiftTimes(day, shift.from(), shift.until(), where))
                .toList();
        done(
                shifts.enter(shift.alias(), times),
                shift.alias(),
                "is on shift " + times.stream().map(StaffBook::said).collect(Collectors.joining(", ")) + ".");
        if (people.all().stream().anyMatch(it -> it.alias().equals(shift.alias()) && !it.phone())) {
            out.println(shift.alias() + " has no phone yet, so no call is promised for that time. They prove one on the"
                    + " staff pages, under Me.");
        }
    }

    private void done(boolean known, String alias, String what) {
        if (!known) {
            throw nobody(alias);
        }
        out.println(alias + " " + what);
    }

    private static Refusal nobody(String alias) {
        return Refusal.data(
                "There is nobody called " + alias + ". Add them with staff add, or see them all with staff " + "list.");
    }

    private void list() {
        List<People.Person> all = people.all();
        if (all.isEmpty()) {
            out.println("Nobody answers yet, so no call is promised. Add somebody with staff add.");
        }
        for (People.Person person : all) {
            String languages = person.languages().stream().map(Language::code).collect(Collectors.joining(", "));
            out.println(
                    person.alias() + " (" + languages + "), " + person.role().code()
                            + (person.phone() ? ", phone set" : ", no phone")
                            + (person.invitable() ? "" : ", made up for the demo"));
            List<ShiftTimes> times = shifts.of(person.id());
            times.forEach(shift -> out.println("  " + said(shift)));
            if (times.isEmpty()) {
                out.println("  no shift");
            }
        }
    }

    private static String said(ShiftTimes shift) {
        return day(shift.day()) + " " + shift.from() + " to " + shift.until() + " " + shift.zone();
    }

    private static String day(ShiftTimes.Day day) {
        return switch (day) {
            case ShiftTimes.Day.Weekly(DayOfWeek weekday) -> weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case ShiftTimes.Day.Once(LocalDate date) -> date.toString();
        };
    }
}
