package org.porchlight.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holds the long-lived keys of one hotline, which live in the setting {@code PORCHLIGHT_KEYS} and never in the
 * database: a Tink keyset (AES-256-GCM) for the vault, and a 32-byte lasting key. Each key of the set is a generation:
 * rows are sealed under it and found again by hashes under a key made of it, so that a generation that is retired
 * leaves nothing by which an old backup could be searched. The lasting key stays the same for the life of the hotline;
 * of a number only the stop list is under it, and beside that what nobody can guess. Does not hold the keys of a day,
 * see {@link DayKeys}.
 */
public final class Keys {
    private static final Configuration TINK = AeadConfig2026.get();
    private static final int INDEX_BYTES = 32;
    private static final int PREFIX_BYTES = 5;
    private final byte[] indexKey;
    private final KeysetHandle keyset;
    private final Aead vault;
    private final Hmac index;
    private final Generations generations;

    private Keys(byte[] indexKey, KeysetHandle keyset) throws GeneralSecurityException {
        this.indexKey = indexKey.clone();
        this.keyset = keyset;
        this.vault = keyset.getPrimitive(TINK, Aead.class);
        this.index = new Hmac(indexKey);
        this.generations = new Generations(keyset);
    }

    /**
     * Makes new keys, from Tink's own source of randomness. Nothing sealed or hashed under other keys opens with them.
     */
    public static Keys fresh() {
        try {
            return new Keys(
                    Random.randBytes(INDEX_BYTES), KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not to be had in this Java", impossible);
        }
    }

    /**
     * Reads what {@link #value()} gave, or the file that {@code file:/path} names. Blanks around it don't matter.
     *
     * @throws KeyTrouble if there is nothing, not all of it, or something else
     */
    public static Keys read(String value) {
        byte[] body = KeyLine.read(value);
        try {
            byte[] index = Arrays.copyOf(body, INDEX_BYTES);
            byte[] keyset = Arrays.copyOfRange(body, INDEX_BYTES, body.length);
            return new Keys(index, TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get(), TINK));
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            throw new KeyTrouble("PORCHLIGHT_KEYS is whole, but this version can't use the keys in it. Was it made by"
                    + " a newer version of porchlight? Run that version, or make new keys with `porchlight keys new`.");
        }
    }

    /** Adds a key to these, which seals from now on; all of them open. What {@code keys rotate} prints. */
    public Keys rotated() {
        try {
            return new Keys(
                    indexKey,
                    KeysetHandle.newBuilder(keyset)
                            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                            .setConfiguration(TINK)
                            .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key can be added to a keyset that was read", impossible);
        }
    }

    /**
     * Drops every key but the one that seals: what {@code keys retire} prints. Doesn't ask whether rows need the
     * others.
     */
    public Keys retired() {
        try {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset).setConfiguration(TINK);
            for (int at = builder.size() - 1; at >= 0; at--) {
                if (!builder.getAt(at).isPrimary()) {
                    builder.deleteAt(at);
                }
            }
            return new Keys(indexKey, builder.build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the primary key of a keyset that was read can stand alone", impossible);
        }
    }

    /** Tink's id of the key that seals. */
    public int primaryId() {
        return keyset.getPrimary().getId();
    }

    /** Tink's ids of the keys that only open. */
    Set<Integer> olderIds() {
        return IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .filter(entry -> !entry.isPrimary())
                .map(KeysetHandle.Entry::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the id of the key that a row was sealed under: Tink writes a 1 and the id, four bytes, before the
     * ciphertext. https://developers.google.com/tink/wire-format
     *
     * @return 0, which is no key's id, for what is too short to be sealed
     */
    static int idOf(byte[] sealed) {
        return sealed.length < PREFIX_BYTES ? 0 : ByteBuffer.wrap(sealed).getInt(1);
    }

    /** Writes these keys as one line of {@code [A-Za-z0-9._-]}, a secret: what {@code porchlight keys new} prints. */
    public String value() {
        try {
            byte[] set = TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), TINK);
            return KeyLine.write(ByteBuffer.allocate(INDEX_BYTES + set.length)
                    .put(indexKey)
                    .put(set)
                    .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a keyset that was read can be written", impossible);
        }
    }

    /** Encrypts with the primary key, opens with any key of the set. */
    public Aead vault() {
        return vault;
    }

    /** Tink's ids of all keys, each of which is a generation. */
    Set<Integer> generations() {
        return generations.ids();
    }

    /**
     * Makes a keyed hash of a number that goes when its generation is retired.
     *
     * @param generation one of {@link #generations()}
     * @return 32 bytes
     */
    byte[] mark(int generation, String purpose, byte[]... parts) {
        return generations.of(generation, purpose, parts);
    }

    /** Makes the hash of a number under the generation that seals; it is retired with that. 32 bytes. */
    public byte[] mark(String purpose, String... parts) {
        return mark(primaryId(), purpose, Hmac.bytes(parts));
    }

    /** Makes the hashes that {@link #mark(String, String...)} gave under any generation that isn't retired. */
    public List<byte[]> marks(String purpose, String... parts) {
        return generations().stream()
                .map(generation -> mark(generation, purpose, Hmac.bytes(parts)))
                .toList();
    }

    /**
     * Makes a keyed hash that lasts, by which a row is found again without holding what it is of. Not of a number, which
     * could be guessed as long as the keys exist: that is for {@link #mark(String, String...)}. The one exception is the
     * {@link StopList}, which must last.
     *
     * @param purpose what the hash is for, so that hashes for different purposes never meet
     * @return 32 bytes
     */
    public byte[] index(String purpose, byte[]... parts) {
        return index.of(purpose, parts);
    }

    /** Makes the same of words. */
    public byte[] index(String purpose, List<String> words) {
        return index(purpose, Hmac.bytes(words.toArray(String[]::new)));
    }

    @Override
    public String toString() {
        return "Keys(hidden)";
    }
}
