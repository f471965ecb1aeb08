package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.listings.SiteImport.Judged;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteTrait;

/** Sites that are written out and brought in again are the sites that they were, in each format. */
class RoundTripPropertyTest {
    /** What spreadsheets run, and what breaks tables apart. */
    private static final Arbitrary<String> WORDS = Arbitraries.of(
                    "Lantern",
                    "=1+1",
                    "+1",
                    "-2",
                    "@SUM(A1)",
                    "'",
                    "''=x",
                    "a,b",
                    "a;b",
                    "a\tb",
                    "\"q\"",
                    "Café",
                    "Saint-Émile",
                    "｜",
                    "＝x",
                    "d'été",
                    "🏮",
                    "1E5",
                    "-1.5",
                    "null",
                    "x")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(words -> String.join(" ", words).replace('\t', ' '));

    private static final List<String[]> PLACES = List.of(
            new String[] {"Seattle", "US", "WA", "98101", "47.6114", "-122.3352", "America/Los_Angeles"},
            new String[] {"Montréal", "CA", "QC", "H2X 1Y4", "45.51", "-73.5701234567", "America/Toronto"},
            new String[] {"Dallas", "US", "TX", "", "32.8", "-96.8", "America/Chicago"});

    @Provide
    Arbitrary<List<SiteRecord>> sites() {
        return site().list().ofMinSize(1).ofMaxSize(6).map(RoundTripPropertyTest::numbered);
    }

    private static Arbitrary<Map<String, String>> site() {
        Arbitrary<String> maybe = WORDS.injectNull(0.5).map(words -> words == null ? "" : words);
        Arbitrary<Map<String, String>> texts = Combinators.combine(WORDS, maybe, maybe, maybe, maybe)
                .as((name, spoken, plain, note, alert) -> Map.of(
                        "name",
                        name,
                        "spoken_name",
                        spoken,
                        "plain_name",
                        plain,
                        "spoken",
                        spoken,
                        "note",
                        note + (note.isEmpty() ? "" : " | fr: Sonnez. | es: Toque."),
                        "alert",
                        alert));
        Arbitrary<Map<String, String>> words = Combinators.combine(
                        Arbitraries.of(SiteKind.values()),
                        Arbitraries.of(SiteService.values()).set().ofMinSize(1),
                        Arbitraries.of(SiteTrait.values()).set(),
                        Arbitraries.of("en", "fr", "es", "ase", "iu").set(),
                        Arbitraries.of("", "yes", "no"))
                .as((kind, services, traits, languages, trans) -> Map.of(
                        "kind", kind.code(),
                        "services", services.stream().map(SiteService::code).collect(Collectors.joining(" ")),
                        "traits", traits.stream().map(SiteTrait::code).collect(Collectors.joining(" ")),
                        "languages", String.join(" ", languages),
                        "trans_women", trans));
        Arbitrary<Map<String, String>> rest = Combinators.combine(
                        Arbitraries.of(PLACES),
                        Arbitraries.of(
                                "",
                                "24/7",
                                "Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off",
                                "Fr-Sa 22:00-04:00",
                                "Su unknown"),
                        Arbitraries.of("", "206-555-0142", "+1 604-555-0142 ext 3", "604 555 0142x12"),
                        Arbitraries.of("", "2026-12-24 2026-12-31"),
                        Arbitraries.of("", "2026-03-08"),
                        Arbitraries.of("", "true"))
                .as((place, hours, phone, closed, date, yes) -> rest(place, hours, phone, closed, date, yes));
        return Combinators.combine(texts, words, rest).as((a, b, c) -> {
            Map<String, String> fields = new HashMap<>();
            SiteFields.NAMES.forEach(name -> fields.put(name, ""));
            fields.putAll(a);
            fields.putAll(b);
            fields.putAll(c);
            return fields;
        });
    }

    private static Map<String, String> rest(
            String[] place, String hours, String phone, String closed, String date, String yes) {
        Map<String, String> fields = new HashMap<>();
        List<String> names = List.of("city", "country", "region", "postal_code", "latitude", "longitude", "zone");
        for (int i = 0; i < place.length; i++) {
            fields.put(names.get(i), place[i]);
        }
        fields.putAll(Map.of("hours", hours, "women_hours", hours, "phone", phone, "closed_on", closed));
        fields.putAll(Map.of("checked_on", date, "no_kits_until", date, "vanished_on", date, "approximate", yes));
        fields.put("demo", yes.isEmpty() ? "false" : "true");
        return fields;
    }

    /** Some entered by staff, some from lists; each at a door of its own. */
    private static List<SiteRecord> numbered(List<Map<String, String>> sites) {
        List<SiteRecord> records = new ArrayList<>();
        for (Map<String, String> fields : sites) {
            int number = records.size();
            fields.put("id", "site-" + number);
            fields.put("street", number + " Lanternfish Ave, Unit =" + number);
            fields.put("source", number % 3 == 0 ? "" : "list-" + number % 3);
            fields.put("source_id", number % 3 == 0 ? "" : "=" + number);
            records.add(SiteFields.read(fields));
        }
        return records;
    }

    @Property(tries = 60)
    void nothing_changes(@ForAll("sites") List<SiteRecord> sites) throws IOException {
        Path folder = Files.createTempDirectory("round-trip");
        for (String name : List.of("places.csv", "places.geojson", "places.zip", "places")) {
            Path path = folder.resolve(name);
            SiteExport.write(sites, path);
            ImportOrder order = new ImportOrder(List.of(path), Optional.empty(), Assumed.NOTHING, false, false);

            Judged where = ListingsFixture.judged(sites, order, LocalDate.of(2026, 11, 29));
            assertThat(where.plan().changed()).as(name).isEmpty();
            assertThat(where.plan().changesSomething()).as(name).isFalse();
            assertThat(where.plan().same()).as(name).isEqualTo(sites.size());

            Judged elsewhere = ListingsFixture.judged(List.of(), order, LocalDate.of(2026, 11, 29));
            assertThat(elsewhere.plan().refused()).as(name).isEmpty();
            assertThat(Set.copyOf(elsewhere.plan().added()))
                    .as(name)
                    .isEqualTo(
                            sites.stream().map(RoundTripPropertyTest::dialled).collect(Collectors.toSet()));
        }
    }

    /** Whatever its phone number was written like once, it comes in as it is written now. */
    private static SiteRecord dialled(SiteRecord site) {
        Map<String, String> fields = new HashMap<>(SiteFields.write(site));
        fields.computeIfPresent(
                "phone", (name, written) -> SitePhone.read(written).orElse(""));
        return SiteFields.read(fields);
    }
}
