package org.porchlight.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that the provider itself acts on when they are the whole text: it keeps its own block list and sends its
 * own answer. A fact about the provider, not about what our callers mean; our own words live in {@link Keywords}.
 */
public final class CarrierWords {
    /** What the provider does on the word. */
    public enum CarrierAct {
        /** It blocks texts from us to the sender. */
        STOP,
        /** It lifts that block. */
        START,
        /** It sends its help text. */
        HELP;

        /** What a webhook's {@code OptOutType} says; empty where there is none, or one that is not known. */
        public static Optional<CarrierAct> ofOptOutType(String value) {
            return switch (value) {
                case "STOP" -> Optional.of(STOP);
                case "START" -> Optional.of(START);
                case "HELP" -> Optional.of(HELP);
                default -> Optional.empty();
            };
        }
    }

    /** Twilio's defaults without Advanced Opt-Out (twilio.com/docs/messaging/tutorials/advanced-opt-out). */
    private static final Map<String, CarrierAct> WORDS = Map.ofEntries(
            Map.entry("STOP", CarrierAct.STOP),
            Map.entry("STOPALL", CarrierAct.STOP),
            Map.entry("UNSUBSCRIBE", CarrierAct.STOP),
            Map.entry("CANCEL", CarrierAct.STOP),
            Map.entry("END", CarrierAct.STOP),
            Map.entry("QUIT", CarrierAct.STOP),
            Map.entry("REVOKE", CarrierAct.STOP),
            Map.entry("OPTOUT", CarrierAct.STOP),
            Map.entry("START", CarrierAct.START),
            Map.entry("YES", CarrierAct.START),
            Map.entry("UNSTOP", CarrierAct.START),
            Map.entry("HELP", CarrierAct.HELP),
            Map.entry("INFO", CarrierAct.HELP));

    private CarrierWords() {}

    /** What the provider makes of a text as received; "STOP please" is nothing to it. */
    public static Optional<CarrierAct> of(String body) {
        return Optional.ofNullable(WORDS.get(body.strip().toUpperCase(Locale.ROOT)));
    }

    /** Whether it is meant as a START word and nothing else; "yes" is also what people answer when they are asked. */
    public static boolean onlyStarts(String body, List<String> words) {
        return meant(body, words).filter(CarrierAct.START::equals).isPresent() && !words.equals(List.of("yes"));
    }

    /**
     * The word that a text consists of but for punctuation: the provider does nothing on "STOP!" or "Start.", and the
     * person means it all the same. Every text that {@link #of} knows is among them.
     *
     * @param words the body's, as {@link Wording#tokens} cuts them
     */
    public static Optional<CarrierAct> meant(String body, List<String> words) {
        return of(body).or(() -> words.size() == 1 ? of(words.getFirst()) : Optional.empty());
    }
}
