package org.porchlight.places;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.PlaceKeys;
import org.porchlight.messaging.Region;

/** Knows the places and sites that a conversation may ask about, all in memory. Answers never depend on a network. */
public interface Atlas {
    /** Finds the place with this {@link Place#key}. */
    Optional<Place> place(String key);

    /** Lists the places behind a {@link PlaceFinding.Several#nameKey}, likeliest first for a number of that region. */
    List<Place> named(String nameKey, Optional<Region> near);

    /**
     * Looks for a place anywhere in a text: postal code, or town with or without state or province.
     *
     * @param near where the texter's number is from, to settle a name that several towns share
     */
    PlaceFinding find(String words, Optional<Region> near);

    /** As {@link #find}, in what answers the question where the texter is: everyday words may be towns there. */
    PlaceFinding answer(String words, Optional<Region> near);

    /**
     * Looks for what was keyed: a whole ZIP code, the first half of a Canadian postal code or the first letters of a
     * name, letters as the keys that they stand on.
     *
     * @param asked what was asked for, which decides where the same keys could be both
     * @param near where the caller's number is from: what lies there comes first
     */
    PlaceFinding keyed(String keys, PlaceKeys asked, Optional<Region> near);

    /** Looks among the towns that were keyed before for those whose state or province has these two letters' keys. */
    PlaceFinding keyedRegion(String nameKey, String keys, Optional<Region> near);

    /**
     * Lists names that a caller from there may say, likeliest first, for a machine that listens; none where the operator
     * lets no machine listen.
     */
    List<String> saidNear(Optional<Region> near);

    /** The one place that a text about something else names beyond doubt. */
    Optional<Place> beside(String words, Optional<Region> near);

    /** Whether words are the name of a town so large that people name it without its state, and nothing else. */
    boolean city(String words);

    /**
     * The words of a text without its place, empty where it says nothing else; none where no place is named for certain.
     *
     * @param asked whether the text answers the question where the texter is
     */
    Optional<String> around(String words, Optional<Region> near, boolean asked);

    /** The words of a text without its place, however sure it is named; all of them where none is. */
    String besides(String words, Optional<Region> near);

    /**
     * Lists the sites near a place that have what is looked for, in the order of what helps soonest at {@code at}. Empty
     * when none is within reach.
     */
    List<Site> nearest(Place from, SiteQuery query, Instant at);

    /** The sites of a region that send by mail what is looked for, and say how to ask for it. */
    List<MailOrder> mailed(Region region, SiteQuery query);

    /** A site that was listed as it stands at another moment; empty when it is gone. */
    Optional<Site> again(Site listed, Instant at);

    /** The hours of a site that was listed, on the day at hand there and the six after it; none when it is gone. */
    List<DayHours> week(Site listed, Instant at);
}
