package org.porchlight.privacy;

import java.time.LocalDate;

/**
 * A position that was opened, as it was sealed.
 *
 * @param position the bytes that were given to {@link Seal#seal}
 * @param day the day, in the hotline's zone, on which they were
 */
public record Unsealed(byte[] position, LocalDate day) {}
