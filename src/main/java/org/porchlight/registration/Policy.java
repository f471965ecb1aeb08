package org.porchlight.registration;

import java.util.List;

/** The two pages that phone companies want to see of a line before its texts pass. */
enum Policy {
    PRIVACY("privacy", List.of("short", "kept", "who", "mobile", "choices", "page", "contact")),
    TERMS("terms", List.of("what", "consent", "often", "stop", "carriers", "contact"));

    private final String word;
    private final List<String> sections;

    Policy(String word, List<String> sections) {
        this.word = word;
        this.sections = sections;
    }

    /** Its name in addresses and among the words of pages. */
    String word() {
        return word;
    }

    String path() {
        return "/" + word;
    }

    /** The names of its sections, in their order. */
    List<String> sections() {
        return sections;
    }

    Policy other() {
        return this == PRIVACY ? TERMS : PRIVACY;
    }
}
