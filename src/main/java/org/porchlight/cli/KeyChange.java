package org.porchlight.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.porchlight.database.DatabaseAway;
import org.porchlight.privacy.KeyRetirement;
import org.porchlight.privacy.KeyTrouble;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.process.Refusal;

/**
 * Carries out the commands that change keys. It prints the value to set next and sets nothing itself: where the value
 * is kept, and when the processes start again, is the operator's to decide.
 *
 * @param out the operator's terminal
 * @param howToSet a sentence after the value; empty in live service, whose README says it
 */
public record KeyChange(PrintWriter out, Optional<String> howToSet) {
    /** Prints the keys and one more; needs no database. */
    public int rotate(Keys keys) {
        say(keys.rotated());
        return 0;
    }

    /**
     * Prints the newest key alone.
     *
     * @throws Refusal with exit code 1 when an older key is still needed, or when nobody can tell
     */
    public int retire(KeyRetirement retirement) {
        say(retired(retirement));
        return 0;
    }

    private static Keys retired(KeyRetirement retirement) {
        try {
            return switch (retirement.retire()) {
                case KeyRetirement.RetirementResult.Retired retired -> retired.keys();
                case KeyRetirement.RetirementResult.NotInUse none ->
                    throw Refusal.data("Nothing is retired: this database was never used with the newest of these"
                            + " keys. Set their value for serve and work, start them again, and then retire.");
                case KeyRetirement.RetirementResult.StillSealing(List<String> processes) -> throw sealing(processes);
                case KeyRetirement.RetirementResult.StillNeeded needed ->
                    throw Refusal.data("Nothing is retired: "
                            + needed.rows() + " rows in the vault and the keys of " + needed.days()
                            + " days are still under "
                            + "an older key. Serve and work, started with these keys, bring them over in a few "
                            + "minutes; try again then.");
            };
        } catch (DatabaseAway away) {
            throw Refusal.data(
                    "Nothing is retired: nobody can tell whether an older key is still needed. The database: "
                            + away.why() + ".");
        }
    }

    private static Refusal sealing(List<String> processes) {
        return Refusal.data(
                "Nothing is retired: these processes live, were started with an older value or are of an older"
                        + " version, and would promise nothing any more: " + String.join(", ", processes)
                        + ". Start them again"
                        + " with the value that is set here, then retire. One that was killed counts for two minutes.");
    }

    /**
     * Reads the keys that are set.
     *
     * @throws Refusal when these are none
     */
    public static Keys given(String value) {
        try {
            return Keys.read(value);
        } catch (KeyTrouble trouble) {
            throw Refusal.usage(trouble.getMessage());
        }
    }

    /** Erases the rows of the vault that the keys that are set don't open, so that the vault is usable again. */
    public int giveUp(VaultUpkeep upkeep) {
        int rows = givenUp(upkeep);
        out.println("Given up: " + rows + (rows == 1 ? " row" : " rows") + " of the vault. "
                + "Start serve and work again.");
        return 0;
    }

    private static int givenUp(VaultUpkeep upkeep) {
        try {
            return upkeep.eraseUnopenable();
        } catch (DatabaseAway away) {
            throw Refusal.data("Nothing is given up. The database: " + away.why() + ".");
        }
    }

    private void say(Keys next) {
        out.println(next.value());
        howToSet.ifPresent(out::println);
    }
}
