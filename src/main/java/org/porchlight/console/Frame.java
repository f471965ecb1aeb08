package org.porchlight.console;

import java.util.List;
import java.util.Optional;
import org.porchlight.staff.Who;
import org.porchlight.web.PageWords;

/**
 * Holds what stands around every page: its words, who is signed in, where they can go, and what its forms carry.
 *
 * @param who empty when nobody is signed in
 * @param here where the page is, and what it says has been done
 * @param token for a hidden field in every form; {@code token.jte} writes it
 */
public record Frame(PageWords words, Optional<Who> who, Here here, String token, List<NavItem> places) {
    /** @param said the end of the name of a word that says what was done just before; empty for nothing */
    public record Here(String path, String said) {}

    /** The name of the hidden field that holds the token. */
    static final String TOKEN = "token";

    /** What was done just before, in words; empty when nothing was. */
    public Optional<String> said() {
        return Optional.of("said." + here.said()).filter(words::has).map(words::say);
    }
}
