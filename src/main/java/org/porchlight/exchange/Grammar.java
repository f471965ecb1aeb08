package org.porchlight.exchange;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.porchlight.exchange.TwimlDocument.Verb;

/**
 * Which verbs and attributes the provider knows, for the verbs that we may ever use. A verb it doesn't know is a
 * warning (12200) and isn't done; names are case-sensitive, so {@code <say>} is such a verb.
 */
enum Grammar {
    VOICE(Set.of("Say", "Play", "Pause", "Gather", "Redirect", "Hangup", "Reject", "Dial", "Enqueue", "Leave")),
    MESSAGING(Set.of("Message", "Redirect"));

    private static final Set<String> SSML =
            Set.of("break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("Say", Set.of("voice", "language", "loop")),
            Map.entry("Play", Set.of("loop", "digits")),
            Map.entry("Pause", Set.of("length")),
            Map.entry(
                    "Gather",
                    Set.of(
                            "input",
                            "action",
                            "method",
                            "numDigits",
                            "finishOnKey",
                            "timeout",
                            "speechTimeout",
                            "maxSpeechTime",
                            "hints",
                            "language",
                            "actionOnEmptyResult",
                            "bargeIn",
                            "profanityFilter",
                            "speechModel",
                            "enhanced",
                            "partialResultCallback",
                            "partialResultCallbackMethod",
                            "debug")),
            Map.entry("Redirect", Set.of("method")),
            Map.entry("Hangup", Set.of()),
            Map.entry("Leave", Set.of()),
            Map.entry("Reject", Set.of("reason")),
            Map.entry(
                    "Dial",
                    Set.of(
                            "action",
                            "method",
                            "timeout",
                            "hangupOnStar",
                            "timeLimit",
                            "callerId",
                            "record",
                            "trim",
                            "recordingStatusCallback",
                            "recordingStatusCallbackMethod",
                            "recordingStatusCallbackEvent",
                            "answerOnBridge",
                            "ringTone",
                            "recordingTrack",
                            "sequential",
                            "referUrl",
                            "referMethod",
                            "events")),
            Map.entry(
                    "Number",
                    Set.of(
                            "sendDigits",
                            "url",
                            "method",
                            "statusCallback",
                            "statusCallbackEvent",
                            "statusCallbackMethod",
                            "byoc",
                            "machineDetection",
                            "amdStatusCallback",
                            "amdStatusCallbackMethod",
                            "machineDetectionTimeout")),
            Map.entry("Queue", Set.of("url", "method", "reservationSid", "postWorkActivitySid")),
            Map.entry("Enqueue", Set.of("action", "method", "maxQueueSize", "waitUrl", "waitUrlMethod", "workflowSid")),
            Map.entry("Message", Set.of("to", "from", "action", "method", "statusCallback")),
            Map.entry("Body", Set.of()),
            Map.entry("Media", Set.of()));

    private static final Map<String, Set<String>> INSIDE = Map.of(
            "Say", SSML,
            "Gather", Set.of("Say", "Play", "Pause"),
            "Dial", Set.of("Number", "Queue"),
            "Message", Set.of("Body", "Media"));

    private final Set<String> top;

    Grammar(Set<String> top) {
        this.top = top;
    }

    /** The document without what the provider would skip; each thing skipped or odd is told. */
    TwimlDocument checked(TwimlDocument document, Consumer<ProviderError> told) {
        document.verbs().forEach(verb -> attributes(verb, told));
        return new TwimlDocument(document.verbs().stream()
                .filter(verb -> known(verb, top, "Response", told))
                .toList());
    }

    private static boolean known(Verb verb, Set<String> allowed, String parent, Consumer<ProviderError> told) {
        if (!allowed.contains(verb.name())) {
            told.accept(new ProviderError(12200, "<" + verb.name() + "> isn't known in <" + parent + ">"));
            return false;
        }
        return true;
    }

    private static void attributes(Verb verb, Consumer<ProviderError> told) {
        Set<String> known = ATTRIBUTES.get(verb.name());
        if (known == null) {
            return;
        }
        verb.attributes().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        told.accept(new ProviderError(12200, "<" + verb.name() + "> has no attribute " + name)));
        for (Verb inner : verb.verbs()) {
            if (known(inner, INSIDE.getOrDefault(verb.name(), Set.of()), verb.name(), told)) {
                attributes(inner, told);
            }
        }
    }
}
