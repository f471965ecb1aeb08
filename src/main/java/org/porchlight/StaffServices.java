package org.porchlight;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import org.porchlight.cli.StaffBook;
import org.porchlight.console.ConsolePaths;
import org.porchlight.database.Database;
import org.porchlight.outbox.Outbox;
import org.porchlight.privacy.VaultTable;
import org.porchlight.settings.Settings;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Attendance;
import org.porchlight.staff.Coordinators;
import org.porchlight.staff.DemoStaff;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.People;
import org.porchlight.staff.Sessions;
import org.porchlight.staff.ShiftEditor;
import org.porchlight.staff.ShiftTable;
import org.porchlight.staff.Shifts;
import org.porchlight.staff.StaffTable;

/** Puts the staff's services together on one database; what two of them share is made once. */
final class StaffServices {
    private final Database database;
    private final StaffTable table = new StaffTable(new VaultTable());
    private final ShiftTable shifts = new ShiftTable();
    private final Acts acts;

    StaffServices(Database database) {
        this.database = database;
        this.acts = new Acts(database, table);
    }

    StaffTable table() {
        return table;
    }

    Acts acts() {
        return acts;
    }

    /** @param demo whether staff made up for the demo count */
    Shifts shifts(boolean demo) {
        return new Shifts(database, shifts, demo);
    }

    ShiftEditor shiftEditor() {
        return new ShiftEditor(database, table, shifts, acts);
    }

    Coordinators coordinators(Outbox outbox) {
        return new Coordinators(database, shifts, outbox);
    }

    Attendance attendance(Coordinators coordinators, ZoneId zone) {
        return new Attendance(database, shifts, acts, coordinators, zone);
    }

    DemoStaff demo() {
        return new DemoStaff(database, table, shifts);
    }

    People people(InstantSource clock) {
        return new People(database, table, clock);
    }

    Sessions sessions(Clocks clocks) {
        return new Sessions(database, table, clocks.random(), clocks.real());
    }

    StaffBook book(Settings settings, Clocks clocks, PrintWriter out) {
        var line = new StaffBook.Line(settings.line().zone(), settings.web().publicUrl() + ConsolePaths.JOIN);
        return new StaffBook(people(clocks.real()), shiftEditor(), invitations(clocks), line, out);
    }

    Invitations invitations(Clocks clocks) {
        return new Invitations(database, table, clocks.random(), clocks.real());
    }
}
