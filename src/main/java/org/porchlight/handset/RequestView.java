package org.porchlight.handset;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.switchboard.Onlooker.Seen;

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
        String phone, String path, String pressed, int status, long ms, Optional<Seen> turn, List<String> answer) {
    /** What a page shows; older ones stay in the exchange's memory. */
    private static final int SHOWN = 40;

    /** The newest requests for these phones, newest first. */
    static List<RequestView> to(List<PagePhone> phones, List<LoggedRequest> record, RecentTurns turns) {
        RecentTurns.Finder finder = turns.finder();
        List<RequestView> happened = new ArrayList<>();
        for (LoggedRequest exchanged : record) {
            Map<String, String> fields = exchanged.fields();
            String sid = fields.getOrDefault("MessageSid", fields.getOrDefault("CallSid", ""));
            Optional<Seen> turn = finder.during(exchanged, sid);
            phones.stream()
                    .filter(phone -> phone.number().equals(fields.get("From"))
                            || phone.number().equals(fields.get("To")))
                    .findFirst()
                    .ifPresent(phone -> happened.add(of(phone, exchanged, turn)));
        }
        return happened.reversed().stream().limit(SHOWN).toList();
    }

    private static RequestView of(PagePhone phone, LoggedRequest exchanged, Optional<Seen> turn) {
        return new RequestView(
                phone.name(),
                URI.create(exchanged.url()).getPath(),
                exchanged.fields().getOrDefault("Digits", ""),
                exchanged.status(),
                exchanged.took().toMillis(),
                turn,
                IndentedXml.lines(exchanged.body()));
    }

    /** Whether any TwiML came back. */
    boolean answered() {
        return !answer.isEmpty();
    }
}
