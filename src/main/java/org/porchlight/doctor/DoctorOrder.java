package org.porchlight.doctor;

import java.util.Optional;
import org.porchlight.messaging.PhoneNumber;

/**
 * What the doctor is asked to do besides looking.
 *
 * @param repair whether the numbers' settings at the provider are to be put right
 * @param json whether the report is for a machine
 * @param text a phone of one's own that is to get a text
 * @param ring a phone of one's own that is to ring
 */
public record DoctorOrder(boolean repair, boolean json, Optional<PhoneNumber> text, Optional<PhoneNumber> ring) {
    /** Looks, and no more. */
    public static final DoctorOrder LOOK = new DoctorOrder(false, false, Optional.empty(), Optional.empty());
}
