package org.porchlight.doctor;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Looks whether anybody is on shift this week, has a phone, and gets what the line sends there. */
record PeopleCheck(Patient patient) implements Check {
    @Override
    public String part() {
        return "People";
    }

    @Override
    public void look(Examination found) {
        var shifts = patient.inside().shifts();
        if (!shifts.refresh()) {
            found.finding("The database doesn't answer, so nobody knows who is on shift.");
            return;
        }
        shifts.degraded().ifPresent(found::finding);
        found.findingUnless(
                shifts.anybodyThisWeek(patient.clock().instant()),
                "Nobody is on shift in the next seven days, so no call back is offered. Enter shifts, on the staff's"
                        + " pages or with staff shift.");
        patient.database().commit(handle -> {
            aliases(
                    found,
                    without(handle),
                    "On shift without a phone, so that Call can't ring: ",
                    "Each proves one under Me.");
            aliases(
                    found,
                    failing(handle),
                    "Phones of staff that texts or calls of the last days didn't reach: ",
                    "Have each look at their number under Me.");
            return true;
        });
    }

    private static void aliases(Examination found, List<String> aliases, String what, String remedy) {
        found.findingUnless(aliases.isEmpty(), what + String.join(", ", aliases) + ". " + remedy);
    }

    private static List<String> without(Handle handle) {
        return handle.createQuery("""
            SELECT alias FROM staff WHERE active AND vault IS NULL AND id IN (SELECT staff FROM shift) ORDER BY alias
            """).mapTo(String.class).list();
    }

    private static List<String> failing(Handle handle) {
        return handle.createQuery("""
            SELECT DISTINCT alias FROM staff
            WHERE active AND (vault IN (SELECT vault FROM outbox WHERE state = 'failed')
                OR id IN (SELECT staff FROM bridge WHERE outcome = 'not-reached'))
            ORDER BY alias
            """).mapTo(String.class).list();
    }
}
