package org.porchlight.doctor;

import java.util.Set;

/** Looks whether PORCHLIGHT_KEYS is what the vault is in use under. */
record KeysCheck(Patient patient) implements Check {
    @Override
    public String part() {
        return "Keys";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DATABASE);
    }

    @Override
    public void look(Examination found) {
        var watch = patient.inside().keys();
        if (watch.look()) {
            found.findings(watch.trouble().stream().toList());
            if (watch.trouble().isEmpty()) {
                found.note("PORCHLIGHT_KEYS fits the vault.");
            }
        } else {
            found.finding("The database has no vault, so nobody knows whether PORCHLIGHT_KEYS fits. Run migrate.");
        }
    }
}
