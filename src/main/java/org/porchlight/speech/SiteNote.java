package org.porchlight.speech;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.messaging.Language;

/**
 * A site's note as its keeper wrote it, in one language or several: {@code Ring the bell. | fr: Sonnez. | es: Toque el
 * timbre.} A part without a mark is English. Somebody who reads another language gets the note in theirs, or none.
 */
final class SiteNote {
    private static final Pattern PARTS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern MARK = Pattern.compile("^(en|fr|es):\\s*");

    private SiteNote() {}

    static String in(Language language, String note) {
        return Arrays.stream(PARTS.split(note.strip()))
                .filter(part -> language(part) == language)
                .findFirst()
                .map(part -> MARK.matcher(part).replaceFirst(""))
                .orElse("");
    }

    private static Language language(String part) {
        var mark = MARK.matcher(part);
        return Optional.of(mark)
                .filter(found -> found.find())
                .flatMap(found -> Language.ofCode(found.group(1)))
                .orElse(Language.EN);
    }
}
