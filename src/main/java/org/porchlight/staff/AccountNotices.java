package org.porchlight.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.StaffPhone;
import org.porchlight.outbox.TextKind;

/**
 * Tells members of staff what happens to their own account, by a text to the phone that they have proved, in the
 * language of their pages. Says that it happened, and what to do if it wasn't they; nobody else is told.
 */
public final class AccountNotices {
    private final Database database;
    private final Outbox outbox;
    private final InstantSource clock;

    /** @param clock the real time */
    public AccountNotices(Database database, Outbox outbox, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Tells that something about an account was changed.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void changed(UUID whose) {
        database.commit(handle -> {
            tell(handle, whose, TextKind.ACCOUNT);
            return true;
        });
    }

    void tell(Handle handle, UUID whose, TextKind kind) {
        phone(handle, whose).ifPresent(phone -> outbox.staff(handle, List.of(phone), kind, clock.instant()));
    }

    /** Tells the phone that there was until now that it isn't any more. */
    void phoneGoes(Handle handle, UUID whose) {
        phone(handle, whose).ifPresent(phone -> outbox.farewell(handle, phone, TextKind.ACCOUNT, clock.instant()));
    }

    private static Optional<StaffPhone> phone(Handle handle, UUID whose) {
        return handle.select("""
            SELECT vault, coalesce(pages, languages[1]) AS language FROM staff WHERE id = ? AND vault IS NOT NULL
            """, whose)
                .map((row, context) -> new StaffPhone(
                        row.getObject("vault", UUID.class),
                        Language.ofCode(row.getString("language")).orElseThrow()))
                .findOne();
    }
}
