package org.porchlight.places;

/** Why a site may not be as it was told: people who went there said so, or its source no longer has it. */
public enum SiteDoubt {
    CLOSED,
    NO_KITS,
    MOVED,
    VANISHED
}
