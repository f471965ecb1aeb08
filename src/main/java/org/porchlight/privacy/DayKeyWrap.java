package org.porchlight.privacy;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;

/** Encrypts a day's keys for the table with the vault's key, bound to their day, and decrypts them. */
public final class DayKeyWrap {
    private final Keys keys;
    private final Aead vault;
    private final SecureRandom random;

    public DayKeyWrap(Keys keys, SecureRandom random) {
        this.keys = keys;
        this.vault = keys.vault();
        this.random = random;
    }

    byte[] wrap(DayKey key) {
        try {
            return vault.encrypt(key.secret(), DayKey.name(key.day()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the vault's key can encrypt", impossible);
        }
    }

    /** Decrypts a day's keys; empty for a row that was written under other long-lived keys, or moved to another day. */
    Optional<DayKey> unwrap(LocalDate day, byte[] wrapped) {
        try {
            byte[] secret = vault.decrypt(wrapped, DayKey.name(day));
            return secret.length == DayKey.BYTES ? Optional.of(DayKey.random(day, secret, random)) : Optional.empty();
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    /** Whether a row is under a key that we have and that seals no more. */
    boolean outdated(byte[] wrapped) {
        return keys.olderIds().contains(Keys.idOf(wrapped));
    }

    /** Encrypts a day's keys again, under the key that seals now; unchanged when they aren't ours to open. */
    byte[] renewed(LocalDate day, byte[] wrapped) {
        return outdated(wrapped) ? unwrap(day, wrapped).map(this::wrap).orElse(wrapped) : wrapped;
    }
}
