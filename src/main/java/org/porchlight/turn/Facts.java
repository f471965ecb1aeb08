package org.porchlight.turn;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Region;
import org.porchlight.places.Atlas;

/**
 * All that the engine may know besides the script, the position and the input: a snapshot made before the step.
 *
 * @param region where the number is from, as a hint
 * @param number whether we see a number that a text could go to; the same whenever it is asked
 * @param stopped whether that number is on the stop list; only looked up for the provider's own START words
 * @param calls what may be promised of a callback
 */
public record Facts(
        Instant now,
        Channel channel,
        Optional<Region> region,
        BooleanSupplier number,
        boolean stopped,
        Atlas atlas,
        CallbackOffer calls) {
    /** Facts in which it is known already whether a text could go to the number. */
    public Facts(
            Instant now,
            Channel channel,
            Optional<Region> region,
            boolean number,
            boolean stopped,
            Atlas atlas,
            CallbackOffer calls) {
        this(now, channel, region, () -> number, stopped, atlas, calls);
    }
}
