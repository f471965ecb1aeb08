package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.PlaceKeys;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.script.Choices;

/** What keys on a phone leave to choose from, over every postal area and every town, with a number from home. */
class KeyedPlacesTest {
    private static final KeyedPlaces KEYED = Gazetteer.packaged().keyed();
    private static final GazetteerFiles FILES = new GazetteerFiles();

    private static int position(PlaceFinding finding, Place place) {
        return switch (finding) {
            case PlaceFinding.One one -> one.place().key().contains(place.key()) ? 0 : Integer.MAX_VALUE;
            case PlaceFinding.Several several ->
                several.places().stream()
                        .filter(one -> one.key().contains(place.key()))
                        .findFirst()
                        .map(one -> several.places().indexOf(one) + 1)
                        .orElse(Integer.MAX_VALUE);
            case PlaceFinding.NoPlace _, PlaceFinding.OnlyRegion _, PlaceFinding.NoSuchCode _ -> Integer.MAX_VALUE;
        };
    }

    @Test
    void three_keys_and_one_short_menu_find_every_postal_area() {
        List<Integer> heard = new ArrayList<>();
        FILES.codes(area -> {
            if (area.region().country() == Country.CA && !area.wide()) {
                heard.add(position(
                        KEYED.find(Letters.keys(area.key()), PlaceKeys.POSTAL, Optional.of(area.region())), area));
            }
        });

        assertThat(heard).hasSizeGreaterThan(1400).doesNotContain(Integer.MAX_VALUE);
        assertThat(heard.stream().mapToInt(Integer::intValue).average().orElseThrow())
                .as("places heard")
                .isLessThan(1.7);
        assertThat(heard.stream().mapToInt(at -> Math.min(at, 1)).average().orElseThrow())
                .as("presses after the three")
                .isLessThan(0.95);
        assertThat(heard.stream().filter(at -> at <= Choices.HEARD).count()).isGreaterThan(heard.size() * 96L / 100);
    }

    @Test
    void five_letters_find_nearly_everybodys_town_on_the_first_page() {
        List<Town> towns = new ArrayList<>();
        FILES.towns(towns::add);

        assertThat(share(towns, Town::people)).as("of people").isGreaterThan(0.975);
        assertThat(share(towns, town -> 1)).as("of towns").isGreaterThan(0.9);
    }

    private static double share(List<Town> towns, ToLongFunction<Town> weight) {
        long all = towns.stream().mapToLong(weight).sum();
        long found = towns.stream()
                .filter(KeyedPlacesTest::onFirstPage)
                .mapToLong(weight)
                .sum();
        return (double) found / all;
    }

    private static boolean onFirstPage(Town town) {
        String keys = Letters.keys(Names.plainName(town.place().name()));
        PlaceFinding found = KEYED.find(
                keys.substring(0, Math.min(keys.length(), PlaceKeys.TOWN.count())),
                PlaceKeys.TOWN,
                Optional.of(town.place().region()));
        return position(found, town.place()) <= Choices.HEARD;
    }
}
