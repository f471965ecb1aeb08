package org.porchlight.staff;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.OptionalLong;

/** Makes keys for authenticator apps, and checks codes against them at the present time. Keeps nothing. */
public final class CodeKeys {
    private final SecureRandom random;
    private final InstantSource clock;

    /** @param clock the real time, by which codes count */
    public CodeKeys(SecureRandom random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /** Makes a key. */
    public CodeKey fresh() {
        return CodeKey.fresh(random);
    }

    /** Gives the half minute of which that is the key's code; empty when it isn't its code now. */
    public OptionalLong step(CodeKey key, String code) {
        return key.step(code, clock.instant());
    }
}
