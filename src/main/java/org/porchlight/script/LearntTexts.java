package org.porchlight.script;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.porchlight.understanding.Knowledge;
import org.porchlight.understanding.Understanding;

/**
 * Gives what texts mean by the examples in the script files: as the build learnt it where the examples are the packaged
 * ones, else learnt now, which takes seconds. Keeps the last one, since scripts are read again and again.
 */
final class LearntTexts {
    private static final String PACKED = "/understanding.model";

    private static String digest = "";
    private static Understanding last;

    private LearntTexts() {}

    static synchronized Understanding of(Knowledge knowledge) {
        String asked = knowledge.digest();
        if (!asked.equals(digest)) {
            last = packed(knowledge).orElseGet(() -> Understanding.learn(knowledge));
            digest = asked;
        }
        return last;
    }

    private static Optional<Understanding> packed(Knowledge knowledge) {
        try (InputStream in = LearntTexts.class.getResourceAsStream(PACKED)) {
            return in == null ? Optional.empty() : Understanding.unpack(knowledge, new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
