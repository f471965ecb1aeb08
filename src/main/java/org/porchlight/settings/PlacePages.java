package org.porchlight.settings;

import java.util.Optional;
import org.porchlight.web.MapTiles;

/**
 * What is shown of places on pages.
 *
 * @param open whether everybody may look places up, without signing in
 * @param tiles where the pictures of maps come from; empty for our own outlines
 */
public record PlacePages(boolean open, Optional<MapTiles> tiles) {
    /** Shown to staff alone, on our own outlines. */
    public static final PlacePages STAFF_ONLY = new PlacePages(false, Optional.empty());
}
