package org.porchlight.disclosure;

import org.porchlight.folding.CallRecord;

/** How many contacts there are of one and the same record. */
public record RecordCount(CallRecord record, int contacts) {}
