package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Types of one folder name each other in one direction, but where the thing itself is a loop. */
class LoopsTest {
    /** Types of a folder that may lead to each other, and why. */
    private record Loop(String folder, String why, Set<String> types) {}

    private static final String TO_GO = "to go";

    private static final List<Loop> KNOWN = List.of(
            new Loop("", TO_GO, Set.of("Bridging", "DeskPages", "WebProcess")),
            new Loop("", TO_GO, Set.of("DeskJobs", "Jobs")),
            new Loop("console", TO_GO, Set.of("QueuePages", "RequestPages")),
            new Loop(
                    "console",
                    TO_GO,
                    Set.of("Confirm", "Console", "Frame", "NavItem", "Route", "Section", "SignIn", "Visit")),
            new Loop(
                    "conversation",
                    TO_GO,
                    Set.of(
                            "Engine",
                            "KeyInput",
                            "Kinds",
                            "MissedInput",
                            "Navigation",
                            "OpenQuestion",
                            "PlaceAnswer",
                            "ReplyLanguage",
                            "SecretAnswer",
                            "TextInput",
                            "TopicOrPlace",
                            "TurnBuilder",
                            "TurnSpeech")),
            new Loop("directory", TO_GO, Set.of("DatePoint", "DaySelector", "HoursReader", "OpeningHours")),
            new Loop(
                    "exchange",
                    "the provider itself is one: a call has legs, a leg walks TwiML, and TwiML dials calls",
                    Set.of(
                            "Call",
                            "DialPlan",
                            "Dialling",
                            "Exchange",
                            "ExchangeRest",
                            "Holding",
                            "Keypad",
                            "Leg",
                            "Orders",
                            "Phone",
                            "Placing",
                            "Queues",
                            "RestCalls",
                            "RestMessages",
                            "RungPhones",
                            "Seeking",
                            "StatusCallbacks",
                            "Texting",
                            "TwimlWalk",
                            "WebhookFields")),
            new Loop("messaging", TO_GO, Set.of("KeywordMatches", "Keywords")),
            new Loop("privacy", TO_GO, Set.of("DayKey", "DayKeyWrap")),
            new Loop(
                    "twilio",
                    TO_GO,
                    Set.of(
                            "BridgeWebhook",
                            "LastResort",
                            "StaffTexts",
                            "TextReports",
                            "TextWebhook",
                            "VoiceWebhook",
                            "Webhooks")));

    private record Found(String folder, Set<String> types) {
        boolean isKnown() {
            return KNOWN.stream()
                    .anyMatch(
                            loop -> loop.folder().equals(folder) && loop.types().containsAll(types));
        }
    }

    private static List<Found> found() {
        var found = new ArrayList<Found>();
        Stream.concat(Stream.of(""), ClassesFixture.FOLDERS.stream())
                .forEach(folder ->
                        new TypesNamedFixture(folder).loops().forEach(types -> found.add(new Found(folder, types))));
        return found;
    }

    @Test
    void no_types_of_a_folder_lead_to_each_other_but_for_the_known() {
        assertThat(found()).allMatch(Found::isKnown);
    }

    @Test
    void every_known_loop_is_still_there() {
        assertThat(KNOWN).allMatch(loop -> found().stream()
                .anyMatch(
                        it -> it.folder().equals(loop.folder()) && loop.types().containsAll(it.types())));
    }
}
