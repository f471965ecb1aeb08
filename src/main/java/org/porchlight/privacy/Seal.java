package org.porchlight.privacy;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals a position so that a phone company can carry it without reading it, and no one can change it, move it to
 * another call, or open it after the day's key is gone. All sealed positions look alike: one length, one alphabet.
 * Doesn't know what a position holds or how long its question is worth answering.
 *
 * <p>Bytes before base64: version, 1 if the key is derived, the day as days since 1970 (four bytes); then nonce,
 * ciphertext and tag of AES-256-GCM over the length (two bytes), the position and zeros.
 */
public final class Seal {
    /** The longest position, in bytes. */
    public static final int LONGEST = 510;

    /** Characters of every sealed position: {@code [A-Za-z0-9_-]}. */
    public static final int LENGTH = 728;

    private static final byte VERSION = 1;
    private static final int HEADER = 6;
    private static final int PADDED = LONGEST + 2;

    /** 12 of nonce, 16 of tag. A multiple of 3, so that base64 has no idle bits and one spelling only. */
    private static final int BYTES = HEADER + 12 + PADDED + 16;

    private final DayKeys days;

    public Seal(DayKeys days) {
        this.days = days;
    }

    /**
     * Seals a position.
     *
     * @param bound what it opens with again, and nothing else: {@code call|CallSid} or {@code text|From|To}
     * @param now the real time
     * @return {@link #LENGTH} characters
     * @throws IllegalArgumentException for a position over {@link #LONGEST} bytes, which is a bug in what made it
     */
    public String seal(byte[] position, String bound, Instant now) {
        if (position.length > LONGEST) {
            throw new IllegalArgumentException("a position of " + position.length + " bytes; at most " + LONGEST);
        }
        DayKey key = days.at(now);
        byte[] header = header(key);
        byte[] plain = ByteBuffer.allocate(PADDED)
                .putShort((short) position.length)
                .put(position)
                .array();
        try {
            byte[] locked = key.sealing().encrypt(plain, associated(header, bound));
            byte[] whole = ByteBuffer.allocate(BYTES).put(header).put(locked).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a day's key can encrypt", impossible);
        }
    }

    /**
     * Opens a sealed position. Total: whatever is given, the answer is a position or nothing, and nothing says why.
     *
     * @param sealed as it came, or null when none did
     */
    public Optional<Unsealed> unseal(String sealed, String bound) {
        if (sealed == null || sealed.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        return whole.length == BYTES ? open(whole, bound) : Optional.empty();
    }

    private Optional<Unsealed> open(byte[] whole, String bound) {
        ByteBuffer header = ByteBuffer.wrap(whole);
        byte version = header.get();
        byte derived = header.get();
        LocalDate day = LocalDate.ofEpochDay(header.getInt());
        if (version != VERSION || derived < 0 || derived > 1) {
            return Optional.empty();
        }
        byte[] associated = associated(Arrays.copyOf(whole, HEADER), bound);
        byte[] locked = Arrays.copyOfRange(whole, HEADER, BYTES);
        return days.openers(day, derived == 1)
                .flatMap(key -> decrypted(key.sealing(), locked, associated).stream())
                .findFirst()
                .map(plain -> new Unsealed(position(plain), day));
    }

    private static Optional<byte[]> decrypted(Aead key, byte[] locked, byte[] associated) {
        try {
            return Optional.of(key.decrypt(locked, associated));
        } catch (GeneralSecurityException notThis) {
            return Optional.empty();
        }
    }

    private static byte[] position(byte[] plain) {
        int length = ByteBuffer.wrap(plain).getShort();
        return Arrays.copyOfRange(plain, 2, 2 + length);
    }

    private static byte[] header(DayKey key) {
        return ByteBuffer.allocate(HEADER)
                .put(VERSION)
                .put((byte) (key.derived() ? 1 : 0))
                .putInt(Math.toIntExact(key.day().toEpochDay()))
                .array();
    }

    private static byte[] associated(byte[] header, String bound) {
        byte[] name = bound.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER + name.length).put(header).put(name).array();
    }
}
