package org.porchlight.cli;

import org.porchlight.callbacks.AfterRestore;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.database.SchemaFit;
import org.porchlight.directory.SiteStore;
import org.porchlight.process.Refusal;
import org.porchlight.staff.DemoStaff;

/** Looks whether live service may use a database, before it answers anybody. */
public record LiveDatabase(Database database, SiteStore sites, DemoStaff staff) {
    /**
     * Checks a database that answers; one that is away is used once it is there.
     *
     * @throws Refusal when it has no tables of ours, or holds what was made up for the demo
     */
    public void check() {
        if (!database.answers()) {
            return;
        }
        fits();
        if (sites.anyDemo()) {
            throw Refusal.usage("DATABASE_URL names a database that holds demo places. A made-up address can cost a "
                    + "life: use another database, or delete from site where demo.");
        }
        if (madeUpStaff()) {
            throw Refusal.usage("DATABASE_URL names a database in which somebody made up is on shift: calls would be "
                    + "promised that nobody makes. Use another database, or take them out with staff remove.");
        }
    }

    /**
     * Checks that the tables of a database that answers are such as this program works on: for a worker, too. What a
     * backup brought back is brought to rest.
     *
     * @throws Refusal when they aren't
     */
    public void fits() {
        try {
            SchemaFit fit = database.commit(SchemaFit::of);
            if (!fit.startable()) {
                throw Refusal.usage(fit.trouble().orElseThrow());
            }
            AfterRestore.bringToRestIfRestored(database);
        } catch (DatabaseAway away) {
            // Then it is used once it is there, and what doesn't fit is said in /readyz.
        }
    }

    /** No when nobody can tell: made-up staff isn't counted anyway. */
    private boolean madeUpStaff() {
        try {
            return staff.any();
        } catch (DatabaseAway away) {
            return false;
        }
    }
}
