package org.porchlight.settings;

import java.util.Optional;
import org.porchlight.web.MapTiles;

/** Reads what is to be shown of places on pages. */
final class GivenPlaces {
    private static final String OPEN = "PUBLIC_PLACES";
    private static final String TILES = "MAP_TILES";
    private static final String CREDIT = "MAP_CREDIT";
    private static final int LONGEST = 200;

    private GivenPlaces() {}

    static PlacePages read(GivenValues given) {
        return new PlacePages(GivenSwitch.isOn(given, OPEN), tiles(given));
    }

    private static Optional<MapTiles> tiles(GivenValues given) {
        Optional<String> template = given.value(TILES);
        Optional<String> credit = given.value(CREDIT);
        if (template.isPresent() != credit.isPresent()) {
            given.problem("MAP_TILES and MAP_CREDIT belong together: set both, or unset both. A map without the name"
                    + " of whom it is from breaks most maps' terms.");
            return Optional.empty();
        }
        if (credit.filter(it -> it.length() > LONGEST).isPresent()) {
            given.wrong(CREDIT, "is too long. Use 200 letters at most.");
        }
        Optional<MapTiles> tiles = template.flatMap(it -> MapTiles.read(it, credit.orElseThrow()));
        if (template.isPresent() && tiles.isEmpty()) {
            given.wrong(
                    TILES,
                    "is no address of map pictures. Write it as https://, one host, and {z}, {x} and {y} where the"
                            + " numbers go.");
        }
        return tiles;
    }
}
