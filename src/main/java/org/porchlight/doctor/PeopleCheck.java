package org.porchlight.doctor;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Looks whether anybody is on shift this week, has a phone, and gets what the line sends there. */
record PeopleCheck(Patient patient) implements Check {
    @Override
    public String part() {
        return "People";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DATABASE);
    }

    @Override
    public void look(Examination found) {
        var shifts = patient.inside().shifts();
        if (!shifts.refresh()) {
            found.unseen("the database doesn't tell who is on shift");
            return;
        }
        shifts.degraded().ifPresent(found::finding);
        found.findingUnless(
                shifts.anybodyThisWeek(patient.clock().instant()),
                "Nobody with a phone is on shift in the next seven days, so no call back is offered. Enter shifts, on"
                        + " the staff's pages or with staff shift.");
        aliases(
                found,
                shifts.withoutPhone(patient.clock().instant()),
                "On shift without a phone, so that no call is promised for their time: ",
                "Each proves one under Me.");
        patient.database().commit(handle -> {
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

    private static List<String> failing(Handle handle) {
        return handle.createQuery("""
            SELECT DISTINCT alias FROM staff
            WHERE active AND (vault IN (SELECT vault FROM outbox WHERE state = 'failed')
                OR id IN (SELECT staff FROM bridge WHERE outcome = 'not-reached'))
            ORDER BY alias
            """).mapTo(String.class).list();
    }
}
