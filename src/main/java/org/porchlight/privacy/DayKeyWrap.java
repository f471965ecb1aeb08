package org.porchlight.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Encrypts a day's keys for the table with the vault's key, bound to their day, so that they open only with a random half
 * that is kept apart; and decrypts them.
 */
public final class DayKeyWrap {
    private final Keys keys;
    private final Aead vault;
    private final SecureRandom random;

    public DayKeyWrap(Keys keys, SecureRandom random) {
        this.keys = keys;
        this.vault = keys.vault();
        this.random = random;
    }

    /**
     * A day's keys as they are stored.
     *
     * @param half that they open with; empty for a row that was written before there were halves, and for one whose half
     *     is lost, as in a database that was restored from a dump
     */
    record WrappedKey(LocalDate day, byte[] wrapped, Optional<byte[]> half) {
        @Override
        public boolean equals(Object other) {
            return other instanceof WrappedKey key && day.equals(key.day) && Arrays.equals(wrapped, key.wrapped);
        }

        @Override
        public int hashCode() {
            return day.hashCode();
        }
    }

    WrappedKey wrap(DayKey key) {
        byte[] half = new byte[DayKey.BYTES];
        random.nextBytes(half);
        try {
            byte[] wrapped = vault.encrypt(combined(key.secret(), half), halved(key.day()));
            return new WrappedKey(key.day(), wrapped, Optional.of(half));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the vault's key can encrypt", impossible);
        }
    }

    /** Decrypts a day's keys; empty for a row that was written under other long-lived keys, or moved to another day. */
    Optional<DayKey> unwrap(WrappedKey row) {
        try {
            byte[] secret = row.half().isPresent()
                    ? combined(
                            vault.decrypt(row.wrapped(), halved(row.day())),
                            row.half().get())
                    : vault.decrypt(row.wrapped(), DayKey.name(row.day()));
            return secret.length == DayKey.BYTES
                    ? Optional.of(DayKey.random(row.day(), secret, random))
                    : Optional.empty();
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    /**
     * Encrypts a day's keys again where they are under a key that seals no more, or stand there whole; unchanged when they
     * aren't ours to open; empty when nobody can open them, since their half is lost.
     */
    Optional<WrappedKey> renewed(WrappedKey row) {
        boolean outdated = keys.olderIds().contains(Keys.idOf(row.wrapped()));
        if (row.half().isPresent()) {
            return Optional.of(outdated ? unwrap(row).map(this::wrap).orElse(row) : row);
        }
        return unwrap(row).map(this::wrap);
    }

    /** Each byte of the one with that of the other: without one, the other tells nothing at all. */
    private static byte[] combined(byte[] one, byte[] other) {
        if (one.length != other.length) {
            return new byte[0];
        }
        byte[] both = new byte[one.length];
        for (int at = 0; at < both.length; at++) {
            both[at] = (byte) (one[at] ^ other[at]);
        }
        return both;
    }

    private static byte[] halved(LocalDate day) {
        return ("half of " + new String(DayKey.name(day), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
