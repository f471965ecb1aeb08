package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/** What was keyed or texted of requests that aren't made yet: at most one for a contact, for half an hour. */
final class Drafts {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Secrets NOTHING = new Secrets(Optional.empty(), Optional.empty());

    private final Vault vault;
    private final CallbackHashes marks;

    Drafts(Vault vault, CallbackHashes marks) {
        this.vault = vault;
        this.marks = marks;
    }

    /** What is there, for this transaction alone. */
    Secrets take(Handle handle, String contact) {
        byte[] mark = marks.draft(contact);
        CallbackHashes.lock(handle, mark);
        return id(handle, mark)
                .map(id -> vault.open(handle, id))
                .map(Drafts::found)
                .orElse(NOTHING);
    }

    private static Secrets found(Opened opened) {
        return switch (opened) {
            case Opened.Found(Secrets secrets) -> secrets;
            case Opened.Gone _, Opened.Locked _ -> NOTHING;
        };
    }

    /** What is given takes the place of the same kind given before; the rest stays, and all gets half an hour again. */
    void put(Handle handle, String contact, Secrets given, Instant now) {
        Secrets before = take(handle, contact);
        drop(handle, contact);
        Secrets both =
                new Secrets(given.number().or(before::number), given.word().or(before::word));
        UUID id = vault.put(
                handle,
                new VaultEntry(
                        VaultKind.DRAFT,
                        both,
                        both.number().map(number -> vault.blind(VaultKind.DRAFT, number.e164())),
                        Optional.of(now.plus(LIFE))));
        handle.execute("INSERT INTO draft (contact, vault) VALUES (?, ?)", marks.draft(contact), id);
    }

    void drop(Handle handle, String contact) {
        byte[] mark = marks.draft(contact);
        CallbackHashes.lock(handle, mark);
        id(handle, mark).ifPresent(id -> vault.erase(handle, id));
    }

    /** Those that hold this number, whoever keyed it. */
    List<UUID> of(Handle handle, PhoneNumber number) {
        return vault.find(handle, vault.blind(VaultKind.DRAFT, number.e164()));
    }

    private static Optional<UUID> id(Handle handle, byte[] mark) {
        return handle.select("SELECT vault FROM draft WHERE contact = ?", mark)
                .mapTo(UUID.class)
                .findOne();
    }
}
