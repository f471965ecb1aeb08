package org.porchlight.doctor;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.database.DatabaseAway;

/** Looks at a whole line in live service, part by part, and prints what is to be seen to. */
public record Doctor(Patient patient) {
    /**
     * Looks at everything, whatever is wrong with some of it.
     *
     * @return the exit code: 0 when nothing was found
     */
    public int examine(DoctorOrder order, PrintWriter out) {
        Reachable reach = Reachable.of(patient);
        List<Examination> all =
                checks(order, reach).map(check -> examined(check, reach)).toList();
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

    private Stream<Check> checks(DoctorOrder order, Reachable reach) {
        return Stream.of(
                new SettingsCheck(patient),
                new DatabaseCheck(patient, reach),
                new KeysCheck(patient),
                new ClockCheck(patient, reach),
                new AccountCheck(patient, reach),
                new NumbersCheck(patient, order.repair()),
                new CountriesCheck(patient),
                new RegistrationCheck(patient),
                new ProcessesCheck(patient),
                new PeopleCheck(patient),
                new PlacesCheck(patient),
                new LinesCheck(patient),
                new TrialCheck(patient, order));
    }

    /** One check that can't be made, or fails, keeps no other from being made. */
    private static Examination examined(Check check, Reachable reach) {
        var found = new Examination(check.part());
        Optional<String> missing = reach.missing(check.needs());
        if (missing.isPresent()) {
            found.unseen(missing.get());
            return found;
        }
        try {
            check.look(found);
        } catch (DatabaseAway away) {
            found.unseen("the database failed (" + away.why() + ")");
        } catch (JdbiException broken) {
            found.unseen("the database failed (" + new DatabaseAway(broken).why() + ")");
        }
        return found;
    }
}
