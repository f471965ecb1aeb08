package org.porchlight.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What was found of one part of the line: what is as it should be and worth telling, and what isn't. */
final class Examination {
    private final String part;
    private final List<String> notes = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    /** @param part such as {@code Database} */
    Examination(String part) {
        this.part = part;
    }

    String part() {
        return part;
    }

    void note(String what) {
        notes.add(what);
    }

    /** Adds what is wrong, with what to do. */
    void finding(String what) {
        findings.add(what);
    }

    /** Adds that nobody could look. @param why without a full stop at its end */
    void unseen(String why) {
        finding(part + ": nobody could look, since " + why + ".");
    }

    void findings(Collection<String> all) {
        findings.addAll(all);
    }

    /** Adds what is wrong unless it isn't. */
    void findingUnless(boolean good, String what) {
        if (!good) {
            finding(what);
        }
    }

    /** Leaves out what was said of an earlier part; what is said here is said from now on. */
    void onlyNew(Set<String> said) {
        findings.removeIf(what -> !said.add(what));
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }
}
