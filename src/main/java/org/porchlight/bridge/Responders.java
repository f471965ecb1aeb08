package org.porchlight.bridge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Vault;

/** Finds what a bridge needs of a responder: their phone, and a language in which they can be spoken to. */
public final class Responders {
    private final Vault vault;

    public Responders(Vault vault) {
        this.vault = vault;
    }

    /** The phone that the responder proved to be theirs. */
    Optional<PhoneNumber> phone(Handle handle, UUID staff) {
        return handle.select("SELECT vault FROM staff WHERE id = ? AND active AND vault IS NOT NULL", staff)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(row -> vault.number(handle, row));
    }

    /** The caller's language, if the responder speaks it, since most of what they are to say is in it; else their first. */
    Language language(Handle handle, UUID staff, Language callers) {
        List<String> theirs = handle.select("SELECT unnest(languages) FROM staff WHERE id = ?", staff)
                .mapTo(String.class)
                .list();
        return theirs.contains(callers.code())
                ? callers
                : Language.ofCode(theirs.getFirst()).orElseThrow();
    }
}
