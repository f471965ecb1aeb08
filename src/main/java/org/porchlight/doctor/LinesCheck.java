package org.porchlight.doctor;

import org.porchlight.script.OverdueLines;

/** Looks for referral lines whose number ought to have been checked again. */
record LinesCheck(Patient patient) implements Check {
    @Override
    public String part() {
        return "Referral lines";
    }

    @Override
    public void look(Examination found) {
        var lines = patient.outside().script().lines();
        OverdueLines.trouble(patient.clock().instant(), lines).ifPresent(found::finding);
    }
}
