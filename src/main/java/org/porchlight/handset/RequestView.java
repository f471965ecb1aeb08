package org.porchlight.handset;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.switchboard.Onlooker.Seen;
import org.porchlight.switchboard.TextReading;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Understanding;

/**
 * Shows one request to the line as an engineer or an auditor wants it: what was asked, the turn that was taken, and
 * what came back.
 *
 * @param phone   the name of the page's phone
 * @param path    where it went, without the sealed position
 * @param pressed the keys that came with it; empty for none
 * @param turn    empty for news of the provider's, which take no turn
 * @param answer  the TwiML, a line each; empty for none
 */
record RequestView(
        String phone,
        String path,
        String pressed,
        int status,
        long ms,
        Optional<Seen> turn,
        Optional<Text> text,
        List<String> answer) {
    /** What a page shows; older ones stay in the exchange's memory. */
    private static final int SHOWN = 40;

    /** What of the person's was read: on the phone it stands above, among its texts. */
    record Text(String body, TextReading reading, List<String> because) {
        static Text of(String body, TextReading reading, Understanding understanding) {
            return new Text(body, reading, reading.because(Message.of(body), understanding));
        }

        long percent() {
            return Math.round(100 * reading.certainty());
        }
    }

    private record Found(PagePhone phone, LoggedRequest exchanged, Optional<Seen> turn) {}

    /** The newest requests for these phones, newest first. */
    static List<RequestView> to(
            List<PagePhone> phones, List<LoggedRequest> record, RecentTurns turns, Understanding understanding) {
        RecentTurns.Finder finder = turns.finder();
        List<Found> happened = new ArrayList<>();
        for (LoggedRequest exchanged : record) {
            Map<String, String> fields = exchanged.fields();
            String sid = fields.getOrDefault("MessageSid", fields.getOrDefault("CallSid", ""));
            Optional<Seen> turn = finder.during(exchanged, sid);
            phones.stream()
                    .filter(phone -> phone.number().equals(fields.get("From"))
                            || phone.number().equals(fields.get("To")))
                    .findFirst()
                    .ifPresent(phone -> happened.add(new Found(phone, exchanged, turn)));
        }
        return happened.reversed().stream()
                .limit(SHOWN)
                .map(found -> of(found, understanding))
                .toList();
    }

    private static RequestView of(Found found, Understanding understanding) {
        LoggedRequest exchanged = found.exchanged();
        String body = exchanged.fields().getOrDefault("Body", "");
        return new RequestView(
                found.phone().name(),
                URI.create(exchanged.url()).getPath(),
                exchanged.fields().getOrDefault("Digits", ""),
                exchanged.status(),
                exchanged.took().toMillis(),
                found.turn(),
                found.turn().flatMap(Seen::reading).map(reading -> Text.of(body, reading, understanding)),
                IndentedXml.lines(exchanged.body()));
    }

    /** Whether any TwiML came back. */
    boolean answered() {
        return !answer.isEmpty();
    }
}
