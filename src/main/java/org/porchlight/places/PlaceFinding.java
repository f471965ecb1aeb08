package org.porchlight.places;

import java.util.List;

/** What {@link Atlas#find} made of the words of a text. */
public sealed interface PlaceFinding {
    /** Whether a place is named that sites may be near: one, or one of several. */
    default boolean named() {
        return switch (this) {
            case One _, Several _ -> true;
            case NoPlace _, OnlyRegion _, NoSuchCode _ -> false;
        };
    }

    /** No place is named. */
    record NoPlace() implements PlaceFinding {}

    /** One place is meant. */
    record One(Place place) implements PlaceFinding {}

    /**
     * Towns of one name or places on the same keys, likeliest first, at least two.
     *
     * @param nameKey what {@link Atlas#named} reads, such as {@code springfield} or {@code area-862}; never a place's
     *     own key
     */
    record Several(String nameKey, List<Place> places) implements PlaceFinding {}

    /** A state, a province or a country by itself: too large for anything to be near. */
    record OnlyRegion() implements PlaceFinding {}

    /** It looks like a postal code, or it was keyed, but there is nothing like it. */
    record NoSuchCode(String code) implements PlaceFinding {}
}
