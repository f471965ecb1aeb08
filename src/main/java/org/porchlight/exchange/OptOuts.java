package org.porchlight.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The provider's own handling of STOP, START and HELP: one word alone, in any case. It answers in English, keeps the
 * block list for each pair of numbers, and passes the text on all the same
 * (twilio.com/docs/messaging/tutorials/advanced-opt-out). The exact wording of its answers is not documented.
 */
final class OptOuts {
    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");
    private static final Set<String> START = Set.of("START", "YES", "UNSTOP");
    private static final Set<String> HELP = Set.of("HELP", "INFO");

    private record PersonAndLine(String person, String line) {}

    private final Set<PersonAndLine> stopped = ConcurrentHashMap.newKeySet();

    boolean stopped(String person, String line) {
        return stopped.contains(new PersonAndLine(person, line));
    }

    /** Takes note of a text to one of our numbers and gives the provider's own answer, if it has one. */
    Optional<String> answer(String person, String line, String body) {
        String word = body.strip().toUpperCase(Locale.ROOT);
        PersonAndLine pair = new PersonAndLine(person, line);
        if (STOP.contains(word)) {
            stopped.add(pair);
            return Optional.of("You have successfully been unsubscribed. You will not receive any more messages from "
                    + "this number. Reply START to resubscribe.");
        }
        if (START.contains(word)) {
            stopped.remove(pair);
            return Optional.of("You have successfully been re-subscribed to messages from this number. Reply HELP for "
                    + "help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.");
        }
        return HELP.contains(word) && !stopped.contains(pair)
                ? Optional.of("Reply STOP to unsubscribe. Msg&Data Rates May Apply.")
                : Optional.empty();
    }
}
