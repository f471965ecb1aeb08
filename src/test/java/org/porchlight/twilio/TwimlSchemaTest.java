package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.conversation.Engine;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.xml.sax.SAXException;

/**
 * Every voice document against the provider's own schema, which is no part of the product: it is looked for in
 * {@code ../shared}, or where {@code PORCHLIGHT_SHARED} or {@code -Dporchlight.shared} says.
 */
class TwimlSchemaTest {
    private static Schema schema;

    @BeforeAll
    static void read() throws SAXException {
        String shared = System.getProperty(
                "porchlight.shared",
                Optional.ofNullable(System.getenv("PORCHLIGHT_SHARED")).orElse("../shared"));
        Path file = Path.of(shared, "data", "twiml-xsd", "twiml_v20100401_twilioRealtimeCallSchema.xsd");
        assumeTrue(
                Files.exists(file),
                "SKIPPED, no document was checked: the provider's schema is not at " + shared
                        + "/data/twiml-xsd (set PORCHLIGHT_SHARED)");
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file.toFile());
    }

    private static Optional<String> trouble(String document) {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(document)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            return Optional.of("not readable");
        }
    }

    @Test
    void every_document_of_every_step_is_valid_in_every_language_slow_or_not() {
        Set<String> documents = TwimlDocumentsFixture.ofSteps();
        var troubles = new TreeMap<String, String>();
        documents.forEach(document -> trouble(document).ifPresent(it -> troubles.put(document, it)));

        assertThat(documents).hasSizeGreaterThan(300).anyMatch(it -> it.contains("rate=\"80%\""));
        assertThat(troubles).isEmpty();
    }

    @Test
    void the_last_resort_and_the_copy_for_other_hosting_are_valid() {
        assertThat(TwimlDocumentsFixture.ofLastResort())
                .hasSize(1 + Language.values().length)
                .allSatisfy(document -> assertThat(trouble(document)).isEmpty());
    }

    @Test
    void what_a_person_could_never_have_typed_into_a_name_is_valid_too() {
        Turn begun = Engine.step(
                TwimlDocumentsFixture.SCRIPT,
                Position.begin("0".repeat(32), Language.EN, TwimlDocumentsFixture.NOW),
                new Input.Began(),
                new Facts(
                        TwimlDocumentsFixture.NOW,
                        Channel.VOICE,
                        Optional.empty(),
                        true,
                        false,
                        new Directory(Gazetteer.packaged(), new CurrentSites(new Sites(List.of(), Holidays.read()))),
                        TwimlDocumentsFixture.NO_CALLS));
        var odd = begun.says().stream()
                .map(it -> new Utterance(
                        TwimlDocumentsFixture.SCRIPT.words().phrase(Language.EN, "naloxone.near"),
                        Map.of("place", "<b>&amp; \u0000\u0007\ud800 \ufffe\ud83d\ude00 ]]>"),
                        it.slow()))
                .toList();

        assertThat(trouble(TwimlDocumentsFixture.TWIML.voice(
                        new Turn(
                                begun.next(),
                                odd,
                                odd,
                                begun.expect(),
                                List.of(),
                                Map.of(),
                                List.of(),
                                Optional.empty()),
                        TwimlDocumentsFixture.ACTION,
                        TwimlDocumentsFixture.HOTLINE)))
                .isEmpty();
    }

    @Test
    void the_schema_would_find_a_fault() {
        String good = new LastResort(TwimlDocumentsFixture.SCRIPT, TwimlDocumentsFixture.TWIML).voice(Language.EN);

        assertThat(trouble(good.replace("<Redirect", "<Redirekt"))).isPresent();
        assertThat(trouble(good.replace("method=", "metod="))).isPresent();
    }
}
