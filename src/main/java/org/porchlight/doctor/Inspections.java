package org.porchlight.doctor;

import org.porchlight.audit.Auditor;

/** What looks at an installation as it is: whether it keeps what is said of privacy, and whether it has what it needs. */
public record Inspections(Auditor auditor, Examiner doctor) {}
