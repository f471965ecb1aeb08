package org.porchlight.console;

import java.util.List;
import java.util.Optional;
import org.porchlight.handset.PageWords;

/**
 * What stands around every page: its words, who looks at it, where they can go, and what its forms have to carry.
 *
 * @param who empty when nobody is signed in
 * @param here the path of the page
 * @param token for a hidden field in every form; {@code token.jte} writes it
 */
public record Frame(PageWords words, Optional<Who> who, String here, String token, List<Place> places) {
    /** The name of that field. */
    static final String TOKEN = "token";
}
