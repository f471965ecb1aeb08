package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.porchlight.LineFixture;
import org.porchlight.conversation.Engine;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Region;
import org.porchlight.places.Atlas;
import org.porchlight.script.Script;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.TextThread;
import org.porchlight.turn.Turn;
import org.xml.sax.SAXException;

/**
 * Every voice document against the provider's own schema, which is no part of the product: it is looked for in
 * {@code ../shared}, or where {@code PORCHLIGHT_SHARED} or {@code -Dporchlight.shared} says.
 */
class TwimlSchemaTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final String ACTION = "/twilio/voice/turn?p=" + "A".repeat(728);
    private static final Script SCRIPT = LineFixture.script();
    private static final PhoneNumber HOTLINE = new PhoneNumber("+12065550100");
    private static final Twiml TWIML = new Twiml(SCRIPT);
    private static final List<Optional<String>> PLACES =
            List.of(Optional.empty(), Optional.of("98101"), Optional.of("99723"));

    private static final CallbackOffer NO_CALLS = new CallbackOffer(List::of, ZoneOffset.UTC, "", false);

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
        Atlas atlas = new Directory(
                Gazetteer.packaged(), new CurrentSites(new Sites(DemoSites.read(), Holidays.read())), true);
        var facts =
                new Facts(NOW, Channel.VOICE, Optional.of(new Region(Country.CA, "QC")), true, false, atlas, NO_CALLS);
        Set<String> documents = new HashSet<>();
        for (Position position : positions()) {
            for (Input input : inputs()) {
                documents.add(TWIML.voice(Engine.step(SCRIPT, position, input, facts), ACTION, HOTLINE));
            }
        }
        var troubles = new TreeMap<String, String>();
        documents.forEach(document -> trouble(document).ifPresent(it -> troubles.put(document, it)));

        assertThat(documents).hasSizeGreaterThan(300).anyMatch(it -> it.contains("rate=\"80%\""));
        assertThat(troubles).isEmpty();
    }

    /** At every step as it is, and as if the script had changed since: then the step is said at its usual pace. */
    private static List<Position> positions() {
        var positions = new ArrayList<Position>();
        for (String step : SCRIPT.steps().keySet()) {
            for (Language language : Language.values()) {
                for (Optional<String> place : PLACES) {
                    for (int fingerprint : new int[] {SCRIPT.fingerprint(step), 0}) {
                        positions.add(new Position(
                                new Position.AskedStep(step, fingerprint, false, 0),
                                List.of(),
                                language,
                                place,
                                new Position.ListItem(0, NOW),
                                Map.of(),
                                new Position.ContactSoFar("0".repeat(32), NOW, 1, 0, NOW),
                                TextThread.NEW));
                    }
                }
            }
        }
        return positions;
    }

    private static List<Input> inputs() {
        var inputs = new ArrayList<Input>(List.of(new Input.Began(), new Input.Silence()));
        for (String keys : "1 2 3 4 5 6 7 8 9 0 * # 98101 00000".split(" ")) {
            inputs.add(new Input.Keys(keys));
        }
        return inputs;
    }

    @Test
    void the_last_resort_and_the_copy_for_other_hosting_are_valid() {
        var lastResort = new LastResort(SCRIPT, TWIML);

        for (Language language : Language.values()) {
            assertThat(trouble(lastResort.voice(language))).isEmpty();
        }
        assertThat(trouble(lastResort.standalone())).isEmpty();
    }

    @Test
    void what_a_person_could_never_have_typed_into_a_name_is_valid_too() {
        Turn begun = Engine.step(
                SCRIPT,
                Position.begin("0".repeat(32), Language.EN, NOW),
                new Input.Began(),
                new Facts(
                        NOW,
                        Channel.VOICE,
                        Optional.empty(),
                        true,
                        false,
                        new Directory(Gazetteer.packaged(), new CurrentSites(new Sites(List.of(), Holidays.read()))),
                        NO_CALLS));
        var odd = begun.says().stream()
                .map(it -> new Utterance(
                        SCRIPT.words().phrase(Language.EN, "naloxone.near"),
                        Map.of("place", "<b>&amp; \u0000\u0007\ud800 \ufffe\ud83d\ude00 ]]>"),
                        it.slow()))
                .toList();

        assertThat(trouble(TWIML.voice(
                        new Turn(
                                begun.next(),
                                odd,
                                odd,
                                begun.expect(),
                                List.of(),
                                Map.of(),
                                List.of(),
                                Optional.empty()),
                        ACTION,
                        HOTLINE)))
                .isEmpty();
    }

    @Test
    void the_schema_would_find_a_fault() {
        String good = new LastResort(SCRIPT, TWIML).voice(Language.EN);

        assertThat(trouble(good.replace("<Redirect", "<Redirekt"))).isPresent();
        assertThat(trouble(good.replace("method=", "metod="))).isPresent();
    }
}
