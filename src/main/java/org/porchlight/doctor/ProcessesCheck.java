package org.porchlight.doctor;

import java.util.Set;
import org.porchlight.vitals.ProcessKind;

/** Looks whether serve and work run, and repeats what they say is wrong. */
record ProcessesCheck(Patient patient) implements Check {
    @Override
    public String part() {
        return "Processes";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DATABASE);
    }

    @Override
    public void look(Examination found) {
        var vitals = patient.inside().vitals();
        boolean serves = vitals.lives(ProcessKind.SERVE);
        boolean works = vitals.lives(ProcessKind.WORK);
        found.findingUnless(serves, "No serve runs on this database. Start one; calls go to the fallback meanwhile.");
        vitals.trouble().forEach(found::finding);
        if (serves && works) {
            found.note("serve and work run.");
        }
    }
}
