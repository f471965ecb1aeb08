package org.porchlight.handset;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.exchange.Exchanged;
import org.porchlight.exchange.IndentedXml;
import org.porchlight.switchboard.Onlooker.Seen;

/**
 * One HTTP request to the line as an engineer or an auditor wants to see it: its path and keys, the turn that was taken,
 * and the TwiML that came back.
 *
 * @param phone   the name of the page's phone
 * @param path    where it went, without the sealed position
 * @param pressed the keys that came with it; empty for none
 * @param turn    empty for news of the provider's, which take no turn
 * @param answer  the TwiML, a line each; empty for none
 */
record Happened(
        String phone, String path, String pressed, int status, long ms, Optional<Seen> turn, List<String> answer) {
    /** How many HTTP requests a page shows; older ones stay in the exchange's memory. */
    private static final int SHOWN = 40;

    /** Returns the newest HTTP requests for these phones, newest first. */
    static List<Happened> to(List<PagePhone> phones, List<Exchanged> record, Turns turns) {
        Turns.Finder finder = turns.finder();
        List<Happened> happened = new ArrayList<>();
        for (Exchanged exchanged : record) {
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

    private static Happened of(PagePhone phone, Exchanged exchanged, Optional<Seen> turn) {
        return new Happened(
                phone.name(),
                URI.create(exchanged.url()).getPath(),
                exchanged.fields().getOrDefault("Digits", ""),
                exchanged.status(),
                exchanged.took().toMillis(),
                turn,
                IndentedXml.lines(exchanged.body()));
    }

    /** Tells whether any TwiML came back. */
    boolean answered() {
        return !answer.isEmpty();
    }
}
