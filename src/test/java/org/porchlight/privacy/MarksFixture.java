package org.porchlight.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.testing.DatabaseFiles;

/** Every hash that somebody who has the keys can make of a number, of now and of earlier versions, to look for. */
public final class MarksFixture {
    private MarksFixture() {}

    /** By what each is of, as text that {@link DatabaseFiles} can be searched for. */
    public static Map<String, String> of(
            Keys keys, PhoneNumber number, String day, List<String> words, List<String> contacts) {
        Map<String, String> marks = new LinkedHashMap<>();
        String e164 = number.e164();
        for (VaultKind kind : VaultKind.values()) {
            add(marks, keys, "vault " + kind.column(), e164);
        }
        for (String word : words) {
            add(marks, keys, "callback request", e164, word);
        }
        for (String role : List.of("caller", "keyed", "CALLER", "KEYED")) {
            add(marks, keys, "callback keyed", day, role, e164);
        }
        for (StopList.Kind kind : StopList.Kind.values()) {
            add(marks, keys, "stop list", kind.name(), e164);
        }
        for (String contact : contacts) {
            add(marks, keys, "callback draft", contact);
        }
        return marks;
    }

    /** Which files tell something by such a mark, and what. */
    public static List<String> told(Map<String, String> marks, Map<String, String> files) {
        List<String> told = new ArrayList<>();
        marks.forEach((what, mark) -> files.forEach((file, bytes) -> {
            if (bytes.contains(mark)) {
                told.add(file + " tells of " + what);
            }
        }));
        return told;
    }

    private static void add(Map<String, String> marks, Keys keys, String purpose, String... parts) {
        byte[][] bytes = Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        String what = purpose
                + Arrays.stream(parts)
                        .filter(part -> !part.startsWith("+"))
                        .map(" "::concat)
                        .collect(Collectors.joining());
        marks.put(what + " under the lasting key", DatabaseFiles.text(keys.index(purpose, bytes)));
        keys.generations()
                .forEach(generation -> marks.put(
                        what + " under " + generation, DatabaseFiles.text(keys.mark(generation, purpose, bytes))));
    }
}
