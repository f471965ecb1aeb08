package org.porchlight.console;

import java.util.Optional;

/**
 * What a page says of what was just done, such as that somebody else was quicker: the name of its words, which travels in
 * the address so that loading the page again does nothing twice. Only words that exist are ever said.
 */
public record Said(Optional<String> key) {
    private static final String PARAMETER = "said";

    static final Said NOTHING = new Said(Optional.empty());

    static Said on(Visit visit) {
        return new Said(Optional.ofNullable(visit.ctx().queryParam(PARAMETER))
                .map(name -> PARAMETER + "." + name)
                .filter(visit.words()::has));
    }

    /** The address of a page that says it. */
    static String at(String path, String name) {
        return path + "?" + PARAMETER + "=" + name;
    }
}
