package org.porchlight.records;

import org.jdbi.v3.core.Handle;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Threshold;

/**
 * Writes the one row of {@code fold_state}, and is the only class that does: the threshold in force, and how many contacts
 * wait of which nothing else is kept.
 */
final class FoldState {
    /** What stands there. */
    record State(Threshold threshold, int contactsLeft, int areasLeft) {}

    /** Reads the row, under the higher of the threshold that is set and the one that was ever in force. */
    State read(Handle handle, RecordRules rules) {
        return handle.select("SELECT threshold, contacts_left, areas_left FROM fold_state FOR UPDATE")
                .map((row, _) -> new State(
                        new Threshold(
                                Math.max(row.getInt("threshold"), rules.inside().contacts())),
                        row.getInt("contacts_left"),
                        row.getInt("areas_left")))
                .one();
    }

    void write(Handle handle, State state) {
        handle.execute(
                "UPDATE fold_state SET threshold = ?, contacts_left = ?, areas_left = ?",
                state.threshold().contacts(),
                state.contactsLeft(),
                state.areasLeft());
    }
}
