package org.porchlight.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;

/** Reads the files in {@code gazetteer/}. Equal names, regions and zones are kept once, to spare memory. */
final class GazetteerFiles {
    private static final Set<String> PROVINCES =
            Set.of("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT");

    /** A neighbourhood weighs as a town of so many: known anywhere, and asked about beside a town of its name. */
    private static final int NEIGHBOURS = 30_000;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();

    void towns(Consumer<Town> each) {
        lines("cities.tsv.gz", line -> {
            String[] c = line.split("\t");
            String key = Names.plainName(c[0]).replace(' ', '-') + "." + c[1].toLowerCase(Locale.ROOT);
            Place place = place(key, c[0], c[1], new String[] {c[2], c[3], c[5]}, false);
            each.accept(new Town(place, Integer.parseInt(c[4])));
        });
    }

    void codes(Consumer<Place> each) {
        lines("codes.tsv.gz", line -> {
            String[] c = line.split("\t");
            each.accept(place(c[0], c[3], c[4], new String[] {c[1], c[2], c[5]}, c.length > 6));
        });
    }

    List<String[]> aliases() {
        return text("aliases.tsv").stream().map(line -> line.split("\t")).toList();
    }

    /**
     * Neighbourhoods, each in its town's region and zone.
     *
     * @param towns by name and region's code, without anything between
     */
    List<Neighbourhood> neighbourhoods(Map<String, Town> towns) {
        return text("neighbourhoods.tsv").stream()
                .map(line -> neighbourhood(line.split("\t"), towns))
                .toList();
    }

    private static Neighbourhood neighbourhood(String[] c, Map<String, Town> towns) {
        List<String> names = List.of(c[0].split("; *"));
        Town within = Objects.requireNonNull(towns.get(c[1] + c[2]), c[1]);
        Place town = within.place();
        String key = Names.plainName(names.getFirst()).replace(' ', '-') + "-" + town.key();
        String name = names.getFirst() + ", " + town.name();
        Place place = new Place(
                key, name, town.region(), Double.parseDouble(c[3]), Double.parseDouble(c[4]), town.zone(), false);
        return new Neighbourhood(names, new Town(place, NEIGHBOURS), within);
    }

    PlaceVocabulary talk() {
        return PlaceVocabulary.read(text("talk.txt"), text("regions.tsv"));
    }

    private Place place(String key, String name, String region, String[] point, boolean wide) {
        return new Place(
                key,
                names.computeIfAbsent(name, same -> same),
                regions.computeIfAbsent(region, GazetteerFiles::region),
                Double.parseDouble(point[0]),
                Double.parseDouble(point[1]),
                zones.computeIfAbsent(point[2], ZoneId::of),
                wide);
    }

    private static Region region(String code) {
        return new Region(PROVINCES.contains(code) ? Country.CA : Country.US, code);
    }

    private static List<String> text(String file) {
        try (BufferedReader reader = reader(open(file))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static void lines(String file, Consumer<String> each) {
        try (BufferedReader reader = reader(new GZIPInputStream(open(file), 1 << 16))) {
            reader.lines().forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(GazetteerFiles.class.getResourceAsStream("/gazetteer/" + file), file);
    }
}
