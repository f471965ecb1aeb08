package org.porchlight.repeating;

import java.util.List;

/** Says which parts of a job failed, so that the job counts as failed. Quotes none of the failures: they may hold values. */
public final class PartsFailed extends RuntimeException {
    PartsFailed(List<String> parts) {
        super("failed: " + String.join(", ", parts), null, false, false);
    }
}
