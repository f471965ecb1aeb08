package org.porchlight.history;

/**
 * Who changed a site.
 *
 * @param name the alias of a member of staff, or the source of a list
 * @param list whether a list that was brought in changed it, by the command
 */
public record Author(String name, boolean list) {
    /** @param alias what the member of staff goes by */
    public static Author staff(String alias) {
        return new Author(alias, false);
    }

    /** @param source what the list is called */
    public static Author list(String source) {
        return new Author(source, true);
    }
}
