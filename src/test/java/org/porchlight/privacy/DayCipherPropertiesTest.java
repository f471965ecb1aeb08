package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Tink is the referee of our own use of the cipher. */
class DayCipherPropertiesTest {
    private final SecureRandom random = new SecureRandom();

    @Property(tries = 200)
    void tink_opens_what_it_seals(@ForAll @Size(32) byte[] key, @ForAll byte[] plain, @ForAll byte[] bound)
            throws GeneralSecurityException {
        byte[] sealed = new DayCipher(key, random).encrypt(plain, bound);

        assertThat(new AesGcmJce(key).decrypt(sealed, bound)).isEqualTo(plain);
    }

    @Property(tries = 200)
    void it_opens_what_tink_seals(@ForAll @Size(32) byte[] key, @ForAll byte[] plain, @ForAll byte[] bound)
            throws GeneralSecurityException {
        byte[] sealed = new AesGcmJce(key).encrypt(plain, bound);

        assertThat(new DayCipher(key, random).decrypt(sealed, bound)).isEqualTo(plain);
    }

    @Property(tries = 200)
    void what_it_did_not_seal_does_not_open(@ForAll @Size(32) byte[] key, @ForAll byte[] foreign) {
        assertThatThrownBy(() -> new DayCipher(key, random).decrypt(foreign, new byte[0]))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
