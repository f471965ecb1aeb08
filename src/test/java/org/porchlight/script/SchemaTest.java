package org.porchlight.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas by which editors complete and mark script files: they know every file of ours, and what is wrong in others. */
class SchemaTest {
    private static final Path SCRIPTS = Path.of("ivr-scripts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry READER = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final Schema STEPS = schema(SCRIPTS.resolve("schema.json"));
    private static final Schema WORDS = schema(SCRIPTS.resolve("words/schema.json"));

    @Test
    void every_file_of_ours_is_right() {
        Map<String, String> files = new LinkedHashMap<>(ScriptFiles.in(SCRIPTS).texts());
        files.keySet().removeIf(name -> !name.endsWith(".yaml"));
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files.entrySet().stream().flatMap(file -> faults(file.getKey(), file.getValue()).stream()
                        .map(fault -> file.getKey() + " " + fault)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        topic.yaml          | start: {say: topic.hello}                                      | required
        topic.yaml          | start: {say: topic.hello, thn: there.start}                    | thn
        topic.yaml          | start: {say: Hello there, then: there.start}                   | pattern
        topic.yaml          | start: {menu: {9: {to: a.b, say: a.c}}, silent: a.b}           | 9
        topic.yaml          | start: {menu: {1: {to: a.b}}, silent: a.b}                     | say
        topic.yaml          | start: {menu: {1: {to: a.b, say: a.c, only: fax}}, silent: a}  | enumeration
        topic.yaml          | start: {menu: {1: {to: a.b, say: a.c}}}                        | silent
        topic.yaml          | start: {ask: age, then: a.b, silent: a.b}                      | enumeration
        topic.yaml          | start: {ask: place, then: a.b, silent: a.b}                    | which
        topic.yaml          | start: {list: sites, none: a.b, last: a.b, silent: a.b}        | service
        topic.yaml          | start: {branch: rain, yes: a.b, no: a.b}                       | enumeration
        topic.yaml          | start: {do: dance, then: a.b, otherwise: a.b}                  | enumeration
        topic.yaml          | start: {say: a.b, patience: 600, then: a.b}                    | maximum
        topic.yaml          | start: [a.b]                                                   | object
        lines.yaml          | {lines: {x: {number: "911-1", where: US, owner: a}}, groups: {}} | pattern
        lines.yaml          | {lines: {x: {number: "211", where: MX, owner: a}}, groups: {}} | pattern
        lines.yaml          | {lines: {x: {number: "211", where: US}}, groups: {}}            | owner
        words/en/topic.yaml | hello: {voice: "Hi", txt: "Hi"}                                | txt
        words/en/topic.yaml | hello: true                                                    | boolean
        """)
    void what_an_editor_gets_wrong_is_marked(String name, String text, String marked) {
        assertThat(faults(name, text)).isNotEmpty().anyMatch(fault -> fault.contains(marked));
    }

    @Test
    void it_offers_every_deed_and_every_condition() throws IOException {
        JsonNode entries = JSON.readTree(Files.readString(SCRIPTS.resolve("schema.json")))
                .at("/definitions/stepEntries/properties");
        assertThat(words(entries.at("/branch/enum")))
                .containsExactlyInAnyOrderElementsOf(Condition.byWord().keySet());
        assertThat(words(entries.at("/do/enum")))
                .contains("text")
                .containsAll(Step.Deed.byWord().keySet())
                .hasSize(Step.Deed.byWord().size() + 1);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void editors_find_the_schemas() throws IOException {
        for (Path workspace : List.of(Path.of(""), SCRIPTS)) {
            JsonNode mapped = JSON.readTree(Files.readString(workspace.resolve(".vscode/settings.json")));
            assertThat(mapped.path("yaml.schemas").fieldNames())
                    .toIterable()
                    .hasSize(2)
                    .allSatisfy(schema -> assertThat(workspace.resolve(schema)).exists());
        }
    }

    private static List<String> faults(String name, String yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Schema schema = name.startsWith("words/") ? WORDS : STEPS;
        return schema.validate(JSON.valueToTree(read)).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(Path file) {
        try {
            return READER.getSchema(Files.readString(file), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
