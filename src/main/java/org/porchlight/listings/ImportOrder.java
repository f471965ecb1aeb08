package org.porchlight.listings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An order to bring lists of sites in.
 *
 * @param files one list each, or the parts of one package
 * @param source the name under which the lists are known from month to month; else each list goes by its file's name
 * @param assumed what holds for every site of which its list says nothing
 * @param replace whether sites that are no longer in their list are removed, rather than marked
 * @param dryRun whether nothing is to be changed
 */
public record ImportOrder(List<Path> files, Optional<String> source, Assumed assumed, boolean replace, boolean dryRun) {
    /**
     * What holds for every site of which its list says nothing.
     *
     * @param services what it offers, as the codes of services
     * @param kind what it is, as the code of a kind; else staffed
     */
    public record Assumed(Set<String> services, Optional<String> kind) {
        /** A list says of each site what it offers. */
        public static final Assumed NOTHING = new Assumed(Set.of(), Optional.empty());
    }
}
