package org.porchlight.listings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.sheets.PlainText;

/** States, provinces and territories as lists name them: "TX", "Texas", "Québec". */
public final class WrittenRegions {
    private static final Map<String, Region> REGIONS = regions();
    private static final Map<String, Country> COUNTRIES = Map.ofEntries(
            Map.entry("us", Country.US),
            Map.entry("usa", Country.US),
            Map.entry("u s", Country.US),
            Map.entry("u s a", Country.US),
            Map.entry("united states", Country.US),
            Map.entry("united states of america", Country.US),
            Map.entry("etats unis", Country.US),
            Map.entry("estados unidos", Country.US),
            Map.entry("ca", Country.CA),
            Map.entry("can", Country.CA),
            Map.entry("canada", Country.CA));

    private WrittenRegions() {}

    /** The state, province or territory of that code or name; empty for any other words. */
    public static Optional<Region> region(String written) {
        return Optional.ofNullable(REGIONS.get(PlainText.of(written)));
    }

    static Optional<Country> country(String written) {
        return Optional.ofNullable(COUNTRIES.get(PlainText.of(written)));
    }

    private static Map<String, Region> regions() {
        Map<String, Region> regions = new HashMap<>();
        for (String line : lines()) {
            String[] parts = line.split("\t");
            Optional<Country> country = Country.ofCode(parts[1]);
            if (!line.startsWith("#") && country.isPresent() && parts[0].length() == 2 && !parts[0].equals(parts[1])) {
                Region region = new Region(country.get(), parts[0]);
                regions.put(PlainText.of(parts[0]), region);
                Arrays.stream(parts)
                        .skip(2)
                        .flatMap(names -> Arrays.stream(names.split("[;|,]")))
                        .forEach(name -> regions.putIfAbsent(PlainText.of(name), region));
            }
        }
        return regions;
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                WrittenRegions.class.getResourceAsStream("/gazetteer/regions.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.contains("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
