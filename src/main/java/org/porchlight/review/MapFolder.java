package org.porchlight.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.messaging.Language;
import org.porchlight.web.Templates;

/** Writes the maps of a script: one of all topics, and one for each topic, which link to each other. */
public final class MapFolder {
    /** The map of all topics. */
    public static final String OVERVIEW = "overview.svg";

    private static final double LEAD_SIZE = 14;
    private static final double LEAD_LEAST = 700;
    private static final double LEAD_MOST = 1000;
    private static final int LEAD_LINES = 3;
    private static final int MOST_LED_FROM = 12;

    private final ReviewedScript script;
    private final Language language;

    /** @param language of the words on the maps */
    public MapFolder(ReviewedScript script, Language language) {
        this.script = script;
        this.language = language;
    }

    /** Writes them, and gives how many. */
    public int write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve(OVERVIEW), overview());
        for (String topic : script.topics()) {
            write(folder.resolve(topic + ".svg"), topic(topic));
        }
        return script.topics().size() + 1;
    }

    private static void write(Path file, MapPage page) throws IOException {
        Files.writeString(file, Templates.written("review/map", Map.of("page", page)));
    }

    private MapPage overview() {
        DrawnMap map = new OverviewMap(script).drawn();
        var places = new FindingPlaces(script);
        String lead = "From left to right as one walks on from where calls begin; each topic opens its own map."
                + " A topic stands where it is first led to; the other ways are on the topics' maps."
                + " At every step: 0 a person, 9 overdose steps, * back, # again.";
        return new MapPage(
                "What the line says",
                "A map of " + script.topics().size() + " topics. " + lead,
                lead(lead, map),
                true,
                map,
                found(places.all(), map),
                language.code());
    }

    private MapPage topic(String topic) {
        var drawing = new TopicMap(script, topic, language);
        DrawnMap map = drawing.drawn();
        var lead = new ArrayList<>(lead(script.remark(topic), map));
        lead.addAll(lead(ledFrom(drawing.ledFrom()), map));
        return new MapPage(
                topic,
                "A map of the " + script.stepsOf(topic).size() + " steps of the topic " + topic + ". "
                        + script.remark(topic),
                lead,
                false,
                map,
                found(drawing.findings(), map),
                language.code());
    }

    private static String ledFrom(List<String> steps) {
        if (steps.isEmpty()) {
            return "No step of another topic leads here: texts, or keys that work everywhere, do.";
        }
        int shown = Math.min(MOST_LED_FROM, steps.size());
        String more = shown < steps.size() ? ", and " + (steps.size() - shown) + " more" : "";
        return "Led to from " + String.join(", ", steps.subList(0, shown)) + more + ".";
    }

    private static List<String> found(List<String> findings, DrawnMap map) {
        return findings.stream().flatMap(finding -> lead(finding, map).stream()).toList();
    }

    private static List<String> lead(String words, DrawnMap map) {
        double room = Math.clamp(map.width() - 60, LEAD_LEAST, LEAD_MOST);
        return words.isBlank() ? List.of() : Lettering.lines(words, LEAD_SIZE, room, LEAD_LINES);
    }
}
