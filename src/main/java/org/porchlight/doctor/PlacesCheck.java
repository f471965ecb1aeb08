package org.porchlight.doctor;

import java.time.LocalDate;
import java.util.Set;
import org.porchlight.directory.SiteStore;

/** Looks whether there are places to tell, and whether anybody has checked them lately. */
record PlacesCheck(Patient patient) implements Check {
    @Override
    public String part() {
        return "Places";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DATABASE);
    }

    @Override
    public void look(Examination found) {
        SiteStore.Stored stored = patient.inside().sites().all();
        LocalDate today = patient.today();
        int all = stored.sites().size();
        long stale =
                stored.sites().stream().filter(site -> site.news().stale(today)).count();
        found.findingUnless(
                all > 0, "There are no places to tell, so nobody hears where to go. Bring yours in with import.");
        found.findingUnless(
                stale == 0,
                "Places that nobody has checked in three months: " + stale + " of " + all
                        + ". Call them, and tap Checked on the staff's pages.");
        found.findingUnless(
                stored.unreadable().isEmpty(),
                "Places that can't be read, so that callers don't hear of them: "
                        + String.join(", ", stored.unreadable()) + ". Correct them.");
        found.note("Places: " + all + ".");
    }
}
