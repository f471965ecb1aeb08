package org.porchlight.console;

import java.util.UUID;

/**
 * An address that holds the id of what it is about, such as {@code /console/requests/{id}/call}.
 *
 * @param route with {@link #PARAMETER} in braces where the id stands
 */
record IdPath(String route) {
    /** The name of the parameter in the route. */
    static final String PARAMETER = "id";

    private static final String BRACES = "{" + PARAMETER + "}";

    /** An address below one that names a thing. */
    static IdPath under(String path) {
        return new IdPath(path + "/" + BRACES);
    }

    /** An address below this one. */
    IdPath then(String step) {
        return new IdPath(route + "/" + step);
    }

    /** The address for one thing. */
    String of(UUID id) {
        return route.replace(BRACES, id.toString());
    }
}
