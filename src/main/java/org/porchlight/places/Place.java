package org.porchlight.places;

import java.time.ZoneId;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Region;

/**
 * A place that a caller or texter named: a ZIP code, the first half of a Canadian postal code, or a town.
 *
 * @param key what a position carries and {@link Atlas#place} reads: {@code 98101}, {@code V6B}, {@code V6A+V6C}, {@code seattle.wa}
 * @param name as it is said, such as "Seattle" or "Strathcona, Vancouver"; areas read as one stand between slashes
 * @param wide whether the code covers so large an area that the town should be asked for
 */
public record Place(
        String key, String name, Region region, double latitude, double longitude, ZoneId zone, boolean wide) {
    /** The place's name; in writing with the state or province, as Portlands and Vancouvers are many. */
    public String called(Channel channel) {
        return switch (channel) {
            case VOICE -> name;
            case TEXT -> name + ", " + region.code();
        };
    }
}
