package org.porchlight.records;

import org.jdbi.v3.core.Handle;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Threshold;

/**
 * Writes the one row of {@code fold_state}, and is the only class that does: the least that a class holds and the
 * least that is shown, which only go up, and how many contacts wait of which nothing else is kept.
 */
final class FoldState {
    /** What stands there. */
    record State(Threshold threshold, int outside, int contactsLeft, int areasLeft) {
        State leaving(int contacts, int areas) {
            return new State(threshold, outside, contacts, areas);
        }
    }

    /** Reads the row, under the higher of what is set and what was ever in force. */
    State read(Handle handle, RecordRules rules) {
        return handle.select("SELECT threshold, outside, contacts_left, areas_left FROM fold_state FOR UPDATE")
                .map((row, _) -> new State(
                        new Threshold(
                                Math.max(row.getInt("threshold"), rules.inside().contacts())),
                        Math.max(row.getInt("outside"), rules.outside()),
                        row.getInt("contacts_left"),
                        row.getInt("areas_left")))
                .one();
    }

    void write(Handle handle, State state) {
        handle.execute(
                "UPDATE fold_state SET threshold = ?, outside = ?, contacts_left = ?, areas_left = ?",
                state.threshold().contacts(),
                state.outside(),
                state.contactsLeft(),
                state.areasLeft());
    }
}
