package org.porchlight.switchboard;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Region;

/**
 * What the area code of a number tells, for those who try the line without one that calls or writes.
 *
 * @param region where it is from
 * @param zone its time zone, where the area code has only one
 */
public record NumberHints(
        Function<PhoneNumber, Optional<Region>> region, Function<PhoneNumber, Optional<ZoneId>> zone) {}
