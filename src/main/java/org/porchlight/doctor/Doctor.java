package org.porchlight.doctor;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.database.DatabaseAway;

/** Looks at a whole line in live service, part by part, and prints what is to be seen to. */
public record Doctor(Patient patient) {
    private static final String AWAY = "The database doesn't answer, so nobody looked.";

    /**
     * Looks at everything, whatever is wrong with some of it.
     *
     * @return the exit code: 0 when nothing was found
     */
    public int examine(DoctorOrder order, PrintWriter out) {
        List<Examination> all = checks(order).map(Doctor::examined).toList();
        Set<String> said = new HashSet<>();
        all.forEach(one -> one.onlyNew(said));
        var report = new Report(out);
        if (order.json()) {
            report.json(all);
        } else {
            report.text(all);
        }
        return Report.count(all) == 0 ? 0 : 1;
    }

    private Stream<Check> checks(DoctorOrder order) {
        return Stream.of(
                new SettingsCheck(patient),
                new DatabaseCheck(patient),
                new KeysCheck(patient),
                new ClockCheck(patient),
                new AccountCheck(patient),
                new NumbersCheck(patient, order.repair()),
                new CountriesCheck(patient),
                new ProcessesCheck(patient),
                new PeopleCheck(patient),
                new PlacesCheck(patient),
                new LinesCheck(patient),
                new TrialCheck(patient, order));
    }

    private static Examination examined(Check check) {
        var found = new Examination(check.part());
        try {
            check.look(found);
        } catch (DatabaseAway away) {
            found.finding(AWAY);
        }
        return found;
    }
}
