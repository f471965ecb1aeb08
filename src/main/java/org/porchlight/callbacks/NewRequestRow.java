package org.porchlight.callbacks;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.porchlight.privacy.QuarterHour;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.speech.Window;

/**
 * What the tables hold of a request when it is put, or asked for again. A window that begins when it is asked for is
 * cut to the quarter hour: the minute would find the call in a phone company's list.
 *
 * @param entry the row of the vault, with the number and the word to ask for
 * @param practiceOf the responder who practises with it
 */
record NewRequestRow(VaultEntry entry, byte[] identity, Terms terms, Optional<UUID> practiceOf) {
    <S extends SqlStatement<S>> S bind(S statement) {
        return bind(statement, terms.window())
                .bind("identity", identity)
                .bind("language", terms.language().code())
                .bind("own", terms.own())
                .bind("message", terms.message())
                .bind("textFirst", terms.textFirst())
                .bind("manner", terms.manner().word());
    }

    static <S extends SqlStatement<S>> S bind(S statement, Window window) {
        return statement
                .bind("from", QuarterHour.begun(window.from()))
                .bind("until", QuarterHour.begun(window.until()))
                .bind("zone", window.zone().getId())
                .bind("part", window.part().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "NewRequestRow(hidden)";
    }
}
