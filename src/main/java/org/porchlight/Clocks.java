package org.porchlight;

import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Time and chance, made once at the top.
 *
 * @param real the machine's time, for keys, seals and records
 * @param told the time that people are told; in the demo the handset may move it
 */
public record Clocks(InstantSource real, InstantSource told, SecureRandom random) {
    public static Clocks system() {
        return new Clocks(InstantSource.system(), InstantSource.system(), new SecureRandom());
    }
}
