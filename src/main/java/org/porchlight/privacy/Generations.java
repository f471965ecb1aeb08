package org.porchlight.privacy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hashes under a key made of each one that seals, or did, so that hashes are retired with it. */
final class Generations {
    private final SortedMap<Integer, Hmac> hashes = new TreeMap<>();

    Generations(KeysetHandle keyset) throws GeneralSecurityException {
        for (int at = 0; at < keyset.size(); at++) {
            KeysetHandle.Entry entry = keyset.getAt(at);
            byte[] key = ((AesGcmKey) entry.getKey()).getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            hashes.put(entry.getId(), new Hmac(new Hmac(key).of("hashes of a generation")));
        }
    }

    /** Tink's ids of the keys. */
    Set<Integer> ids() {
        return Collections.unmodifiableSet(hashes.keySet());
    }

    /** Makes the hash of one generation, 32 bytes. */
    byte[] of(int generation, String purpose, byte[]... parts) {
        return hashes.get(generation).of(purpose, parts);
    }
}
