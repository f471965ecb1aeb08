package org.porchlight.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Holds the two keys of one day, 32 bytes each: one seals positions, one makes contact ids. They are random, or, until
 * a process has seen the database, derived from the long-lived keys. Doesn't know when they are to be destroyed.
 */
public final class DayKey {
    static final int BYTES = 64;
    private final LocalDate day;
    private final boolean derived;
    private final byte[] secret;
    private final Aead sealing;
    private final Hmac contact;

    private DayKey(LocalDate day, boolean derived, byte[] secret, SecureRandom random) {
        this.day = day;
        this.derived = derived;
        this.secret = secret;
        this.contact = new Hmac(Arrays.copyOfRange(secret, BYTES / 2, BYTES));
        this.sealing = new DayCipher(Arrays.copyOf(secret, BYTES / 2), random);
    }

    /**
     * @param secret 64 bytes: the sealing key, then the contact key
     * @param random for the nonces of what is sealed
     */
    static DayKey random(LocalDate day, byte[] secret, SecureRandom random) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a day's keys are " + BYTES + " bytes, not " + secret.length);
        }
        return new DayKey(day, false, secret.clone(), random);
    }

    static DayKey derived(LocalDate day, Keys keys, SecureRandom random) {
        byte[] name = name(day);
        byte[] secret = Arrays.copyOf(keys.index("day key, sealing", name), BYTES);
        System.arraycopy(keys.index("day key, contacts", name), 0, secret, BYTES / 2, BYTES / 2);
        return new DayKey(day, true, secret, random);
    }

    /** What binds keys to their day, where they are derived or encrypted. */
    static byte[] name(LocalDate day) {
        return ("day key " + day).getBytes(StandardCharsets.UTF_8);
    }

    /** The day of these keys, in the hotline's zone. */
    public LocalDate day() {
        return day;
    }

    /** Whether these keys come from the long-lived ones, and so aren't truly gone when their day is. */
    public boolean derived() {
        return derived;
    }

    Aead sealing() {
        return sealing;
    }

    Hmac contact() {
        return contact;
    }

    byte[] secret() {
        return secret.clone();
    }

    boolean same(DayKey other) {
        return day.equals(other.day) && Arrays.equals(secret, other.secret);
    }

    @Override
    public String toString() {
        return "DayKey(" + day + (derived ? ", derived)" : ")");
    }
}
