package org.porchlight.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.porchlight.script.Script;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.TextThread;

/** Every document that the line can answer a call with: of every step, in every language, whatever is pressed. */
public final class TwimlDocumentsFixture {
    static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    static final Script SCRIPT = LineFixture.script();
    static final CallbackOffer NO_CALLS = new CallbackOffer(List::of, ZoneOffset.UTC, "", false);
    static final String ACTION = "/twilio/voice/turn?p=" + "A".repeat(728);
    static final PhoneNumber HOTLINE = new PhoneNumber("+12065550100");
    static final Twiml TWIML = new Twiml(SCRIPT);

    private static final List<Optional<String>> PLACES =
            List.of(Optional.empty(), Optional.of("98101"), Optional.of("99723"));

    private TwimlDocumentsFixture() {}

    /** Of every step, with places that callers may say. */
    public static Set<String> ofSteps() {
        var atlas = new Directory(
                Gazetteer.packaged(), new CurrentSites(new Sites(DemoSites.read(), Holidays.read())), true);
        var facts =
                new Facts(NOW, Channel.VOICE, Optional.of(new Region(Country.CA, "QC")), true, false, atlas, NO_CALLS);
        Set<String> documents = new HashSet<>();
        for (Position position : positions()) {
            for (Input input : inputs()) {
                documents.add(TWIML.voice(Engine.step(SCRIPT, position, input, facts), ACTION, HOTLINE));
            }
        }
        return documents;
    }

    /** When a turn broke, and where nothing of ours runs. */
    public static List<String> ofLastResort() {
        var lastResort = new LastResort(SCRIPT, TWIML);
        var documents = new ArrayList<>(List.of(lastResort.standalone()));
        for (Language language : Language.values()) {
            documents.add(lastResort.voice(language));
        }
        return documents;
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
}
