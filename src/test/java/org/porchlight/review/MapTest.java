package org.porchlight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.ScriptFolderFixture;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.messaging.Language;
import org.porchlight.review.DrawnMap.PlacedBox;
import org.porchlight.settings.ScriptFolder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the maps of the scripts show, and that a person can read them. */
class MapTest {
    private static final ReviewedScript SCRIPT =
            ReviewedScript.in(new ScriptFolder(Optional.empty(), SpokenPrompts.ALL));

    @TempDir
    private Path maps;

    @Test
    void every_topic_has_a_map_and_the_overview_leads_to_each() throws Exception {
        assertThat(new MapFolder(SCRIPT, Language.EN).write(maps))
                .isEqualTo(SCRIPT.topics().size() + 1);

        assertThat(links("overview.svg"))
                .containsExactlyInAnyOrderElementsOf(
                        SCRIPT.topics().stream().map(topic -> topic + ".svg").toList());
        for (String topic : SCRIPT.topics()) {
            assertThat(links(topic + ".svg")).contains("overview.svg").allSatisfy(link -> assertThat(maps.resolve(link))
                    .exists());
        }
    }

    @Test
    void a_line_has_the_keys_that_lead_along_it() {
        DrawnMap map = new TopicMap(SCRIPT, "naloxone", Language.EN).drawn();
        assertThat(edge(map, "naloxone.sites", "naloxone.texts").badges()).containsExactly("2");
        assertThat(edge(map, "naloxone.private", "naloxone.twice").badges()).containsExactly("3", "…");
        assertThat(edge(map, "naloxone.where", "naloxone.other").silent()).isTrue();
    }

    @Test
    void a_way_to_another_topic_is_told_and_opens_its_map() {
        MapBox none = box(new TopicMap(SCRIPT, "naloxone", Language.FR).drawn(), "naloxone.none");
        assertThat(none.rows())
                .filteredOn(row -> row.badge().equals("3"))
                .singleElement()
                .satisfies(row -> assertThat(row.aside()).isEqualTo("→ safer.kinds"))
                .satisfies(row -> assertThat(row.href()).hasValue("safer.svg"))
                .satisfies(row -> assertThat(String.join(" ", row.lines())).startsWith("Pour "));
    }

    @Test
    void boxes_stand_apart_and_hold_their_words() {
        for (String topic : SCRIPT.topics()) {
            DrawnMap map = new TopicMap(SCRIPT, topic, Language.ES).drawn();
            List<PlacedBox> boxes = map.boxes();
            assertThat(boxes).as(topic).allSatisfy(one -> assertThat(boxes)
                    .filteredOn(other -> other != one)
                    .noneMatch(other -> overlap(one, other)));
            assertThat(boxes).extracting(PlacedBox::box).allSatisfy(box -> assertThat(box.lines())
                    .allMatch(line -> Lettering.width(line, MapRow.SIZE) <= MapBox.WIDTH));
        }
    }

    @Test
    void whoever_hears_a_line_is_led_to_being_connected() {
        DrawnMap overview = new OverviewMap(SCRIPT).drawn();

        assertThat(overview.edges())
                .extracting(DrawnMap.PlacedEdge::edge)
                .filteredOn(edge -> edge.to().equals("connect"))
                .singleElement()
                .satisfies(edge -> assertThat(edge.badges()).containsExactly("5"));
    }

    @Test
    void the_picture_in_the_readme_is_the_map_as_it_is_drawn_now() throws Exception {
        new MapFolder(SCRIPT, Language.EN).write(maps);

        assertThat(maps.resolve("overview.svg"))
                .as("remake it: java -jar target/porchlight.jar map --to target/map"
                        + " && cp target/map/overview.svg src/site/pictures/map.svg")
                .hasSameTextualContentAs(Path.of("src/site/pictures/map.svg"));
    }

    @Test
    void it_is_legible_by_day_and_by_night_and_without_eyes() throws Exception {
        new MapFolder(SCRIPT, Language.FR).write(maps);
        assertThat(Files.readString(maps.resolve("overdose.svg")))
                .contains("@media (prefers-color-scheme: dark)", "lang=\"fr\"", "<desc id=\"told\">A map of the ")
                .contains("<title>overdose.opening (overdose.yaml:");
    }

    @Test
    void what_check_finds_stands_at_its_step_and_below(@TempDir Path scripts) throws Exception {
        ScriptFolderFixture.in(scripts);
        change(scripts.resolve("naloxone.yaml"), "to: texts,", "to: textss,");
        change(scripts.resolve("words/en/naloxone.yaml"), "none: \"", "none: \"You must know: ");
        ReviewedScript script = ReviewedScript.checked(
                new ScriptFolder(Optional.of(scripts), SpokenPrompts.ALL), LocalDate.of(2026, 11, 29));

        DrawnMap map = new TopicMap(script, "naloxone", Language.EN).drawn();
        assertThat(found(script, box(map, "naloxone.sites"))).contains("textss");
        assertThat(box(map, "naloxone.sites").rows()).anyMatch(MapRow::lost);
        assertThat(found(script, box(map, "naloxone.none"))).contains("must");
        assertThat(found(script, box(map, "naloxone.near"))).doesNotContain("textss", "must");
        DrawnMap overview = new OverviewMap(script).drawn();
        assertThat(found(script, box(overview, "naloxone"))).contains("textss", "must");
        assertThat(found(script, box(overview, "seizure"))).doesNotContain("textss", "must");

        new MapFolder(script, Language.EN).write(maps);
        assertThat(Files.readString(maps.resolve("naloxone.svg")))
                .contains("naloxone.yaml:", "There is no step “naloxone.textss”.");
    }

    private static void change(Path file, String from, String to) throws IOException {
        String before = Files.readString(file);
        Files.writeString(file, before.replaceFirst(Pattern.quote(from), to));
        assertThat(file).content().isNotEqualTo(before);
    }

    /** Where a map's links lead, each once. */
    private List<String> links(String map) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(maps.resolve(map).toFile());
        NodeList links = document.getElementsByTagName("a");
        return Stream.iterate(0, i -> i < links.getLength(), i -> i + 1)
                .map(i -> ((Element) links.item(i)).getAttribute("href"))
                .distinct()
                .toList();
    }

    /** What the numbers on a box stand for. */
    private static String found(ReviewedScript script, MapBox box) {
        return box.findings().stream()
                .map(number -> script.findings().get(number - 1).what())
                .collect(Collectors.joining(" "));
    }

    private static MapBox box(DrawnMap map, String name) {
        return map.boxes().stream()
                .map(PlacedBox::box)
                .filter(box -> box.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static MapEdge edge(DrawnMap map, String from, String to) {
        return map.edges().stream()
                .map(DrawnMap.PlacedEdge::edge)
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static boolean overlap(PlacedBox one, PlacedBox other) {
        return one.x() < other.x() + other.box().width()
                && other.x() < one.x() + one.box().width()
                && one.y() < other.y() + other.box().height()
                && other.y() < one.y() + one.box().height();
    }
}
