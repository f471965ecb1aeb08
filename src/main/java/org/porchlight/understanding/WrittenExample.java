package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.messaging.Language;

/**
 * An example and where editors find it.
 *
 * @param file below {@code ivr-scripts/words}, with slashes
 * @param line from 1
 */
public record WrittenExample(String file, int line, Example example) {
    /** Reads the lines of one file of examples; blank ones, and {@code #} remarks, are none. */
    static List<WrittenExample> read(String file, Language language, Topic topic, String content) {
        List<WrittenExample> written = new ArrayList<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                written.add(new WrittenExample(file, number, Example.read(language, topic, line)));
            }
        }
        return written;
    }
}
