package org.porchlight.conversation;

import java.util.Optional;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;

/** Chooses the language in which texts begin while nothing that was written shows one: that of the number's region. */
public final class FirstLanguage {
    private static final Region QUEBEC = new Region(Country.CA, "QC");
    private static final Region PUERTO_RICO = new Region(Country.US, "PR");

    private FirstLanguage() {}

    /** The language of most people there; English where nobody knows. */
    public static Language of(Optional<Region> region) {
        if (region.filter(QUEBEC::equals).isPresent()) {
            return Language.FR;
        }
        return region.filter(PUERTO_RICO::equals).isPresent() ? Language.ES : Language.EN;
    }
}
