package org.porchlight.callbacks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.messaging.Language;

/**
 * A request whose time ended before it was closed. Holds no number: that is in its row of the vault for as long as the
 * transaction lasts that it is handed in.
 *
 * @param id the request's, as it was
 * @param vault the row of the vault that is erased next
 * @param language the person's
 * @param texts whether they are told that nobody reached them: they asked from this very number and allowed texts
 * @param day on which the window ended, in its own zone
 * @param counted as what it is counted; empty for a practice
 */
public record Expired(UUID id, UUID vault, Language language, boolean texts, LocalDate day, Optional<String> counted) {
    /** Whether the promise wasn't kept: nobody tried. */
    public boolean untried() {
        return counted.filter(Counts.EXPIRED::equals).isPresent();
    }

    static Expired of(OpenRequest open) {
        OpenRequest.Terms terms = open.terms();
        Optional<Disposition> last = open.tried().last();
        boolean untried = open.tried().times() == 0 || open.again();
        String how = untried ? Counts.EXPIRED : last.map(Disposition::column).orElse(Counts.NOT_SAID);
        boolean unreached = untried
                ? terms.own() && terms.textFirst()
                : last.filter(it -> Ladder.told(it, terms)).isPresent();
        return new Expired(
                open.id(),
                open.vault(),
                terms.language(),
                unreached && !open.practice(),
                LocalDate.ofInstant(terms.window().until(), terms.window().zone()),
                Optional.of(how).filter(_ -> !open.practice()));
    }
}
